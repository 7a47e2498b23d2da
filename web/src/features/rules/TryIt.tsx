import { Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { ToneIcon } from '@/ui/tone';
import { NumberBox } from '@/ui/condition/NumberBox';
import { isListed, isNumber } from '@/ui/condition/words';
import type { Explanation, Facts, SetView, Word } from './model';
import { explain } from './rules';
import { showResults } from './values';

interface TryItProps {
  name: string;
  set: SetView;
  version: number;
}

/** A made-up document: what the rules say of it, why, and what would have come out differently. */
export function TryIt({ name, set, version }: TryItProps) {
  const { t, pick } = useI18n();
  const [facts, setFacts] = useState<Facts>(() =>
    Object.fromEntries(set.words.map((word) => [word.name, first(word)])),
  );
  const [answer, setAnswer] = useState<Explanation | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function ask() {
    setError(null);
    try {
      setAnswer(await explain(name, version, facts));
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <div className="rules-try">
      <Form layout="vertical" requiredMark={false} onFinish={() => void ask()}>
        {set.words.map((word) => (
          <Form.Item
            key={word.name}
            label={pick(word.label)}
            tooltip={pick(word.help) || undefined}
          >
            <FactField
              word={word}
              value={facts[word.name]}
              onChange={(value) => setFacts({ ...facts, [word.name]: value })}
            />
          </Form.Item>
        ))}
        <Button htmlType="submit">{t('rules.judge')}</Button>
      </Form>
      <div className="rules-stack" aria-live="polite">
        <Refusal error={error} />
        {answer ? (
          <Answer set={set} answer={answer} />
        ) : (
          <p className="rt-muted">{t('rules.tryHint')}</p>
        )}
      </div>
    </div>
  );
}

function Answer({ set, answer }: { set: SetView; answer: Explanation }) {
  const reader = useI18n();
  const { t, pick } = reader;
  return (
    <>
      <p className="rules-outcome">{showResults(set.results, answer.outcome, reader)}</p>
      <ul className="rules-why">
        {answer.rules.map(({ rule, holds, zh, en }) => (
          <li key={rule.code} className={holds ? undefined : 'rt-muted'}>
            <ToneIcon tone={holds ? 'ok' : 'closed'} /> {pick({ zh, en })} →{' '}
            {showResults(set.results, rule.result, reader)}
          </li>
        ))}
      </ul>
      <h2>{t('rules.alternatives')}</h2>
      <ul className="rules-why">
        {answer.alternatives.map((one) => (
          <li key={`${one.word}${String(one.value)}`}>{pick(one)}</li>
        ))}
      </ul>
      {answer.alternatives.length === 0 && <p className="rt-muted">{t('rules.noAlternative')}</p>}
    </>
  );
}

function first(word: Word): unknown {
  if (isNumber(word)) return word.min ?? 0;
  if (word.type === 'bool') return false;
  return word.choices[0]?.value ?? '';
}

interface FactFieldProps {
  word: Word;
  value: unknown;
  onChange: (value: unknown) => void;
}

function FactField({ word, value, onChange }: FactFieldProps) {
  const { t, pick } = useI18n();
  const label = pick(word.label);
  if (isNumber(word))
    return (
      <NumberBox
        word={word}
        value={typeof value === 'number' ? value : null}
        label={label}
        onChange={(next) => onChange(next ?? word.min ?? 0)}
      />
    );
  if (word.type === 'bool')
    return (
      <Segmented
        value={value === true}
        options={[
          { value: false, label: t('rules.no') },
          { value: true, label: t('rules.yes') },
        ]}
        onChange={onChange}
      />
    );
  if (isListed(word))
    return (
      <Select
        value={value}
        options={word.choices.map((one) => ({ value: one.value, label: pick(one.label) }))}
        aria-label={label}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChange}
      />
    );
  return (
    <Input
      value={String(value ?? '')}
      aria-label={label}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
