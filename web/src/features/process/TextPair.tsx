import { Input } from 'antd';

interface TextPairProps {
  value: { zh: string; en: string };
  longest: number;
  long?: boolean;
  onChange: (value: { zh: string; en: string }) => void;
}

/** A text in both languages, Chinese first. */
export function TextPair({ value, longest, long, onChange }: TextPairProps) {
  const Box = long ? Input.TextArea : Input;
  return (
    <div className="process-texts">
      <Box
        value={value.zh}
        maxLength={longest}
        placeholder="中文"
        aria-label="中文"
        onChange={(event) => onChange({ ...value, zh: event.target.value })}
      />
      <Box
        value={value.en}
        maxLength={longest}
        placeholder="English"
        aria-label="English"
        onChange={(event) => onChange({ ...value, en: event.target.value })}
      />
    </div>
  );
}
