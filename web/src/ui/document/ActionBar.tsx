import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { keyLabel } from '../keys';
import { Refusal } from '../Refusal';
import { useKeys } from '../useKeys';
import './document.css';

export interface Action {
  key: string;
  label: string;
  /** One per page: what the reader most likely came to do. */
  primary?: boolean;
  /** Under 更多. */
  more?: boolean;
  keys?: string;
  permission?: string;
  /** Why it cannot be done now; the button then says so. */
  disabledWhy?: string | null;
  /** Asked first where it cannot be undone: title = verb + object + number, body = consequence. */
  confirm?: { title: string; body: string };
  run: () => Promise<unknown> | void;
}

interface ActionBarProps {
  /** Whose turn it is and until when. */
  waiting?: React.ReactNode;
  actions: Action[];
}

/** The acts of a page, stuck to its foot; a "no" of the server appears above them. */
export function ActionBar({ waiting, actions }: ActionBarProps) {
  const { t } = useI18n();
  const can = useCan();
  const [modal, holder] = Modal.useModal();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const allowed = actions.filter((action) => can(action.permission));

  async function start(action: Action) {
    if (busy !== null || action.disabledWhy) return;
    if (action.confirm) {
      const sure = await modal.confirm({
        title: action.confirm.title,
        content: action.confirm.body,
        okText: action.label,
        cancelText: t('ui.cancel'),
        focusable: { autoFocusButton: 'cancel' },
      });
      if (!sure) return;
    }
    setBusy(action.key);
    setError(null);
    try {
      await action.run();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(null);
    }
  }

  useKeys(
    allowed.flatMap((action) =>
      action.keys
        ? [
            {
              keys: action.keys,
              label: action.label,
              whileTyping: action.keys.startsWith('Mod+'),
              run: () => void start(action),
            },
          ]
        : [],
    ),
  );

  const more = allowed.filter((action) => action.more);
  return (
    <div className="rt-actions">
      {holder}
      <Refusal error={error} />
      <div className="rt-actions-row">
        <span className="rt-actions-waiting">{waiting}</span>
        {more.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: more.map(({ key, label, disabledWhy }) => ({
                key,
                label,
                disabled: Boolean(disabledWhy),
                title: disabledWhy ?? undefined,
              })),
              onClick: ({ key }) => {
                const action = more.find((one) => one.key === key);
                if (action) void start(action);
              },
            }}
          >
            <Button>{t('ui.more')} ▾</Button>
          </Dropdown>
        )}
        {allowed
          .filter((action) => !action.more)
          .sort((a, b) => Number(a.primary ?? false) - Number(b.primary ?? false))
          .map((action) => (
            <Button
              key={action.key}
              data-act={action.key}
              type={action.primary ? 'primary' : 'default'}
              loading={busy === action.key}
              disabled={Boolean(action.disabledWhy) || (busy !== null && busy !== action.key)}
              title={action.disabledWhy ?? undefined}
              onClick={() => void start(action)}
            >
              {action.label}
              {action.keys && <kbd>{keyLabel(action.keys)}</kbd>}
            </Button>
          ))}
      </div>
    </div>
  );
}
