import { useId } from 'react';
import { useI18n } from '@/i18n';
import type { Finding } from './model';

interface CelTextProps {
  value: string;
  findings: readonly Finding[];
  onChange: (value: string) => void;
}

/** A condition as text; what is wrong is underlined at its place and said below. */
export function CelText({ value, findings, onChange }: CelTextProps) {
  const { t, pick } = useI18n();
  const id = useId();
  const wrong = findings.filter(({ place }) => place);
  return (
    <div className="rules-text">
      <div className="rules-text-frame">
        <pre aria-hidden>
          {marked(value, wrong).map((part, index) =>
            part.wrong ? <mark key={index}>{part.text}</mark> : part.text,
          )}
          {'\n'}
        </pre>
        <textarea
          value={value}
          spellCheck={false}
          aria-label={t('rules.condition')}
          aria-invalid={wrong.length > 0}
          aria-describedby={id}
          rows={Math.max(2, value.split('\n').length)}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <ul id={id} className="rules-wrong">
        {wrong.map((one, index) => (
          <li key={index}>
            {one.place && one.place.line > 1 && t('rules.line', { n: one.place.line })}
            {t('rules.column', { n: one.place?.column ?? 1 })} {pick(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The text cut at the places that are wrong; at its very end a space is marked. */
export function marked(text: string, wrong: readonly Finding[]) {
  const parts: { text: string; wrong: boolean }[] = [];
  let at = 0;
  const places = wrong
    .flatMap(({ place }) => (place ? [place] : []))
    .sort((one, other) => one.offset - other.offset);
  for (const { offset, length } of places) {
    if (offset < at) continue;
    parts.push({ text: text.slice(at, offset), wrong: false });
    parts.push({ text: text.slice(offset, offset + length) || ' ', wrong: true });
    at = offset + length;
  }
  parts.push({ text: text.slice(at), wrong: false });
  return parts.filter((part) => part.text !== '');
}
