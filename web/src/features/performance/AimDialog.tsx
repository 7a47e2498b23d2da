import { DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { FormDialog } from '@/ui/FormDialog';
import { base, useRefresh, type Kpi } from './model';

interface Aim {
  value: string;
  fromDay: Dayjs;
  reason: string;
}

/** Sets the target of a KPI from a day on; what lies before keeps its own. */
export function AimDialog({ kpi, onClose }: { kpi: Kpi; onClose: () => void }) {
  const { t, pick } = useI18n();
  const refresh = useRefresh();
  return (
    <FormDialog<Aim>
      title={t('performance.aim.title', { kpi: pick(kpi.name) })}
      ok={t('performance.aim.send')}
      initialValues={{ fromDay: dayjs(companyDay(1)), value: kpi.targets.at(-1)?.value }}
      onSend={async ({ value, fromDay, reason }, idempotencyKey) => {
        await api.post(
          `${base}/kpis/${kpi.code}/targets`,
          { value, reason, fromDay: fromDay.format('YYYY-MM-DD') },
          { idempotencyKey },
        );
        await refresh();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="value"
        label={t('performance.aim.value', { unit: t(`performance.unit.${kpi.unit}`) })}
        rules={[{ required: true }]}
      >
        <InputNumber<string> stringMode min="0" />
      </Form.Item>
      <Form.Item name="fromDay" label={t('performance.aim.from')} rules={[{ required: true }]}>
        <DatePicker allowClear={false} minDate={dayjs(companyDay())} />
      </Form.Item>
      <Form.Item name="reason" label={t('performance.aim.reason')} rules={[{ required: true }]}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
