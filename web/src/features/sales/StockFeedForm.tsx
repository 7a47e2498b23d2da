import { Form, Input, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { feedsPath, type StockFeed } from './StockFeedPage';

interface Values {
  shop: string;
  url: string;
  active: boolean;
}

interface Props {
  feed: StockFeed | null;
  taken: string[];
  onClose: () => void;
  onSaved: () => void;
}

/** Where a shop is told what it may offer. */
export function StockFeedForm({ feed, taken, onClose, onSaved }: Props) {
  const { t } = useI18n();
  const [form] = Form.useForm<Values>();
  const { key } = useIdempotencyKey();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const shops = useShops().filter(({ id }) => !taken.includes(id));

  async function save({ shop, url, active }: Values) {
    setBusy(true);
    setFailure(null);
    try {
      await api.put<undefined>(
        `${feedsPath}/${feed?.shop ?? shop}`,
        { url, active, version: feed?.version ?? 0 },
        { idempotencyKey: key },
      );
      onSaved();
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setFailure(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={feed ? feed.name : t('sales.feed.add')}
      okText={t('sales.feed.save')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refusal error={failure} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={feed ?? { active: true }}
        onFinish={(values) => void save(values)}
      >
        {!feed && (
          <Form.Item
            name="shop"
            label={t('sales.feed.shop')}
            rules={[{ required: true, message: t('ui.required') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={shops.map(({ id, content }) => ({ value: id, label: content.name }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="url"
          label={t('sales.feed.url')}
          extra={t('sales.feed.urlHint')}
          rules={[{ required: true, message: t('ui.required') }]}
        >
          <Input maxLength={400} />
        </Form.Item>
        <Form.Item name="active" label={t('sales.feed.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  );
}
