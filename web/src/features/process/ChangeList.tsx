import { useI18n } from '@/i18n';
import type { Change } from './standards';

/** What a version changes, node by node, the old struck and the new underlined. */
export function ChangeList({ changes }: { changes: Change[] }) {
  const { t, fmt, pick } = useI18n();
  if (changes.length === 0) return <p className="rt-muted">{t('process.editor.noChanges')}</p>;
  const shown = ({ field, kind }: Change, value: string) =>
    field.endsWith('Seconds') && value !== '' && kind === 'changed'
      ? fmt.duration(Number(value))
      : value;
  return (
    <ul className="process-changes">
      {changes.map((one, index) => (
        <li key={`${one.node}-${one.field}-${index}`}>
          <strong>{pick(one.title) || one.node}</strong>
          <span>
            {t(`process.editor.kind.${one.kind}`)}
            {one.kind === 'changed' && ` ${t(`process.editor.field.${one.field}`)}`}
          </span>
          {one.before && <del>{shown(one, one.before)}</del>}
          {one.after && <ins>{shown(one, one.after)}</ins>}
        </li>
      ))}
    </ul>
  );
}
