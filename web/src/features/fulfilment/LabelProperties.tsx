import { App, Button, Checkbox, Form, Input, InputNumber, Select, Upload } from 'antd';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { columns } from './labelModel';
import type { Element } from './labelModel';
import { useVocabulary } from './labels';
import type { LabelDraft } from './useLabelDraft';

interface Props {
  draft: LabelDraft;
  index: number;
  element: Element;
  errors: string[];
  may: boolean;
  onRemoved: () => void;
}

/** What can be said of the chosen element. */
export function LabelProperties({ draft, index, element, errors, may, onRemoved }: Props) {
  const { t } = useI18n();
  const put = (own: Partial<Element>) => draft.put(index, own);
  const says = ['text', 'barcode', 'qr'].includes(element.kind);
  const written = element.kind === 'text' || element.kind === 'table';
  return (
    <Form layout="vertical" size="small" className="rt-properties" disabled={!may}>
      <strong>{t(`fulfilment.labels.kinds.${element.kind}`)}</strong>
      {errors.map((error) => (
        <p key={error} role="alert" className="rt-properties-wrong">
          {error}
        </p>
      ))}
      <div className="rt-properties-four">
        {(['x', 'y', 'width', 'height'] as const).map((side) => (
          <Tenths
            key={side}
            label={t(`fulfilment.labels.${side}`)}
            value={element[side]}
            onChange={(value) => put({ [side]: value })}
          />
        ))}
      </div>
      {says && <Says element={element} kind={draft.content.kind} onChange={put} />}
      {written && (
        <div className="rt-properties-four">
          <Tenths
            label={t('fulfilment.labels.fontSize')}
            value={element.fontSize}
            onChange={(fontSize) => put({ fontSize })}
          />
          {element.kind === 'text' && (
            <Form.Item label={t('fulfilment.labels.align')}>
              <Select
                value={element.align}
                options={(['start', 'center', 'end'] as const).map((value) => ({
                  value,
                  label: t(`fulfilment.labels.alignment.${value}`),
                }))}
                onChange={(align) => put({ align })}
              />
            </Form.Item>
          )}
        </div>
      )}
      {element.kind === 'text' && (
        <Form.Item>
          <Checkbox checked={element.bold} onChange={({ target }) => put({ bold: target.checked })}>
            {t('fulfilment.labels.bold')}
          </Checkbox>
          <Checkbox checked={element.wrap} onChange={({ target }) => put({ wrap: target.checked })}>
            {t('fulfilment.labels.wrap')}
          </Checkbox>
        </Form.Item>
      )}
      {(element.kind === 'line' || element.kind === 'box') && (
        <Tenths
          label={t('fulfilment.labels.thickness')}
          value={element.thickness}
          onChange={(thickness) => put({ thickness })}
        />
      )}
      {element.kind === 'table' && (
        <Form.Item label={t('fulfilment.labels.columns')}>
          <Select
            mode="multiple"
            value={element.columns}
            options={columns.map((value) => ({
              value,
              label: t(`fulfilment.labels.column.${value}`),
            }))}
            onChange={(chosen) => put({ columns: chosen })}
          />
        </Form.Item>
      )}
      {element.kind === 'image' && <Picture onKept={(image) => put({ image })} />}
      <div className="rt-properties-acts">
        <Button
          onClick={() =>
            draft.elements((all) => [...all, { ...element, x: element.x + 10, y: element.y + 10 }])
          }
        >
          {t('fulfilment.labels.copy')}
        </Button>
        <Button
          danger
          onClick={() => {
            draft.elements((all) => all.filter((_, at) => at !== index));
            onRemoved();
          }}
        >
          {t('fulfilment.labels.remove')}
        </Button>
      </div>
    </Form>
  );
}

interface TenthsProps {
  label: string;
  value: number;
  onChange: (tenths: number) => void;
}

/** A measure with one decimal, kept in tenths. */
function Tenths({ label, value, onChange }: TenthsProps) {
  return (
    <Form.Item label={label}>
      <InputNumber
        aria-label={label}
        value={value / 10}
        min={0}
        max={300}
        step={0.5}
        precision={1}
        onChange={(next) => next !== null && onChange(Math.round(next * 10))}
      />
    </Form.Item>
  );
}

interface SaysProps {
  element: Element;
  kind: LabelDraft['content']['kind'];
  onChange: (own: Partial<Element>) => void;
}

function Says({ element, kind, onChange }: SaysProps) {
  const { t } = useI18n();
  const { data } = useVocabulary();
  const fields = data?.kinds.find((one) => one.kind === kind)?.fields ?? [];
  return (
    <>
      <Form.Item label={t('fulfilment.labels.text')}>
        <Input.TextArea
          autoSize
          maxLength={300}
          value={element.text}
          aria-label={t('fulfilment.labels.text')}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </Form.Item>
      <Form.Item>
        <Select
          showSearch
          value={null}
          optionFilterProp="label"
          placeholder={t('fulfilment.labels.field')}
          aria-label={t('fulfilment.labels.field')}
          options={fields
            .filter(({ bars }) => bars || element.kind !== 'barcode')
            .map(({ field }) => ({ value: field, label: t(`fulfilment.labels.fields.${field}`) }))}
          onChange={(field: string) => onChange({ text: `${element.text}{${field}}` })}
        />
      </Form.Item>
    </>
  );
}

function Picture({ onKept }: { onKept: (file: string) => void }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  async function keep(file: File) {
    const form = new FormData();
    form.append('file', file);
    try {
      onKept((await api.post<{ file: string }>('/api/fulfilment/label-pictures', form)).file);
    } catch (thrown) {
      const problem = problemOf(thrown);
      void message.error(problem.errors?.[0]?.detail ?? problem.title);
    }
  }
  return (
    <Form.Item>
      <Upload
        accept="image/png,image/jpeg"
        showUploadList={false}
        beforeUpload={(file) => {
          void keep(file);
          return false;
        }}
      >
        <Button>{t('fulfilment.labels.upload')}</Button>
      </Upload>
    </Form.Item>
  );
}
