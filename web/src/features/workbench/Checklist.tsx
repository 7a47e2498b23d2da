import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api } from '@/api/client';
import { useI18n, type Bilingual } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import type { StatusMap } from '@/ui/tone';

interface ChecklistView {
  visible: boolean;
  steps: { code: string; title: Bilingual; path: string; done: boolean }[];
}

const states: StatusMap<'done' | 'open'> = {
  done: { tone: 'ok', zh: '已有', en: 'There' },
  open: { tone: 'waiting', zh: '待办', en: 'To do' },
};

const path = '/api/monitoring/checklist';
const queryKey = ['monitoring', 'checklist'];

/** What a fresh company still has to set up before its first order runs through; the facts tick it off. */
export default function Checklist() {
  const { t, pick } = useI18n();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey, queryFn: () => api.get<ChecklistView>(path) });
  const dismiss = useMutation({
    mutationFn: () => api.delete(path),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  if (!data?.visible) return null;
  const done = data.steps.filter((step) => step.done).length;
  return (
    <section className="rt-tasks rt-checklist">
      <header>
        <h2>{t('workbench.checklist.title')}</h2>
        <span className="rt-muted">
          {t('workbench.checklist.done', { done, all: data.steps.length })}
        </span>
        <span className="rt-spring" />
        <Button type="text" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t('workbench.checklist.dismiss')}
        </Button>
      </header>
      <Refusal error={dismiss.error} />
      <ol>
        {data.steps.map((step) => (
          <li key={step.code}>
            {step.done ? (
              <span className="rt-muted">{pick(step.title)}</span>
            ) : (
              <Link to={step.path}>{pick(step.title)}</Link>
            )}
            <StatusTag status={step.done ? states.done : states.open} />
          </li>
        ))}
      </ol>
    </section>
  );
}
