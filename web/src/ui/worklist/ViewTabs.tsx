import { useI18n } from '@/i18n';
import type { WorklistView } from './types';

interface ViewTabsProps {
  views: readonly WorklistView[];
  active: string;
  onChange: (key: string) => void;
  /** The menu of saved views. */
  children?: React.ReactNode;
}

/** The usual questions as tabs with their counts: nought is quiet, more is loud. */
export function ViewTabs({ views, active, onChange, children }: ViewTabsProps) {
  return (
    <div className="rt-views">
      <div className="rt-views-tabs" role="tablist">
        {views.map((view) => (
          <button
            key={view.key}
            type="button"
            role="tab"
            aria-selected={view.key === active}
            className="rt-view"
            onClick={() => onChange(view.key)}
          >
            {view.label}
            <Count view={view} />
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

function Count({ view }: { view: WorklistView }) {
  const { fmt } = useI18n();
  if (view.count === undefined) return null;
  const total = typeof view.count === 'number' ? { value: view.count, exact: true } : view.count;
  const tone = total.value > 0 && view.tone ? ` rt-count-${view.tone}` : '';
  return <span className={`rt-count${tone}`}>{fmt.total(total)}</span>;
}
