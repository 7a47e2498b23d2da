import { Button, Input, Select, Table } from 'antd';
import { useI18n } from '@/i18n';
import { Constants } from './Constants';
import { Templates } from './Templates';
import {
  change,
  feed,
  fieldOf,
  missingFields,
  type ImportField,
  type ImportPort,
  type Mapping,
  type UploadedFile,
} from './types';

interface MappingStepProps {
  file: UploadedFile;
  port: ImportPort;
  fields: ImportField[];
  mapping: Mapping;
  busy: boolean;
  onChange: (mapping: Mapping) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Which column of the file is which of our fields, with an example of each. */
export function MappingStep(props: MappingStepProps) {
  const { file, fields, mapping, busy, onChange } = props;
  const { t, fmt } = useI18n();
  const missing = missingFields(fields, mapping);
  const options = fields.map(({ key, label }) => ({ value: key, label }));
  const format = (column: string) => {
    const key = fieldOf(mapping, column);
    const field = fields.find((one) => one.key === key);
    if (!key || !field?.dated) return null;
    return (
      <Input
        size="small"
        className="rt-import-format"
        placeholder={t('ui.import.automatic')}
        aria-label={`${field.label} ${t('ui.import.format')}`}
        value={mapping[key]?.format ?? ''}
        onChange={(event) => onChange(change(mapping, key, { format: event.target.value || null }))}
      />
    );
  };
  return (
    <>
      <div className="rt-import-head">
        {file.encoding && (
          <span className="rt-muted">{t('ui.import.encoding', { encoding: file.encoding })}</span>
        )}
        <Templates port={props.port} mapping={mapping} onChange={onChange} />
      </div>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        scroll={{ x: true }}
        dataSource={file.columns}
        columns={[
          { title: t('ui.import.source'), dataIndex: 'name' },
          {
            title: t('ui.import.field'),
            render: (_, column) => (
              <Select
                size="small"
                allowClear
                showSearch
                optionFilterProp="label"
                className="rt-import-field"
                placeholder={t(props.port.keepsRest ? 'ui.import.keep' : 'ui.import.skip')}
                aria-label={column.name}
                options={options}
                value={fieldOf(mapping, column.name)}
                onChange={(field) => onChange(feed(mapping, column.name, field ?? null))}
              />
            ),
          },
          { title: t('ui.import.format'), render: (_, column) => format(column.name) },
          { title: t('ui.import.sample'), dataIndex: 'sample', ellipsis: true },
        ]}
      />
      <Constants fields={fields} mapping={mapping} onChange={onChange} />
      <footer className="rt-import-foot">
        <span className="rt-import-missing">
          {missing.length > 0 &&
            t('ui.import.missing', { fields: fmt.list(missing.map(({ label }) => label)) })}
        </span>
        <Button onClick={props.onBack}>{t('ui.import.back')}</Button>
        <Button type="primary" loading={busy} disabled={missing.length > 0} onClick={props.onNext}>
          {t('ui.import.next')}
        </Button>
      </footer>
    </>
  );
}
