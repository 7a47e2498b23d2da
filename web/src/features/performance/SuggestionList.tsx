import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { StatusTag } from '@/ui/StatusTag';
import { Who } from '@/ui/Who';
import { base, useRefresh } from './model';
import { suggestionStatus, useSuggestions, type Suggestion } from './surveys';

const scenarios = ['normal', 'pre-sale', 'cross-border', 'promotion'];
type Step = 'draft' | 'done' | 'decline';

interface Values {
  scenario?: string;
  version?: number;
  words?: string;
}

/** Suggestions until a version of a standard has done them: the closed loop. */
export function SuggestionList({ survey }: { survey: string }) {
  const { t, fmt } = useI18n();
  const can = useCan();
  const { data = [] } = useSuggestions(survey);
  const [moving, setMoving] = useState<{ of: Suggestion; step: Step }>();
  const ended = ({ state }: Suggestion) => state === 'done' || state === 'declined';
  return (
    <section className="rt-performance-box">
      <h2>{t('performance.suggestion.title')}</h2>
      {data.length === 0 && <p className="rt-muted">{t('performance.suggestion.none')}</p>}
      <ul className="rt-performance-list">
        {data.map((it) => (
          <li key={it.id}>
            <p className="rt-performance-row">
              <StatusTag status={suggestionStatus[it.state]} /> {it.words}
              {it.version !== null && it.version !== undefined && (
                <Link to="/process/standards">
                  {t('performance.suggestion.by', {
                    scenario: t(`ui.standard.${it.scenario}`),
                    version: it.version,
                  })}
                </Link>
              )}
            </p>
            <p className="rt-muted">
              <Who of={it.pickedBy} /> {fmt.dateTime(it.pickedAt)}
              {it.doneAt && ` → ${fmt.dateTime(it.doneAt)}`} {it.note}
            </p>
            {!ended(it) && (
              <p className="rt-performance-row">
                {it.state === 'picked' && can('process.edit') && (
                  <Button size="small" onClick={() => setMoving({ of: it, step: 'draft' })}>
                    {t('performance.suggestion.draft')}
                  </Button>
                )}
                <Button size="small" onClick={() => setMoving({ of: it, step: 'done' })}>
                  {t('performance.suggestion.finish')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  onClick={() => setMoving({ of: it, step: 'decline' })}
                >
                  {t('performance.suggestion.decline')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {moving && <MoveDialog {...moving} onClose={() => setMoving(undefined)} />}
    </section>
  );
}

function MoveDialog({ of, step, onClose }: { of: Suggestion; step: Step; onClose: () => void }) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const verb = t(`performance.suggestion.${step === 'done' ? 'finish' : step}`);
  return (
    <FormDialog<Values>
      title={verb}
      ok={verb}
      above={<p>{of.words}</p>}
      initialValues={{ scenario: of.scenario || 'normal' }}
      onSend={async (values, idempotencyKey) => {
        await api.post(`${base}/suggestions/${of.id}/${step}`, values, { idempotencyKey });
        await refresh();
      }}
      onClose={onClose}
    >
      {step !== 'decline' && (
        <Form.Item name="scenario" label={t('performance.suggestion.scenario')}>
          <Select
            options={scenarios.map((value) => ({ value, label: t(`ui.standard.${value}`) }))}
          />
        </Form.Item>
      )}
      {step === 'done' && (
        <Form.Item
          name="version"
          label={t('performance.suggestion.version')}
          rules={[{ required: true }]}
        >
          <InputNumber min={1} precision={0} />
        </Form.Item>
      )}
      {step === 'decline' && (
        <Form.Item
          name="words"
          label={t('performance.suggestion.why')}
          rules={[{ required: true }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
