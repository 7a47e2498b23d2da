import { QueryBuilderAntD } from '@react-querybuilder/antd';
import { Button, Input, Segmented, Select } from 'antd';
import {
  QueryBuilder,
  type ActionProps,
  type Field,
  type RuleGroupType,
  type ValueEditorProps,
} from 'react-querybuilder';
import 'react-querybuilder/dist/query-builder-layout.css';
import { useI18n } from '@/i18n';
import type { Value } from './cel';
import { NumberBox } from './NumberBox';
import { isListed, isNumber, signsOf, type Word } from './words';
import './condition.css';

interface BuilderProps {
  words: readonly Word[];
  query: RuleGroupType;
  onChange: (query: RuleGroupType) => void;
}

type BuilderField = Field & { word: Word };

/** The query builder over a vocabulary: yuan, percent and names instead of codes. */
export default function Builder({ words, query, onChange }: BuilderProps) {
  const { t, pick } = useI18n();
  const fields: BuilderField[] = words.map((word) => ({
    name: word.name,
    value: word.name,
    label: pick(word.label),
    word,
    operators: operators(word).map((name) => ({
      name,
      value: name,
      label: t(`ui.condition.sign.${name}`),
    })),
    defaultValue: firstValue(word),
  }));
  return (
    <QueryBuilderAntD>
      <QueryBuilder
        fields={fields}
        query={query}
        onQueryChange={onChange}
        controlElements={{ valueEditor: ValueBox, actionElement: Act }}
        controlClassnames={{ queryBuilder: 'rt-condition-builder' }}
        combinators={[
          { name: 'and', value: 'and', label: t('ui.condition.allHold') },
          { name: 'or', value: 'or', label: t('ui.condition.oneHolds') },
        ]}
        accessibleDescriptionGenerator={() => t('ui.condition.conditions')}
        translations={{
          combinators: { title: t('ui.condition.together') },
          addRule: { label: t('ui.condition.addCondition'), title: t('ui.condition.addCondition') },
          addGroup: { label: t('ui.condition.addGroup'), title: t('ui.condition.addGroup') },
          removeRule: { label: '×', title: t('ui.condition.remove') },
          removeGroup: { label: '×', title: t('ui.condition.remove') },
          fields: { title: t('ui.condition.word') },
          operators: { title: t('ui.condition.how') },
          value: { title: t('ui.condition.value') },
        }}
        resetOnFieldChange
        listsAsArrays
      />
    </QueryBuilderAntD>
  );
}

const operators = (word: Word) => signsOf(word).map((sign) => (sign === '==' ? '=' : sign));

function Act({ label, title, handleOnClick, disabled }: ActionProps) {
  return (
    <Button
      size="small"
      title={title}
      disabled={disabled}
      onClick={(event) => handleOnClick(event)}
    >
      {label}
    </Button>
  );
}

function firstValue(word: Word): Value {
  if (isNumber(word)) return word.min ?? 0;
  if (word.type === 'bool') return true;
  return word.choices[0]?.value ?? '';
}

function ValueBox({ fieldData, operator, value, handleOnChange }: ValueEditorProps) {
  const { t, pick } = useI18n();
  const { word } = fieldData as BuilderField;
  const label = pick(word.label);
  if (isNumber(word)) {
    const number = typeof value === 'number' ? value : null;
    return (
      <NumberBox
        word={word}
        value={number}
        label={label}
        onChange={(next) => handleOnChange(next ?? 0)}
      />
    );
  }
  if (isListed(word) && operator !== 'contains') {
    const many = operator === 'in' || operator === 'notIn';
    const chosen = Array.isArray(value) ? value : [value].filter((one) => one !== '');
    return (
      <Select
        mode={many ? 'multiple' : undefined}
        value={many ? chosen : chosen[0]}
        options={word.choices.map((one) => ({ value: one.value, label: pick(one.label) }))}
        onChange={handleOnChange}
        aria-label={label}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        className="rt-condition-choice"
      />
    );
  }
  if (word.type === 'bool')
    return (
      <Segmented
        value={value === true}
        options={[
          { value: true, label: t('ui.condition.yes') },
          { value: false, label: t('ui.condition.no') },
        ]}
        onChange={handleOnChange}
      />
    );
  return (
    <Input
      value={String(value ?? '')}
      aria-label={label}
      className="rt-condition-choice"
      onChange={(event) => handleOnChange(event.target.value)}
    />
  );
}
