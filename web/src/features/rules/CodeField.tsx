import { Input } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';

interface CodeFieldProps {
  code: string;
  taken: readonly string[];
  onChange: (code: string) => void;
}

/** The rule's code, changed when the field is left. */
export function CodeField({ code, taken, onChange }: CodeFieldProps) {
  const { t } = useI18n();
  const [text, setText] = useState(code);
  const wrong = !/^[a-z][a-z0-9-]{1,39}$/.test(text) || taken.includes(text);
  return (
    <label className="rules-code">
      {t('rules.code')}
      <Input
        value={text}
        status={wrong ? 'error' : undefined}
        aria-invalid={wrong}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => !wrong && text !== code && onChange(text)}
      />
      {wrong && <span className="rules-wrong">{t('rules.codeWrong')}</span>}
    </label>
  );
}
