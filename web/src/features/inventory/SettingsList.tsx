import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { FilterDef, WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { SettingForm, type Setting } from './SettingForm';
import { SettingTabs } from './SettingTabs';
import './inventory.css';

interface SettingsListProps<Row extends object> {
  kind: Setting['kind'];
  source: string;
  rowKey: (row: Row) => string;
  columns: WorklistColumn<Row>[];
  filters: FilterDef[];
  defaultSort: string;
  /** The form's view of a row that is to be changed; of nothing, a new one. */
  settingOf: (row?: Row) => Setting;
  /** What ends a setting. */
  end: WorklistAction<Row>;
  /** Where a file of them is imported. */
  importPath?: string;
}

/** A list of stock settings: look, change one, end some, make a new one. */
export function SettingsList<Row extends object>(props: SettingsListProps<Row>) {
  const { kind, settingOf } = props;
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const [setting, setSetting] = useState<Setting | null>(null);
  const change: WorklistAction<Row> = {
    key: 'change',
    label: t('inventory.settings.change'),
    keys: 'KeyE',
    permission: 'inventory.settings',
    refuses: (rows) => (rows.length > 1 ? t('inventory.settings.one') : null),
    run: ({ rows }) => setSetting(settingOf(rows[0])),
  };
  const { importPath } = props;
  return (
    <>
      <Worklist<Row>
        id={`inventory.${kind}s`}
        title={t('inventory.settings.title')}
        source={props.source}
        rowKey={props.rowKey}
        columns={props.columns}
        filters={props.filters}
        defaultSort={props.defaultSort}
        searchHint={t('inventory.stock.search')}
        actions={[change, { ...props.end, permission: 'inventory.settings' }]}
        toolbar={
          <>
            <SettingTabs at={kind} />
            {can('inventory.settings') && importPath && (
              <Button onClick={() => void navigate(importPath)}>
                {t(`inventory.settings.${kind}.import`)}
              </Button>
            )}
            {can('inventory.settings') && (
              <Button type="primary" onClick={() => setSetting(settingOf())}>
                {t(`inventory.settings.${kind}.new`)}
              </Button>
            )}
          </>
        }
        empty={{ text: t(`inventory.settings.${kind}.empty`) }}
      />
      {setting && <SettingForm setting={setting} onClose={() => setSetting(null)} />}
    </>
  );
}
