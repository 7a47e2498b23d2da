import { Button, Dropdown } from 'antd';
import { useI18n } from '@/i18n';
import type { Total } from '@/api/page';
import { keyLabel } from '../keys';
import type { WorklistAction } from './types';

interface SelectionBarProps<Row> {
  rows: Row[];
  all: boolean;
  total: Total | undefined;
  loaded: number;
  actions: WorklistAction<Row>[];
  busy: string | null;
  sum?: React.ReactNode;
  onRun: (action: WorklistAction<Row>) => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with the ticked rows; offers everything found once all loaded are ticked. */
export function SelectionBar<Row>(props: SelectionBarProps<Row>) {
  const { t, fmt } = useI18n();
  const { rows, all, total, loaded, actions, busy } = props;
  const count = all && total ? fmt.total(total) : fmt.integer(rows.length);
  const offersAll =
    !all &&
    total !== undefined &&
    rows.length === loaded &&
    total.value > loaded &&
    actions.some((a) => a.acceptsAll);
  const buttons = actions.filter(({ place }) => place === undefined);
  const more = actions.filter(({ place }) => place === 'more');
  const whyNot = (action: WorklistAction<Row>) =>
    all && !action.acceptsAll ? t('ui.select.notAll') : (action.refuses?.(rows) ?? null);
  return (
    <div className="rt-selection" role="region" aria-label={t('ui.select.region')}>
      <strong>{t('ui.select.count', { count })}</strong>
      {!all && props.sum && <span className="rt-number">{props.sum}</span>}
      {offersAll && (
        <Button type="link" onClick={props.onSelectAll}>
          {t('ui.select.all', { total: fmt.total(total) })}
        </Button>
      )}
      <span className="rt-spring" />
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((action) => {
              const why = whyNot(action);
              return {
                key: action.key,
                label: action.label,
                disabled: why !== null,
                title: why ?? undefined,
              };
            }),
            onClick: ({ key }) => {
              const action = more.find((one) => one.key === key);
              if (action) props.onRun(action);
            },
          }}
        >
          <Button>{t('ui.more')} ▾</Button>
        </Dropdown>
      )}
      {buttons.map((action) => {
        const why = whyNot(action);
        return (
          <Button
            key={action.key}
            type={action.primary ? 'primary' : 'default'}
            loading={busy === action.key}
            disabled={why !== null || (busy !== null && busy !== action.key)}
            title={why ?? undefined}
            onClick={() => props.onRun(action)}
          >
            {action.label}
            {action.keys && <kbd>{keyLabel(action.keys)}</kbd>}
          </Button>
        );
      })}
      <Button type="text" onClick={props.onClear}>
        Esc
      </Button>
    </div>
  );
}
