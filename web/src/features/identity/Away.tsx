import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useNow } from '@/ui/useNow';
import { personLabel } from '@/ui/useWho';

type Substitute = Schema<'identity.SubstituteView'>;
type Colleague = Schema<'identity.MySubstituteController.Colleague'>;
interface Draft {
  substitute: string;
  from: Dayjs;
  until: Dayjs;
}

const path = '/api/identity/me/substitutes';
const queryKey = ['identity', 'substitutes', 'mine'];

/** Who stands in while I am away, from when until when; it ends by itself. */
export function Away() {
  const { t, fmt } = useI18n();
  const now = useNow();
  const client = useQueryClient();
  const [form] = Form.useForm<Draft>();
  const { key, renew } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const mine = useQuery({ queryKey, queryFn: () => api.get<Substitute[]>(path) });
  const colleagues = useQuery({
    queryKey: ['identity', 'colleagues'],
    queryFn: () => api.get<Colleague[]>(`${path}/colleagues`),
  });
  const required = [{ required: true, message: t('ui.required') }];

  async function run(work: () => Promise<unknown>) {
    setBusy(true);
    setError(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey });
      return true;
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  }
  async function name({ substitute, from, until }: Draft) {
    const body = { substitute, from: from.toISOString(), until: until.toISOString() };
    if (await run(() => api.post(path, body, { idempotencyKey: key }))) {
      renew();
      form.resetFields();
    }
  }

  return (
    <section className="rt-away">
      <h2>{t('identity.away.title')}</h2>
      <p className="rt-muted">{t('identity.away.intro')}</p>
      <Refusal error={error ?? mine.error ?? colleagues.error} />
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ from: dayjs().startOf('minute') }}
        onFinish={(draft) => void name(draft)}
      >
        <Form.Item name="substitute" label={t('identity.away.substitute')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(colleagues.data ?? []).map((one) => ({
              value: one.id,
              label: personLabel(one),
            }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t('identity.away.from')} rules={required}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <Form.Item name="until" label={t('identity.away.until')} rules={required}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <Button htmlType="submit" type="primary" loading={busy}>
          {t('identity.away.add')}
        </Button>
      </Form>
      <ul>
        {mine.data?.map((one) => (
          <li key={one.id}>
            <strong>{one.substitute.name}</strong>
            <span className="rt-muted">
              {fmt.dateTime(one.from)} – {fmt.dateTime(one.until)}
            </span>
            <span className="rt-spring" />
            {Date.parse(one.until) > now ? (
              <Button
                size="small"
                loading={busy}
                onClick={() => void run(() => api.post(`${path}/${one.id}/end`, {}))}
              >
                {t('identity.away.end')}
              </Button>
            ) : (
              <span className="rt-muted">{t('identity.away.ended')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
