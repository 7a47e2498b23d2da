import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DatePicker, Flex, Form, Input, Segmented, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { api } from '@/api/client';
import type { Shop } from '@/api/shops';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { causes, listsPath, subjects } from './lists';

interface Values {
  side: 'black' | 'white';
  subject: (typeof subjects)[number];
  value: string;
  shop?: string;
  skips?: string[];
  reason: string;
  validFrom?: Dayjs;
  validTo?: Dayjs;
}

/** A new entry of the blacklist or whitelist. */
export function ListEntryForm({ shops, onClose }: { shops: Shop[]; onClose: () => void }) {
  const { t, pick } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const side = Form.useWatch('side', form);
  const subject = Form.useWatch('subject', form);
  const known = useQuery({ queryKey: ['sales', 'lists', 'causes'], queryFn: causes });
  const needed = [{ required: true, message: t('ui.required') }];

  async function save(values: Values, idempotencyKey: string) {
    const body = {
      ...values,
      skips: values.side === 'white' ? values.skips : [],
      validFrom: values.validFrom?.format('YYYY-MM-DD'),
      validTo: values.validTo?.format('YYYY-MM-DD'),
    };
    await api.post(listsPath, body, { idempotencyKey });
    await client.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog<Values>
      title={t('sales.lists.add')}
      ok={t('sales.lists.add')}
      form={form}
      initialValues={{ side: 'black', subject: 'phone' }}
      onSend={save}
      onClose={onClose}
    >
      <Form.Item name="side" label={t('sales.lists.list')}>
        <Segmented
          options={(['black', 'white'] as const).map((value) => ({
            value,
            label: t(`sales.lists.side.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="subject" label={t('sales.lists.by')}>
        <Select
          options={subjects.map((value) => ({ value, label: t(`sales.lists.subject.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="value"
        label={t('sales.lists.value')}
        extra={subject && t(`sales.lists.hint.${subject}`)}
        rules={needed}
      >
        <Input maxLength={100} />
      </Form.Item>
      {side === 'white' && (
        <Form.Item
          name="skips"
          label={t('sales.lists.skips')}
          extra={t('sales.lists.skipsHint')}
          rules={needed}
        >
          <Select
            mode="multiple"
            options={known.data?.map(({ code, reasonZh, reasonEn }) => ({
              value: code,
              label: pick({ zh: reasonZh, en: reasonEn }),
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('sales.lists.reason')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="shop" label={t('sales.lists.shop')}>
        <Select
          allowClear
          placeholder={t('sales.lists.allShops')}
          options={shops.map(({ id, content }) => ({ value: id, label: content.name }))}
        />
      </Form.Item>
      <Flex gap="large">
        <Form.Item name="validFrom" label={t('sales.lists.from')}>
          <DatePicker placeholder={t('sales.lists.today')} />
        </Form.Item>
        <Form.Item name="validTo" label={t('sales.lists.to')}>
          <DatePicker placeholder={t('sales.lists.openEnd')} />
        </Form.Item>
      </Flex>
    </FormDialog>
  );
}
