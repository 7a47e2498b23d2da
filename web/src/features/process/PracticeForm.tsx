import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { FormFields } from './FormFields';
import type { Given, Move } from './practice';

interface PracticeFormProps {
  move: Move;
  busy: boolean;
  onGive: (given: Given) => void;
}

/** A node's own form, to be filled in from the papers or sent back. */
export function PracticeForm({ move, busy, onGive }: PracticeFormProps) {
  const { t, pick } = useI18n();
  const [back, setBack] = useState<string>();

  function fill({ values = {} }: { values?: Record<string, string | undefined> }) {
    const given = Object.entries(values).filter((one): one is [string, string] => Boolean(one[1]));
    onGive({ value: 'fill', fields: Object.fromEntries(given) });
  }

  return (
    <Form layout="vertical" onFinish={fill}>
      <FormFields fields={move.form?.fields ?? []} />
      <div className="practice-form-acts">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('process.practice.filled')}
        </Button>
        <Select
          className="practice-back"
          placeholder={t('process.practice.sendBack')}
          value={back}
          onChange={setBack}
          options={move.choices.map(({ value, label }) => ({ value, label: pick(label) }))}
        />
        <Button
          disabled={busy || back === undefined}
          onClick={() => back && onGive({ value: back })}
        >
          {t('process.practice.sendBackOk')}
        </Button>
      </div>
    </Form>
  );
}
