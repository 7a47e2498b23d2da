import { Input } from 'antd';
import { useI18n } from '@/i18n';

interface TextPairProps {
  value: { zh: string; en: string };
  longest: number;
  long?: boolean;
  onChange: (value: { zh: string; en: string }) => void;
}

/** A text in both languages, Chinese first. */
export function TextPair({ value, longest, long, onChange }: TextPairProps) {
  const { t } = useI18n();
  const Box = long ? Input.TextArea : Input;
  return (
    <div className="process-texts">
      <Box
        value={value.zh}
        maxLength={longest}
        placeholder={t('process.editor.chinese')}
        aria-label={t('process.editor.chinese')}
        onChange={(event) => onChange({ ...value, zh: event.target.value })}
      />
      <Box
        value={value.en}
        maxLength={longest}
        placeholder={t('process.editor.english')}
        aria-label={t('process.editor.english')}
        onChange={(event) => onChange({ ...value, en: event.target.value })}
      />
    </div>
  );
}
