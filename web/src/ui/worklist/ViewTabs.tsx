import { DeleteOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { savedViews } from './savedViews';
import type { WorklistView } from './types';

interface ViewTabsProps {
  worklist: string;
  views: readonly WorklistView[];
  active: string;
  onChange: (key: string) => void;
}

/** The usual questions as tabs with their counts: nought is quiet, more is loud. */
export function ViewTabs({ worklist, views, active, onChange }: ViewTabsProps) {
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
      <SavedViewMenu worklist={worklist} />
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

function SavedViewMenu({ worklist }: { worklist: string }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [saved, setSaved] = useState(() => savedViews.list(worklist));
  const [name, setName] = useState('');

  function save() {
    if (name.trim() === '') return;
    setSaved(savedViews.save(worklist, { name: name.trim(), search }));
    setName('');
  }

  const panel = (
    <div className="rt-panel">
      {saved.length === 0 && <p className="rt-muted">{t('ui.views.none')}</p>}
      {saved.map((view) => (
        <div key={view.name} className="rt-panel-row">
          <Button type="text" onClick={() => navigate({ search: view.search })}>
            {view.name}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('ui.views.remove', { name: view.name })}
            onClick={() => setSaved(savedViews.remove(worklist, view.name))}
          />
        </div>
      ))}
      <div className="rt-panel-row">
        <Input
          size="small"
          value={name}
          placeholder={t('ui.views.name')}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button size="small" onClick={save}>
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
