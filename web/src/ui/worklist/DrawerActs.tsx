import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { keyLabel } from '../keys';
import type { WorklistAction } from './types';

interface DrawerActsProps<Row> {
  row: Row;
  actions: WorklistAction<Row>[];
  busy: string | null;
  onRun: (action: WorklistAction<Row>) => void;
  onOpen?: () => void;
}

/** The acts that one row can take, under its preview. */
export function DrawerActs<Row>({ row, actions, busy, onRun, onOpen }: DrawerActsProps<Row>) {
  const { t } = useI18n();
  const possible = actions.filter(({ place, refuses }) => place !== 'key' && !refuses?.([row]));
  return (
    <div className="rt-drawer-acts">
      {onOpen && (
        <Button onClick={onOpen}>
          {t('ui.open')}
          <kbd>↵</kbd>
        </Button>
      )}
      {possible.length > 0 && <span className="rt-spring" />}
      {[...possible]
        .sort((a, b) => Number(a.primary ?? false) - Number(b.primary ?? false))
        .map((action) => (
          <Button
            key={action.key}
            type={action.primary ? 'primary' : 'default'}
            loading={busy === action.key}
            disabled={busy !== null && busy !== action.key}
            onClick={() => onRun(action)}
          >
            {action.label}
            {/* While it runs, its wheel turns in the place of its key: the row of acts stays as it is. */}
            {action.keys && busy !== action.key && <kbd>{keyLabel(action.keys)}</kbd>}
          </Button>
        ))}
    </div>
  );
}
