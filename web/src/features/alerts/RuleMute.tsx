import { useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { rulesPath, type RuleView } from './model';

interface Values {
  until?: Dayjs;
  reason?: string;
}

/** A rule is silent until a moment, for a reason; or speaks again. */
export function RuleMute({ rule: { rule } }: { rule: RuleView }) {
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { busy, error, send } = useSending();

  async function mute(body: { until: string | null; reason: string }, idempotencyKey: string) {
    await api.post(
      `${rulesPath}/${rule.id}/mute`,
      { ...body, revision: rule.revision },
      { idempotencyKey },
    );
    await client.invalidateQueries({ queryKey: ['alerts'] });
  }

  return (
    <>
      {rule.mutedUntil ? (
        <>
          <Tag title={rule.mutedReason}>
            {t('alerts.mutedRule', { until: fmt.dateTime(rule.mutedUntil) })}
          </Tag>
          <Button
            loading={busy}
            onClick={() => void send((key) => mute({ until: null, reason: '' }, key))}
          >
            {t('alerts.unmuteRule')}
          </Button>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('alerts.muteRule')}</Button>
      )}
      <Refusal error={error} />
      {open && (
        <FormDialog<Values>
          title={t('alerts.muteRule')}
          ok={t('alerts.act.mute')}
          initialValues={{ until: dayjs().add(1, 'day') }}
          onSend={({ until, reason }, key) =>
            mute({ until: until?.toISOString() ?? null, reason: reason ?? '' }, key)
          }
          onClose={() => setOpen(false)}
        >
          <Form.Item name="until" label={t('alerts.mutedUntil')} rules={[{ required: true }]}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('alerts.reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
