import { InputNumber } from 'antd';
import { useI18n } from '@/i18n';
import { decimals, toShown, toWhole, unitOf, type Word } from './words';
import './condition.css';

interface NumberBoxProps {
  word: Word;
  value: number | null;
  label: string;
  onChange: (value: number | null) => void;
}

/** A number as people write it: yuan or percent, kept whole. */
export function NumberBox({ word, value, label, onChange }: NumberBoxProps) {
  const reader = useI18n();
  return (
    <InputNumber
      value={value === null ? null : toShown(word, value)}
      precision={decimals(word)}
      suffix={unitOf(word, reader) || undefined}
      aria-label={label}
      controls={false}
      className="rt-condition-number"
      onChange={(shown) => onChange(shown === null ? null : toWhole(word, Number(shown)))}
    />
  );
}
