import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { base, useKpis, useRefresh, useWeights, type Kpi, type Weight } from './model';
import { usePostName } from './posts';

/** What each KPI weighs in the score of a post. */
export function WeightsBox({ mayEdit }: { mayEdit: boolean }) {
  const { t, fmt, pick } = useI18n();
  const { data: weights = [] } = useWeights();
  const { data: kpis = [] } = useKpis();
  const post = usePostName();
  const [editing, setEditing] = useState<string>();
  const posts = [...new Set(kpis.flatMap(({ active, posts: its }) => (active ? its : [])))];
  const name = (code: string) => {
    const kpi = kpis.find((one) => one.code === code);
    return kpi ? pick(kpi.name) : code;
  };
  return (
    <section className="rt-performance-box">
      <h2>{t('performance.weights.title')}</h2>
      <ul className="rt-performance-list">
        {posts.map((code) => (
          <li key={code} className="rt-performance-row">
            <strong>{post(code)}</strong>
            <span className="rt-muted">
              {fmt.list(
                weights
                  .filter((one) => one.post === code)
                  .map(({ kpi, weight }) => `${name(kpi)} ${weight}`),
              ) || '—'}
            </span>
            {mayEdit && (
              <Button size="small" type="text" onClick={() => setEditing(code)}>
                {t('performance.weights.edit')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <WeightsDialog
          post={editing}
          title={post(editing)}
          kpis={kpis.filter(({ active, posts: its }) => active && its.includes(editing))}
          weights={weights.filter((one) => one.post === editing)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}

interface WeightsDialogProps {
  post: string;
  title: string;
  kpis: Kpi[];
  weights: Weight[];
  onClose: () => void;
}

function WeightsDialog({ post, title, kpis, weights, onClose }: WeightsDialogProps) {
  const { t, pick } = useI18n();
  const refresh = useRefresh();
  return (
    <FormDialog<Record<string, number | null>>
      title={title}
      ok={t('performance.weights.save')}
      above={<p className="rt-muted">{t('performance.weights.hint')}</p>}
      initialValues={Object.fromEntries(weights.map(({ kpi, weight }) => [kpi, weight]))}
      onSend={async (values) => {
        await api.put(`${base}/weights/${post}`, {
          weights: Object.entries(values).flatMap(([kpi, weight]) =>
            weight ? [{ kpi, weight }] : [],
          ),
        });
        await refresh();
      }}
      onClose={onClose}
    >
      {kpis.map((kpi) => (
        <Form.Item key={kpi.code} name={kpi.code} label={pick(kpi.name)}>
          <InputNumber min={1} max={100} precision={0} />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
