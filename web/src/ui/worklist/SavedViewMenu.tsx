import { DeleteOutlined, PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '../Refusal';
import { useSavedViews, useViewChange, type SavedView } from './savedViews';

interface SavedViewMenuProps {
  worklist: string;
  /** Keys of the columns shown now. */
  columns: string[];
  onColumns: (keys: string[] | null) => void;
}

const alone = '';

/** States of the list under names: my own, and those shared with a role of mine. */
export function SavedViewMenu({ worklist, columns, onColumns }: SavedViewMenuProps) {
  const { t, pick } = useI18n();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { data: session } = useSession();
  const { data: views = [] } = useSavedViews(worklist);
  const change = useViewChange(worklist);
  const [name, setName] = useState('');
  const [role, setRole] = useState(alone);
  const roles = session?.roles ?? [];

  function show(view: SavedView, replace = false) {
    void navigate({ search: view.search }, { replace });
    onColumns(view.columns.length > 0 ? view.columns : null);
  }
  useOpening(views, search, show);

  function save() {
    if (name.trim() === '') return;
    const view = { name: name.trim(), search, columns, role: role === alone ? null : role };
    change.mutate({ act: 'save', view }, { onSuccess: () => setName('') });
  }

  const panel = (
    <div className="rt-panel">
      {views.length === 0 && <p className="rt-muted">{t('ui.views.none')}</p>}
      {views.map((view) => (
        <div key={view.id} className="rt-panel-row">
          <Button type="text" onClick={() => show(view)}>
            {view.name}
            {view.role && <span className="rt-muted"> {t('ui.views.shared')}</span>}
          </Button>
          <span className="rt-spring" />
          <Button
            type="text"
            size="small"
            icon={view.opensWith ? <PushpinFilled /> : <PushpinOutlined />}
            aria-label={t('ui.views.openWith', { name: view.name })}
            title={t('ui.views.openWith', { name: view.name })}
            aria-pressed={view.opensWith}
            onClick={() =>
              change.mutate(
                view.opensWith ? { act: 'openPlain' } : { act: 'openWith', id: view.id },
              )
            }
          />
          {view.mine && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('ui.views.remove', { name: view.name })}
              onClick={() => change.mutate({ act: 'remove', id: view.id })}
            />
          )}
        </div>
      ))}
      <Refusal error={change.error} />
      <div className="rt-panel-row">
        <Input
          size="small"
          value={name}
          maxLength={40}
          placeholder={t('ui.views.name')}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Select
          size="small"
          value={role}
          aria-label={t('ui.views.for')}
          options={[
            { value: alone, label: t('ui.views.onlyMe') },
            ...roles.map((one) => ({
              value: one.code,
              label: pick({ zh: one.nameZh, en: one.nameEn }),
            })),
          ]}
          onChange={setRole}
        />
        <Button size="small" loading={change.isPending} onClick={save}>
          {t('ui.views.save')}
        </Button>
      </div>
    </div>
  );
  return (
    <Dropdown trigger={['click']} popupRender={() => panel} placement="bottomRight">
      <Button type="text">{t('ui.views.mine')} ▾</Button>
    </Dropdown>
  );
}

/** A list that is opened without a question of its own shows the reader's pinned view, once. */
function useOpening(
  views: SavedView[],
  search: string,
  show: (view: SavedView, replace: boolean) => void,
) {
  const opened = useRef(search !== '');
  const pinned = views.find((view) => view.opensWith);
  useEffect(() => {
    if (opened.current || !pinned) return;
    opened.current = true;
    show(pinned, true);
  }, [pinned, show]);
}
