import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { SettingTabs } from './SettingTabs';
import './inventory.css';

type Closing = Schema<'inventory.StockClosingView'>;

interface Values {
  closedUpTo?: Dayjs | null;
  reason?: string;
}

const path = '/api/inventory/closing';

/** Up to which day the books of stock are closed; closed further by settings, opened again by finance. */
export default function ClosingPage() {
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const { data, error } = useQuery({
    queryKey: ['inventory', 'closing'],
    queryFn: () => api.get<Closing>(path),
  });
  const closed = data?.closedUpTo;
  return (
    <section>
      <header className="rt-page-head">
        <h1>{t('inventory.settings.title')}</h1>
        <SettingTabs at="closing" />
      </header>
      <Refusal error={error} />
      <p className="rt-muted">{t('inventory.settings.closing.about')}</p>
      {data && (
        <p className="rt-closing-now">
          <strong>
            {closed
              ? t('inventory.settings.closing.closed', { day: fmt.date(closed) })
              : t('inventory.settings.closing.open')}
          </strong>{' '}
          <span className="rt-muted">
            {data.setAt && `${fmt.dateTime(data.setAt)} ${who(data.setBy)} ${data.reason}`}
          </span>
        </p>
      )}
      {data && can(['inventory.settings', 'inventory.reopen']) && (
        <MoveForm key={`close ${data.revision}`} closing={data} back={false} />
      )}
      {data && closed && can('inventory.reopen') && (
        <MoveForm key={`open ${data.revision}`} closing={data} back />
      )}
    </section>
  );
}

/** Moves the day: on to a later one, or back with a reason. */
function MoveForm({ closing, back }: { closing: Closing; back: boolean }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const closed = closing.closedUpTo ? dayjs(closing.closedUpTo) : null;
  const what = back ? 'reopen' : 'close';

  async function save({ closedUpTo, reason }: Values) {
    setBusy(true);
    setError(null);
    const body = {
      closedUpTo: closedUpTo?.format('YYYY-MM-DD'),
      reason: back ? reason : undefined,
      revision: closing.revision,
    };
    const key = { idempotencyKey: idempotencyKey() };
    try {
      await (back ? api.post(`${path}/reopen`, body, key) : api.put(path, body, key));
      await client.invalidateQueries({ queryKey: ['inventory', 'closing'] });
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="rt-closing"
      onFinish={(values) => void save(values)}
    >
      <h2>{t(`inventory.settings.closing.${what}`)}</h2>
      <p className="rt-muted">{t(`inventory.settings.closing.${what}About`)}</p>
      <Refusal error={error} />
      <Form.Item
        name="closedUpTo"
        label={t(`inventory.settings.closing.${back ? 'after' : 'upTo'}`)}
        rules={back ? [] : [{ required: true, message: t('ui.required') }]}
      >
        <DatePicker
          disabledDate={(day) =>
            back
              ? closed !== null && !day.isBefore(closed, 'day')
              : !day.isBefore(dayjs(), 'day') || (closed !== null && !day.isAfter(closed, 'day'))
          }
        />
      </Form.Item>
      {back && (
        <Form.Item
          name="reason"
          label={t('inventory.settings.closing.reason')}
          rules={[{ required: true, whitespace: true, message: t('ui.required') }]}
        >
          <Input.TextArea maxLength={500} />
        </Form.Item>
      )}
      <Button type={back ? 'default' : 'primary'} htmlType="submit" loading={busy}>
        {t(`inventory.settings.closing.${what}`)}
      </Button>
    </Form>
  );
}
