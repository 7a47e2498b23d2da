import { Form, InputNumber } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { base, useRefresh, type Rule } from './model';

const whole = [
  ['passScore', 'pass'],
  ['points', 'points'],
  ['promotionMonths', 'months'],
  ['starPoints', 'star'],
  ['teamPoints', 'team'],
] as const;

type Values = Record<(typeof whole)[number][0], number> & { bonus: string };

/** Changes what follows from scores; closed months keep theirs. */
export function RuleDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery({
    queryKey: ['performance', 'incentives'],
    queryFn: () => api.get<Rule>(`${base}/incentives`),
    staleTime: 0,
  });
  return data ? <RuleForm rule={data} onClose={onClose} /> : null;
}

function RuleForm({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  return (
    <FormDialog<Values>
      title={t('performance.rule.title')}
      ok={t('performance.rule.save')}
      initialValues={{ ...rule, bonus: rule.bonus.amount }}
      onSend={async (values) => {
        await api.put(`${base}/incentives`, { ...values, revision: rule.revision });
        await refresh();
      }}
      onClose={onClose}
    >
      <Form.Item name="bonus" label={t('performance.rule.bonus')} rules={[{ required: true }]}>
        <InputNumber<string> stringMode min="0" precision={2} />
      </Form.Item>
      {whole.map(([name, key]) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`performance.rule.${key}`)}
          rules={[{ required: true }]}
        >
          <InputNumber min={0} precision={0} />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
