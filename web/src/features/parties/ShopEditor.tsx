import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useI18n } from '@/i18n';
import { Editor } from './Editor';
import { Lines } from './Lines';
import type { Shop, ShopContent } from './model';
import { shopsPath } from './parties';
import { usePlatforms } from './platforms';

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'].map((value) => ({ value }));

const blank: ShopContent = {
  name: '',
  platform: 'taobao',
  currency: 'CNY',
  splitAllowed: true,
  sameCodes: true,
  safety: { buffer: '0', percent: 0 },
  feedbackUrl: '',
  extraFields: [],
};

function bodyOf(values: object) {
  const { code, content } = values as { code: string; content: ShopContent };
  return {
    code: code.trim(),
    content: {
      ...content,
      safety: { buffer: content.safety.buffer.trim() || '0', percent: content.safety.percent ?? 0 },
    },
  };
}

/** Reads and edits the settings of a shop. */
export function ShopEditor({ shop }: { shop?: Shop }) {
  const { t } = useI18n();
  const [form] = Form.useForm();
  return (
    <Editor
      path={shopsPath}
      listPage="/parties/shops"
      title={t('parties.shop.new')}
      seen={shop}
      head={!shop}
      form={form}
      initial={{ code: shop?.code ?? '', content: shop?.content ?? blank }}
      body={bodyOf}
    >
      <Base fresh={!shop} />
      <Orders />
      <Fields />
    </Editor>
  );
}

function Base({ fresh }: { fresh: boolean }) {
  const { t } = useI18n();
  const platforms = usePlatforms();
  const required = { required: true, message: t('parties.required') };
  return (
    <section>
      <h2>{t('parties.section.base')}</h2>
      <div className="rt-party-grid">
        <Form.Item name="code" label={t('parties.code')} rules={[required]}>
          <Input disabled={!fresh} maxLength={32} autoFocus={fresh} />
        </Form.Item>
        <Form.Item name={['content', 'name']} label={t('parties.name')} rules={[required]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['content', 'platform']} label={t('parties.platform')} rules={[required]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={platforms} />
        </Form.Item>
        <Form.Item name={['content', 'currency']} label={t('parties.currency')}>
          <Select options={currencies} />
        </Form.Item>
      </div>
    </section>
  );
}

function Orders() {
  const { t } = useI18n();
  return (
    <section>
      <h2>{t('parties.section.orders')}</h2>
      <div className="rt-party-checks">
        <Form.Item name={['content', 'splitAllowed']} valuePropName="checked" noStyle>
          <Checkbox>{t('parties.splitAllowedHint')}</Checkbox>
        </Form.Item>
        <Form.Item name={['content', 'sameCodes']} valuePropName="checked" noStyle>
          <Checkbox>{t('parties.sameCodesHint')}</Checkbox>
        </Form.Item>
      </div>
      <div className="rt-party-grid">
        <Form.Item name={['content', 'safety', 'buffer']} label={t('parties.buffer')}>
          <Input inputMode="decimal" className="rt-number" />
        </Form.Item>
        <Form.Item name={['content', 'safety', 'percent']} label={t('parties.percent')}>
          <InputNumber min={0} max={100} precision={0} suffix="%" />
        </Form.Item>
        <Form.Item
          name={['content', 'feedbackUrl']}
          label={t('parties.feedbackUrl')}
          className="rt-wide"
        >
          <Input maxLength={480} inputMode="url" />
        </Form.Item>
      </div>
    </section>
  );
}

function Fields() {
  const { t } = useI18n();
  const cells: ['key' | 'nameZh' | 'nameEn', string, number][] = [
    ['key', t('parties.fieldKey'), 64],
    ['nameZh', t('parties.fieldZh'), 60],
    ['nameEn', t('parties.fieldEn'), 60],
  ];
  return (
    <section>
      <h2>{t('parties.extraFields')}</h2>
      <p className="rt-muted">{t('parties.extraFieldsHint')}</p>
      <Lines
        name={['content', 'extraFields']}
        add={t('parties.addField')}
        blank={{ key: '', nameZh: '', nameEn: '' }}
      >
        {(index) =>
          cells.map(([field, label, longest]) => (
            <Form.Item key={field} name={[index, field]} className="rt-grow">
              <Input placeholder={label} aria-label={label} maxLength={longest} />
            </Form.Item>
          ))
        }
      </Lines>
    </section>
  );
}
