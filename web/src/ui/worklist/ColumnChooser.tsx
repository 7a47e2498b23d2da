import { Button, Checkbox, Dropdown } from 'antd';
import { useI18n } from '@/i18n';
import { useStored } from '../stored';
import type { WorklistColumn } from './types';

/** The columns the reader chose, remembered per worklist. */
export function useColumnChoice<Row>(worklist: string, columns: WorklistColumn<Row>[]) {
  const usual = columns.filter(({ hidden }) => !hidden).map(({ key }) => key);
  const [chosen, setChosen] = useStored<string[] | null>(`columns.${worklist}`, null);
  const keys = chosen ?? usual;
  const shown = columns.filter(({ key }) => keys.includes(key));
  return { shown: shown.length > 0 ? shown : columns, keys, setChosen };
}

interface ColumnChooserProps {
  columns: { key: string; title: string }[];
  keys: string[];
  onChange: (keys: string[] | null) => void;
}

export function ColumnChooser({ columns, keys, onChange }: ColumnChooserProps) {
  const { t } = useI18n();
  const panel = (
    <div className="rt-panel">
      <Checkbox.Group
        className="rt-panel-list"
        value={keys}
        options={columns.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(next) => onChange(next)}
      />
      <Button size="small" onClick={() => onChange(null)}>
        {t('ui.columns.reset')}
      </Button>
    </div>
  );
  return (
    <Dropdown trigger={['click']} popupRender={() => panel} placement="bottomRight">
      <Button type="text">{t('ui.columns.title')} ▾</Button>
    </Dropdown>
  );
}
