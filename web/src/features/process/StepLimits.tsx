import { App, Button, InputNumber, Modal, Skeleton } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { saveStepLimit, useStepLimits, type StepLimit } from './report';

/** Opens the limits of steps on the floor, for who keeps standards. */
export function StepLimits() {
  const { t } = useI18n();
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can('process.edit')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('process.report.stepLimits')}</Button>
      {open && <Limits onClose={() => setOpen(false)} />}
    </>
  );
}

function Limits({ onClose }: { onClose: () => void }) {
  const { t, pick } = useI18n();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { data, error } = useStepLimits();
  const [changed, setChanged] = useState<Record<string, number>>({});
  const { busy, error: refused, send } = useSending();

  async function save() {
    for (const [step, minutes] of Object.entries(changed)) await saveStepLimit(step, minutes);
    await queries.invalidateQueries({ queryKey: ['process'] });
    void message.success(t('process.report.saved'));
    onClose();
  }

  return (
    <Modal
      open
      title={t('process.report.stepLimits')}
      okText={t('process.report.save')}
      okButtonProps={{ loading: busy, disabled: Object.keys(changed).length === 0 }}
      onOk={() => void send(save)}
      onCancel={onClose}
    >
      <Refusal error={error ?? refused} />
      {!data && !error && <Skeleton active />}
      {data?.map((limit: StepLimit) => (
        <label key={limit.step} className="report-limit">
          {pick(limit.title)}
          <InputNumber
            min={1}
            max={1440}
            precision={0}
            value={changed[limit.step] ?? limit.minutes}
            suffix={t('process.report.minutes')}
            onChange={(value) => {
              if (value !== null) setChanged({ ...changed, [limit.step]: value });
            }}
          />
        </label>
      ))}
      <p className="rt-muted">{t('process.report.stepLimitsHint')}</p>
    </Modal>
  );
}
