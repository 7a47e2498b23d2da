import { useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { alertsPath, causes, type AlertDetail, type Cause } from './model';

type Dialog = 'assign' | 'comment' | 'mute' | 'solve' | 'review';

interface Values {
  username?: string;
  word?: string;
  body?: string;
  until?: Dayjs;
  reason?: string;
  solution?: string;
  cause?: Cause;
  cost?: string;
  changed?: string;
}

/** What may be done about an alert: take, give, say, silence, solve; once over, what was changed. */
export function AlertActs({ detail }: { detail: AlertDetail }) {
  const { t } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { busy, error, send } = useSending();
  const { alert } = detail.line;
  if (!can('alerts.handle')) return null;
  const path = `${alertsPath}/${alert.id}`;

  async function post(act: string, body: object, idempotencyKey: string) {
    await api.post(`${path}/${act}`, body, { idempotencyKey });
    await client.invalidateQueries({ queryKey: ['alerts'] });
  }

  const claim = () => void send((key) => post('claim', { revision: alert.revision }, key));
  const open = alert.state === 'open';
  return (
    <div className="rt-alerts-acts">
      <Refusal error={error} />
      {open && (
        <>
          <Button type="primary" onClick={() => setDialog('solve')}>
            {t('alerts.act.solve')}
          </Button>
          <Button loading={busy} onClick={claim}>
            {t('alerts.act.claim')}
          </Button>
          <Button onClick={() => setDialog('assign')}>{t('alerts.act.assign')}</Button>
          <Button onClick={() => setDialog('mute')}>{t('alerts.act.mute')}</Button>
        </>
      )}
      {!open && <Button onClick={() => setDialog('review')}>{t('alerts.act.review')}</Button>}
      <Button onClick={() => setDialog('comment')}>{t('alerts.act.comment')}</Button>
      {dialog && (
        <ActDialog
          dialog={dialog}
          onSend={(act, body, key) => post(act, { ...body, revision: alert.revision }, key)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

interface ActDialogProps {
  dialog: Dialog;
  onSend: (act: string, body: object, key: string) => Promise<unknown>;
  onClose: () => void;
}

const address: Record<Dialog, string> = {
  assign: 'assign',
  comment: 'comments',
  mute: 'mute',
  solve: 'solve',
  review: 'review',
};

function ActDialog({ dialog, onSend, onClose }: ActDialogProps) {
  const { t } = useI18n();
  return (
    <FormDialog<Values>
      title={t(`alerts.act.${dialog}`)}
      ok={t(`alerts.act.${dialog}`)}
      initialValues={{ until: dayjs().add(1, 'day') }}
      onSend={({ until, ...values }, key) =>
        onSend(
          address[dialog],
          dialog === 'mute' ? { ...values, until: until?.toISOString() } : values,
          key,
        )
      }
      onClose={onClose}
    >
      {dialog === 'assign' && <AssignFields />}
      {dialog === 'comment' && <LongText name="body" label={t('alerts.comment')} />}
      {dialog === 'mute' && (
        <>
          <Form.Item name="until" label={t('alerts.mutedUntil')} rules={[{ required: true }]}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
          <LongText name="reason" label={t('alerts.reason')} most={200} />
        </>
      )}
      {dialog === 'solve' && <SolveFields />}
      {dialog === 'review' && <LongText name="changed" label={t('alerts.changed')} />}
    </FormDialog>
  );
}

function LongText({ name, label, most = 2000 }: { name: string; label: string; most?: number }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true }]}>
      <Input.TextArea maxLength={most} autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  );
}

function AssignFields() {
  const { t } = useI18n();
  const { data } = useQuery({
    queryKey: ['alerts', 'handlers'],
    queryFn: () => api.get<{ username: string; name: string }[]>(`${alertsPath}/handlers`),
  });
  return (
    <>
      <Form.Item name="username" label={t('alerts.assignee')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(data ?? []).map((one) => ({
            value: one.username,
            label: `${one.name} (${one.username})`,
          }))}
        />
      </Form.Item>
      <Form.Item name="word" label={t('alerts.comment')}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}

function SolveFields() {
  const { t } = useI18n();
  return (
    <>
      <LongText name="solution" label={t('alerts.solution')} />
      <Form.Item name="cause" label={t('alerts.cause')} rules={[{ required: true }]}>
        <Select options={causes.map((one) => ({ value: one, label: t(`alerts.causes.${one}`) }))} />
      </Form.Item>
      <Form.Item name="cost" label={t('alerts.costHint')}>
        <Input inputMode="decimal" maxLength={13} />
      </Form.Item>
    </>
  );
}
