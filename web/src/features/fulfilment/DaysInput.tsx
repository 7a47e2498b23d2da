import { InputNumber } from 'antd';
import { useState } from 'react';

interface DaysProps {
  value: number | null;
  disabled: boolean;
  label: string;
  onChange: (days: number | null) => void;
}

/** Days allowed on the way, taken when the field is left or Enter is pressed; blank for any. */
export function DaysInput({ value, disabled, label, onChange }: DaysProps) {
  const [typed, setTyped] = useState<number | null>(value);
  const done = () => {
    if (typed !== value) onChange(typed);
  };
  return (
    <InputNumber<number>
      size="small"
      min={0}
      max={60}
      precision={0}
      value={typed}
      disabled={disabled}
      aria-label={label}
      placeholder="—"
      onChange={setTyped}
      onBlur={done}
      onPressEnter={done}
    />
  );
}
