import { Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { useWho } from '@/ui/useWho';
import { FactTable } from './FactsDrawer';
import { base, useFacts, useRefresh, type Objection } from './model';

/** Answers an objection: facts chosen do not count any more; with none, the figure stands. */
export function AnswerObjection({
  objection,
  onClose,
}: {
  objection: Objection;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const who = useWho();
  const refresh = useRefresh();
  const { kpi, person, fromDay: from, toDay: to } = objection;
  const { data = [] } = useFacts(kpi, person, { from, to });
  const [chosen, setChosen] = useState<string[]>(objection.facts);
  const meant = data.filter(
    ({ key, good }) => objection.facts.includes(key) || (objection.facts.length === 0 && !good),
  );
  return (
    <FormDialog<{ words: string }>
      width={720}
      title={t('performance.objection.answerTitle', { who: who(person) })}
      ok={t(chosen.length > 0 ? 'performance.objection.exclude' : 'performance.objection.keep')}
      above={
        <>
          <p>{objection.reason}</p>
          <p className="rt-muted">
            {t('performance.objection.pick')} {t('performance.objection.consequence')}
          </p>
          <FactTable rows={meant} chosen={chosen} onChoose={setChosen} />
        </>
      }
      onSend={async ({ words }, idempotencyKey) => {
        await api.post(
          `${base}/objections/${objection.id}/answer`,
          { words, changes: chosen.map((fact) => ({ fact, excluded: true })) },
          { idempotencyKey },
        );
        await refresh();
      }}
      onClose={onClose}
    >
      <Form.Item name="words" label={t('performance.objection.words')} rules={[{ required: true }]}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
