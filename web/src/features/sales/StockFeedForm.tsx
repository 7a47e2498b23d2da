import { Form, Input, Select, Switch } from 'antd';
import { api } from '@/api/client';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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
  const shops = useShops().filter(({ id }) => !taken.includes(id));

  async function save({ shop, url, active }: Values, idempotencyKey: string) {
    await api.put<undefined>(
      `${feedsPath}/${feed?.shop ?? shop}`,
      { url, active, version: feed?.version ?? 0 },
      { idempotencyKey },
    );
    onSaved();
  }

  return (
    <FormDialog<Values>
      title={feed ? feed.name : t('sales.feed.add')}
      ok={t('sales.feed.save')}
      initialValues={feed ?? { active: true }}
      onSend={save}
      onClose={onClose}
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
    </FormDialog>
  );
}
