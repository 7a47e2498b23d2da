import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useI18n } from '@/i18n';
import { CreditStanding } from './CreditStanding';
import { Editor } from './Editor';
import { Lines } from './Lines';
import type { Kind, Party, PartyContent, Terms } from './model';
import { partiesPage, partiesPath } from './parties';

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'].map((value) => ({ value }));
const day = {
  getValueProps: (value: string | null) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD') ?? null,
};

const blank = (kind: Kind): PartyContent => ({
  name: '',
  shortName: '',
  contact: { name: '', phone: '', email: '' },
  country: 'CN',
  address: '',
  taxNumber: '',
  terms: {
    days: 30,
    currency: 'CNY',
    leadTimeDays: null,
    creditLimit: null,
    role: kind === 'partner' ? 'channel' : null,
    commission: null,
  },
  note: '',
  qualifications: [],
});

const text = (value: string | null | undefined) => value?.trim() || null;

/** What is left blank is left out. */
function bodyOf(values: object) {
  const { code, content } = values as { code: string; content: PartyContent };
  const terms: Terms = {
    ...content.terms,
    creditLimit: text(content.terms.creditLimit),
    commission: text(content.terms.commission),
  };
  return {
    code: code.trim(),
    content: { ...content, country: content.country.toUpperCase(), terms },
  };
}

/** Reads and edits a supplier, customer or partner. */
export function PartyEditor({ kind, party }: { kind: Kind; party?: Party }) {
  const { t } = useI18n();
  const [form] = Form.useForm();
  return (
    <Editor
      path={partiesPath(kind)}
      listPage={partiesPage(kind)}
      title={t(`parties.${kind}.new`)}
      seen={party}
      form={form}
      initial={{ code: party?.code ?? '', content: party?.content ?? blank(kind) }}
      body={bodyOf}
    >
      <Base fresh={!party} />
      <TermFields kind={kind} />
      {kind === 'supplier' && <Documents />}
      {kind !== 'supplier' && party && <CreditStanding party={party.id} />}
    </Editor>
  );
}

function Base({ fresh }: { fresh: boolean }) {
  const { t } = useI18n();
  const required = { required: true, message: t('parties.required') };
  return (
    <section>
      <h2>{t('parties.section.base')}</h2>
      <div className="rt-party-grid">
        <Form.Item name="code" label={t('parties.code')} rules={[required]}>
          <Input disabled={!fresh} maxLength={32} autoFocus={fresh} />
        </Form.Item>
        <Form.Item name={['content', 'shortName']} label={t('parties.shortName')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name={['content', 'name']}
          label={t('parties.name')}
          rules={[required]}
          className="rt-wide"
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['content', 'contact', 'name']} label={t('parties.contact')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={['content', 'contact', 'phone']} label={t('parties.phone')}>
          <Input maxLength={25} inputMode="tel" />
        </Form.Item>
        <Form.Item name={['content', 'contact', 'email']} label={t('parties.email')}>
          <Input maxLength={200} inputMode="email" />
        </Form.Item>
        <Form.Item name={['content', 'country']} label={t('parties.country')} rules={[required]}>
          <Input maxLength={2} />
        </Form.Item>
        <Form.Item name={['content', 'address']} label={t('parties.address')} className="rt-wide">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['content', 'taxNumber']} label={t('parties.taxNumber')}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name={['content', 'note']} label={t('parties.note')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </section>
  );
}

function TermFields({ kind }: { kind: Kind }) {
  const { t } = useI18n();
  const name = (field: keyof Terms) => ['content', 'terms', field];
  return (
    <section>
      <h2>{t('parties.section.terms')}</h2>
      <div className="rt-party-grid">
        <Form.Item name={name('days')} label={t('parties.days')}>
          <InputNumber min={0} max={365} precision={0} />
        </Form.Item>
        <Form.Item name={name('currency')} label={t('parties.currency')}>
          <Select options={currencies} />
        </Form.Item>
        {kind === 'supplier' && (
          <Form.Item name={name('leadTimeDays')} label={t('parties.leadTimeDays')}>
            <InputNumber min={0} max={365} precision={0} />
          </Form.Item>
        )}
        {kind === 'customer' && (
          <Form.Item name={name('creditLimit')} label={t('parties.creditLimit')}>
            <Input inputMode="decimal" className="rt-number" />
          </Form.Item>
        )}
        {kind === 'partner' && (
          <>
            <Form.Item name={name('role')} label={t('parties.role')}>
              <Select
                options={['channel', 'trader', 'distributor'].map((value) => ({
                  value,
                  label: t(`parties.roles.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name={name('commission')} label={t('parties.commission')}>
              <Input inputMode="decimal" className="rt-number" suffix="%" />
            </Form.Item>
          </>
        )}
      </div>
    </section>
  );
}

function Documents() {
  const { t } = useI18n();
  return (
    <section>
      <h2>{t('parties.qualifications')}</h2>
      <Lines
        name={['content', 'qualifications']}
        add={t('parties.addQualification')}
        blank={{ kind: '', number: '', issuedBy: '', validFrom: null, validUntil: null }}
      >
        {(index) => (
          <>
            <Form.Item name={[index, 'kind']} className="rt-grow">
              <Input
                placeholder={t('parties.document')}
                aria-label={t('parties.document')}
                maxLength={40}
              />
            </Form.Item>
            <Form.Item name={[index, 'number']} className="rt-grow">
              <Input
                placeholder={t('parties.number')}
                aria-label={t('parties.number')}
                maxLength={60}
              />
            </Form.Item>
            <Form.Item name={[index, 'validFrom']} {...day}>
              <DatePicker
                placeholder={t('parties.validFrom')}
                aria-label={t('parties.validFrom')}
              />
            </Form.Item>
            <Form.Item name={[index, 'validUntil']} {...day}>
              <DatePicker
                placeholder={t('parties.validUntil')}
                aria-label={t('parties.validUntil')}
              />
            </Form.Item>
          </>
        )}
      </Lines>
    </section>
  );
}
