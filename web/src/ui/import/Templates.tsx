import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover, Select, Upload } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '../Refusal';
import type { ImportPort, Mapping } from './types';

interface TemplatesProps {
  port: ImportPort;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** 模板▾ 存映射: mappings saved by name, for the next file of that kind. */
export function Templates({ port, mapping, onChange }: TemplatesProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [told, setTold] = useState('');
  const { data = [], refetch } = useQuery({
    queryKey: ['import', 'mappings', port],
    queryFn: () => port.saved(),
  });
  async function save() {
    setError(null);
    try {
      await port.save(name.trim(), mapping);
      setTold(t('ui.import.saved', { name: name.trim() }));
      setOpen(false);
      await refetch();
    } catch (thrown) {
      setError(thrown);
    }
  }
  async function read(file: File) {
    setError(null);
    try {
      const found = await port.read(file);
      onChange(found.mapping);
      setName(found.name);
      setTold(t('ui.import.mappingRead', { name: found.name || file.name }));
    } catch (thrown) {
      setError(thrown);
    }
  }
  const form = (
    <div className="rt-import-save">
      <Input
        size="small"
        maxLength={80}
        aria-label={t('ui.import.templateName')}
        placeholder={t('ui.import.templateName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => name.trim() && void save()}
      />
      <Button size="small" disabled={!name.trim()} onClick={() => void save()}>
        {t('ui.import.saveTemplate')}
      </Button>
    </div>
  );
  return (
    <span className="rt-import-templates">
      <Refusal error={error} />
      <span className="rt-muted" role="status">
        {told}
      </span>
      {data.length > 0 && (
        <Select
          size="small"
          className="rt-import-field"
          placeholder={t('ui.import.templates')}
          aria-label={t('ui.import.templates')}
          options={data.map((one) => ({ value: one.name, label: one.name }))}
          value={null}
          onChange={(chosen: string | null) => {
            const found = data.find((one) => one.name === chosen);
            if (found) onChange(found.mapping);
          }}
        />
      )}
      <Upload
        accept=".yaml,.yml"
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file);
          return false;
        }}
      >
        <Button size="small">{t('ui.import.readMapping')}</Button>
      </Upload>
      <Popover content={form} trigger="click" open={open} onOpenChange={setOpen}>
        <Button size="small">{t('ui.import.saveTemplate')}</Button>
      </Popover>
    </span>
  );
}
