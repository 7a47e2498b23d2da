import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PictureOutlined,
} from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { ConditionField } from './ConditionField';
import { FormEditor } from './FormEditor';
import { keepPicture, picturePath, type EditedNode, type Finding } from './standards';
import { TextPair } from './TextPair';
import { departmentName } from './words';

interface NodePanelProps {
  node: EditedNode;
  /** Codes of the departments there are. */
  departments: string[];
  findings: Finding[];
  onChange: (to: Partial<EditedNode>) => void;
  onRename: (code: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Everything about one node: text, tools, devices, owner, limits, condition, form; faults at their field. */
export function NodePanel(props: NodePanelProps) {
  const { node, departments, findings, onChange, onRename, onMove, onRemove } = props;
  const { t, pick } = useI18n();
  const fault = (...fields: string[]) => {
    const found = findings.filter(({ field }) => fields.includes(field));
    return found.length > 0
      ? { validateStatus: 'error' as const, help: found.map(({ text }) => pick(text)).join(' ') }
      : {};
  };
  const whole = findings.filter(({ field }) => field === '' || field === 'position');
  return (
    <Form layout="vertical" className="process-node-form">
      <p className="process-marks">
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          aria-label={t('process.editor.earlier')}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          aria-label={t('process.editor.later')}
          onClick={() => onMove(1)}
        />
        <span className="rt-spring" />
        <Tooltip title={node.core ? t('process.editor.coreStays') : undefined}>
          <Button size="small" icon={<DeleteOutlined />} disabled={node.core} onClick={onRemove}>
            {t('process.editor.remove')}
          </Button>
        </Tooltip>
      </p>
      {node.core && <p className="rt-muted">{t('process.editor.coreStays')}</p>}
      {whole.map((one, index) => (
        <p key={index} className="process-detail">
          {pick(one.text)}
        </p>
      ))}
      {!node.core && (
        <Form.Item label={t('process.editor.code')} {...fault('code')}>
          <Input
            defaultValue={node.code}
            maxLength={40}
            onBlur={({ target }) => {
              const code = target.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-');
              if (/^[a-z][a-z0-9-]+$/.test(code) && code !== node.code) onRename(code);
            }}
          />
        </Form.Item>
      )}
      <Form.Item label={t('process.editor.field.title')} {...fault('title')}>
        <TextPair value={node.title} longest={60} onChange={(title) => onChange({ title })} />
      </Form.Item>
      <div className="process-pair">
        <Form.Item label={t('process.exceptions.department')} {...fault('ownerDepartment')}>
          <Select
            value={node.ownerDepartment}
            onChange={(ownerDepartment) => onChange({ ownerDepartment })}
            options={departments.map((value) => ({ value, label: departmentName(t, value) }))}
          />
        </Form.Item>
        <Form.Item label={t('process.editor.limitMinutes')} {...fault('limitSeconds')}>
          <Minutes
            seconds={node.limitSeconds}
            onChange={(limitSeconds) => onChange({ limitSeconds: limitSeconds ?? 60 })}
          />
        </Form.Item>
        <Form.Item label={t('process.editor.handOverMinutes')} {...fault('handOverSeconds')}>
          <Minutes
            seconds={node.handOverSeconds}
            onChange={(handOverSeconds) => onChange({ handOverSeconds })}
          />
        </Form.Item>
      </div>
      <Form.Item label={t('process.standards.what')} {...fault('instruction')}>
        <TextPair
          long
          value={node.instruction}
          longest={2000}
          onChange={(instruction) => onChange({ instruction })}
        />
      </Form.Item>
      <Pictures node={node} onChange={onChange} />
      <Form.Item label={t('process.standards.tools')} {...fault('tools')}>
        <TextPair value={node.tools} longest={500} onChange={(tools) => onChange({ tools })} />
      </Form.Item>
      <Device node={node} onChange={onChange} fault={fault('device')} />
      {!node.core && (
        <>
          <ConditionField
            value={node.condition}
            onChange={(condition) => onChange({ condition })}
            fault={fault('condition')}
          />
          <Form.Item label={t('process.editor.form')} {...fault('form')}>
            <FormEditor
              fields={node.form?.fields ?? []}
              onChange={(fields) => onChange({ form: { fields } })}
            />
          </Form.Item>
        </>
      )}
    </Form>
  );
}

interface MinutesProps {
  seconds: number | null;
  onChange: (seconds: number | null) => void;
}

function Minutes({ seconds, onChange }: MinutesProps) {
  return (
    <InputNumber
      min={0.1}
      max={129_600}
      value={seconds === null ? null : Math.round(seconds / 6) / 10}
      onChange={(minutes) =>
        onChange(minutes === null ? null : Math.max(1, Math.round(minutes * 60)))
      }
    />
  );
}

function Pictures({ node, onChange }: Pick<NodePanelProps, 'node' | 'onChange'>) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<unknown>(null);

  async function keep(file: File | undefined) {
    if (!file) return;
    setError(null);
    try {
      const { id } = await keepPicture(file);
      onChange({ pictures: [...node.pictures, id] });
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <div className="process-pictures">
      {node.pictures.map((id) => (
        <figure key={id}>
          <img src={picturePath(id)} alt={t('process.editor.picture')} />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('process.editor.removePicture')}
            onClick={() => onChange({ pictures: node.pictures.filter((one) => one !== id) })}
          />
        </figure>
      ))}
      <Button size="small" icon={<PictureOutlined />} onClick={() => input.current?.click()}>
        {t('process.editor.addPicture')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => void keep(event.target.files?.[0])}
      />
      <Refusal error={error} />
    </div>
  );
}

interface DeviceProps extends Pick<NodePanelProps, 'node' | 'onChange'> {
  fault: { validateStatus?: 'error'; help?: string };
}

const noDevice = { pda: '', scanner: '', printer: '', scanFromCm: 0, scanToCm: 0 };

function Device({ node, onChange, fault }: DeviceProps) {
  const { t } = useI18n();
  const device = node.device ?? noDevice;
  const set = (to: Partial<typeof noDevice>) => {
    const next = { ...device, ...to };
    const blank = Object.values(next).every((value) => value === '' || value === 0);
    onChange({ device: blank ? null : next });
  };
  return (
    <Form.Item label={t('process.editor.field.device')} {...fault}>
      <div className="process-stack">
        {(['pda', 'scanner', 'printer'] as const).map((part) => (
          <Input
            key={part}
            value={device[part]}
            maxLength={200}
            prefix={<span className="rt-muted">{t(`process.editor.device.${part}`)}</span>}
            onChange={(event) => set({ [part]: event.target.value })}
          />
        ))}
        <span className="process-marks">
          {t('process.editor.device.distance')}
          <InputNumber
            min={0}
            max={500}
            value={device.scanFromCm}
            aria-label={t('process.editor.device.from')}
            onChange={(value) => set({ scanFromCm: value ?? 0 })}
          />
          –
          <InputNumber
            min={0}
            max={500}
            value={device.scanToCm}
            aria-label={t('process.editor.device.to')}
            onChange={(value) => set({ scanToCm: value ?? 0 })}
          />
          cm
        </span>
      </div>
    </Form.Item>
  );
}
