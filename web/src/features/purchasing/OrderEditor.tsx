import { useI18n } from '@/i18n';
import { Conflict, isConflict } from '@/ui/Conflict';
import { Refusal } from '@/ui/Refusal';
import { HeaderForm, wrongAt } from './HeaderForm';
import { LinesEditor } from './LinesEditor';
import type { PricedLine } from './model';
import { useRefresh } from './orders';
import type { Draft } from './useDraft';

interface OrderEditorProps {
  draft: Draft;
  lines: readonly PricedLine[];
  /** Why it was not submitted. */
  refused?: unknown;
}

/** Writing an order; what was written is saved by itself. */
export function OrderEditor({ draft, lines, refused }: OrderEditorProps) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const names = Object.fromEntries(lines.map(({ content, name }) => [content.sku, name]));
  return (
    <div className="purchasing-editor">
      <Conflict
        error={draft.error}
        onTheirs={() => void refresh().then(() => window.location.reload())}
        onMine={(version) => void draft.save(version)}
      />
      {!isConflict(draft.error) && <Refusal error={draft.error} />}
      <HeaderForm draft={draft} refused={refused} />
      {wrongAt(refused, '/lines') && (
        <p className="purchasing-line-wrong" role="alert">
          {t('purchasing.lines.title')}: {wrongAt(refused, '/lines')}
        </p>
      )}
      <LinesEditor draft={draft} names={names} />
    </div>
  );
}

/** 草稿已存 14:05 */
export function SavedNote({ draft }: { draft: Draft }) {
  const { t, fmt } = useI18n();
  return (
    <span className="rt-muted" role="status">
      {draft.saving
        ? t('purchasing.saving')
        : draft.dirty
          ? t('purchasing.unsaved')
          : t('purchasing.saved', { at: fmt.dateTime(draft.order.times.updatedAt) })}
    </span>
  );
}
