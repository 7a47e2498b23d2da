import { Input, Segmented, Select } from 'antd';
import { useI18n } from '@/i18n';
import type { Atom, Sign, Value } from '@/ui/condition/cel';
import { NumberBox } from '@/ui/condition/NumberBox';
import { isListed } from '@/ui/condition/words';
import type { Word } from './model';

interface CellProps {
  word: Word;
  atoms: Atom[];
  onChange: (atoms: Atom[]) => void;
}

const lower: Sign[] = ['>=', '>', '=='];
const upper: Sign[] = ['<', '<='];

/** From, to, or exactly. */
export function NumberCell({ word, atoms, onChange }: CellProps) {
  const { t } = useI18n();
  const low = atoms.find(({ sign }) => lower.includes(sign));
  const high = atoms.find(({ sign }) => upper.includes(sign));
  function set(side: 'low' | 'high', sign: Sign, value: number | null) {
    const atom: Atom[] = value === null ? [] : [{ kind: 'atom', word: word.name, sign, value }];
    const other = side === 'low' ? high : low;
    const kept = other && sign !== '==' && other.sign !== '==' ? [other] : [];
    onChange(side === 'low' ? [...atom, ...kept] : [...kept, ...atom]);
  }
  const line = (side: 'low' | 'high', atom: Atom | undefined, signs: Sign[], label: string) => (
    <div className="rules-line">
      <Select
        value={atom?.sign ?? signs[0]}
        options={signs.map((sign) => ({ value: sign, label: t(`ui.condition.sign.${sign}`) }))}
        onChange={(sign) => set(side, sign, typeof atom?.value === 'number' ? atom.value : null)}
        aria-label={label}
        popupMatchSelectWidth={false}
      />
      <NumberBox
        word={word}
        value={typeof atom?.value === 'number' ? atom.value : null}
        label={label}
        onChange={(value) => set(side, atom?.sign ?? signs[0] ?? '>=', value)}
      />
    </div>
  );
  return (
    <>
      {line('low', low, lower, t('rules.from'))}
      {low?.sign !== '==' && line('high', high, upper, t('rules.to'))}
    </>
  );
}

/** One of these, or none of these. */
export function ChoiceCell({ word, atoms, onChange }: CellProps) {
  const { t, pick } = useI18n();
  const atom = atoms[0];
  const not = atom?.sign === 'notIn' || atom?.sign === '!=';
  const values = atom === undefined ? [] : Array.isArray(atom.value) ? atom.value : [atom.value];
  function set(negated: boolean, chosen: Value[]) {
    const [first] = chosen;
    if (first === undefined) onChange([]);
    else if (chosen.length === 1)
      onChange([{ kind: 'atom', word: word.name, sign: negated ? '!=' : '==', value: first }]);
    else
      onChange([{ kind: 'atom', word: word.name, sign: negated ? 'notIn' : 'in', value: chosen }]);
  }
  return (
    <>
      <Segmented
        value={not ? 'not' : 'is'}
        options={[
          { value: 'is', label: t('rules.oneOf') },
          { value: 'not', label: t('rules.noneOf') },
        ]}
        onChange={(how) => set(how === 'not', values)}
      />
      <Select
        mode="multiple"
        value={values}
        options={word.choices.map(({ value, label }) => ({ value, label: pick(label) }))}
        onChange={(chosen: Value[]) => set(not, chosen)}
        aria-label={pick(word.label)}
        className="rules-wide"
      />
    </>
  );
}

export function TruthCell({ word, atoms, onChange }: CellProps) {
  const { t } = useI18n();
  const value = atoms[0]?.value;
  return (
    <Segmented
      value={value === undefined ? 'any' : value ? 'yes' : 'no'}
      options={[
        { value: 'any', label: t('rules.anyValue') },
        { value: 'yes', label: t('rules.yes') },
        { value: 'no', label: t('rules.no') },
      ]}
      onChange={(chosen) =>
        onChange(
          chosen === 'any'
            ? []
            : [{ kind: 'atom', word: word.name, sign: '==', value: chosen === 'yes' }],
        )
      }
    />
  );
}

const textSigns: Sign[] = ['==', '!=', 'contains'];

export function TextCell({ word, atoms, onChange }: CellProps) {
  const { t, pick } = useI18n();
  const atom = atoms[0];
  const sign = atom?.sign ?? '==';
  const text = Array.isArray(atom?.value) ? atom.value.join(', ') : String(atom?.value ?? '');
  const set = (next: Sign, value: string) =>
    onChange(value === '' ? [] : [{ kind: 'atom', word: word.name, sign: next, value }]);
  return (
    <div className="rules-line">
      <Select
        value={sign}
        options={textSigns.map((one) => ({ value: one, label: t(`ui.condition.sign.${one}`) }))}
        onChange={(next) => set(next, text)}
        aria-label={t('rules.how')}
        popupMatchSelectWidth={false}
      />
      {isListed(word) && sign !== 'contains' ? (
        <Select
          value={text || undefined}
          options={word.choices.map(({ value, label }) => ({ value, label: pick(label) }))}
          aria-label={pick(word.label)}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          className="rules-wide"
          onChange={(value?: string) => set(sign, value ?? '')}
        />
      ) : (
        <Input
          value={text}
          aria-label={pick(word.label)}
          onChange={(event) => set(sign, event.target.value)}
        />
      )}
    </div>
  );
}
