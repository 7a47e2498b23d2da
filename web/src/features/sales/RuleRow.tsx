import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import {
  conditionText,
  operators,
  readCondition,
  writeCondition,
  type Comparison,
} from './condition';
import type { ReviewRule } from './model';

interface RuleRowProps {
  index: number;
  rule: ReviewRule;
  words: Record<string, 'int' | 'bool' | 'text'>;
  errors: Record<string, string>;
  onChange: (rule: ReviewRule) => void;
  onRemove: () => void;
}

/** One rule to read: its condition in words, and the reason people are told. */
export function RuleText({ rule }: { rule: ReviewRule }) {
  const { t, pick } = useI18n();
  return (
    <li className="sales-card sales-rule">
      <strong>{conditionText(rule.when, (word) => t(`sales.word.${word}`))}</strong>
      <span>
        <span className="rt-muted">{t('sales.rules.then')} </span>
        {pick({ zh: rule.reasonZh, en: rule.reasonEn })}
      </span>
    </li>
  );
}

/** One rule to change: comparisons where the condition is nothing more, else its own text; reasons in both languages. */
export function RuleRow({ index, rule, words, errors, onChange, onRemove }: RuleRowProps) {
  const { t } = useI18n();
  const [parts, setParts] = useState(() => readCondition(rule.when));
  const [asText, setAsText] = useState(parts === null);
  const texts = Object.keys(words).filter((word) => words[word] === 'text');
  function put(next: Comparison[]) {
    setParts(next);
    onChange({ ...rule, when: writeCondition(next, texts) });
  }
  function write(when: string) {
    setParts(readCondition(when));
    onChange({ ...rule, when });
  }
  return (
    <li className="sales-card sales-rule">
      <div className="sales-rule-head">
        <strong className="rt-number">{index + 1}</strong>
        <span className="rt-muted">{t('sales.rules.if')}</span>
        <span className="rt-spring" />
        {parts !== null && (
          <Button type="text" size="small" onClick={() => setAsText(!asText)}>
            {asText ? t('sales.rules.asFields') : t('sales.rules.asText')}
          </Button>
        )}
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('sales.rules.remove')}
          title={t('sales.rules.remove')}
          onClick={onRemove}
        />
      </div>
      {asText || parts === null ? (
        <Input.TextArea
          autoSize
          value={rule.when}
          spellCheck={false}
          aria-label={t('sales.rules.condition')}
          status={errors.when ? 'error' : undefined}
          className="sales-code"
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        parts.map((part, at) => (
          <ComparisonRow
            key={at}
            part={part}
            first={at === 0}
            words={Object.keys(words)}
            onChange={(next) => put(parts.map((one, place) => (place === at ? next : one)))}
            onRemove={
              parts.length > 1 ? () => put(parts.filter((_, place) => place !== at)) : undefined
            }
          />
        ))
      )}
      {errors.when && <pre className="sales-field-error">{errors.when}</pre>}
      {!asText && parts !== null && (
        <div>
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => put([...parts, { word: 'lines', operator: '>=', value: '1' }])}
          >
            {t('sales.rules.and')}
          </Button>
        </div>
      )}
      <div className="sales-rule-reasons">
        <span className="rt-muted">{t('sales.rules.then')}</span>
        {reasonField('reasonZh')}
        {reasonField('reasonEn')}
      </div>
      {errors.code && <p className="sales-field-error">{errors.code}</p>}
    </li>
  );

  function reasonField(name: 'reasonZh' | 'reasonEn') {
    return (
      <span>
        <Input
          value={rule[name]}
          maxLength={200}
          placeholder={t(`sales.rules.${name}`)}
          aria-label={t(`sales.rules.${name}`)}
          status={errors[name] ? 'error' : undefined}
          onChange={(event) => onChange({ ...rule, [name]: event.target.value })}
        />
        {errors[name] && <span className="sales-field-error">{errors[name]}</span>}
      </span>
    );
  }
}

interface ComparisonRowProps {
  part: Comparison;
  first: boolean;
  words: string[];
  onChange: (part: Comparison) => void;
  onRemove?: () => void;
}

function ComparisonRow({ part, first, words, onChange, onRemove }: ComparisonRowProps) {
  const { t } = useI18n();
  return (
    <div className="sales-comparison">
      {!first && <span className="rt-muted">{t('sales.rules.andShort')}</span>}
      <Select
        value={part.word}
        aria-label={t('sales.rules.word')}
        options={words.map((word) => ({ value: word, label: t(`sales.word.${word}`) }))}
        popupMatchSelectWidth={false}
        onChange={(word: string) => onChange({ ...part, word })}
      />
      <Select
        value={part.operator}
        aria-label={t('sales.rules.operator')}
        options={operators.map((value) => ({ value, label: t(`sales.operator.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={(operator) => onChange({ ...part, operator })}
      />
      <Input
        value={part.value}
        aria-label={t('sales.rules.value')}
        suffix={part.word === 'amount' ? t('sales.rules.yuan') : undefined}
        onChange={(event) => onChange({ ...part, value: event.target.value })}
      />
      {onRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('sales.rules.removePart')}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
