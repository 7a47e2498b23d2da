import { DatePicker, Form, Input, InputNumber, Segmented, Select, Skeleton, Switch } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '@/i18n';
import { fromQuery } from '@/ui/condition/query';
import { useHeldQuery } from '@/ui/condition/useHeldQuery';
import { OwnerField } from './OwnerField';
import { severities, severityStatus, type Content, type Kind } from './model';

const Builder = lazy(() => import('@/ui/condition/Builder'));

const units = ['minutes', 'hours', 'working-hours', 'days'] as const;

interface AlertFieldsProps {
  kinds: Kind[];
  kind: Kind;
  /** What a rule is about is chosen once. */
  fixed: boolean;
  content: Content;
  onKind: (kind: Kind['kind']) => void;
  onChange: (content: Content) => void;
}

/** Everything a rule says. */
export function AlertFields(props: AlertFieldsProps) {
  const { kinds, kind, fixed, content, onKind, onChange } = props;
  const { t, pick } = useI18n();
  const set = (part: Partial<Content>) => onChange({ ...content, ...part });
  return (
    <Form layout="vertical" requiredMark={false} className="rt-alerts-fields">
      <Form.Item label={t('alerts.kind')}>
        <Select
          value={kind.kind}
          disabled={fixed}
          aria-label={t('alerts.kind')}
          options={kinds.map((one) => ({ value: one.kind, label: pick(one.title) }))}
          onChange={onKind}
        />
      </Form.Item>
      <TextField
        label={t('alerts.nameZh')}
        value={content.nameZh}
        most={60}
        onChange={(nameZh) => set({ nameZh })}
      />
      <TextField
        label={t('alerts.nameEn')}
        value={content.nameEn}
        most={60}
        onChange={(nameEn) => set({ nameEn })}
      />
      <Condition kind={kind} when={content.when} onChange={(when) => set({ when })} />
      <Due kind={kind} content={content} onChange={set} />
      <Form.Item label={t('alerts.severity')}>
        <Segmented
          value={content.severity}
          options={severities.map((one) => ({ value: one, label: pick(severityStatus[one]) }))}
          onChange={(severity) => set({ severity })}
        />
      </Form.Item>
      <OwnerField owner={content.owner} onChange={(owner) => set({ owner })} />
      <Form.Item label={t('alerts.escalateMinutes')}>
        <InputNumber
          min={5}
          max={43200}
          value={content.escalateMinutes}
          aria-label={t('alerts.escalateMinutes')}
          onChange={(escalateMinutes) => set({ escalateMinutes })}
        />
      </Form.Item>
      <Form.Item label={t('alerts.workingHoursOnly')}>
        <Switch
          checked={content.workingHoursOnly}
          aria-label={t('alerts.workingHoursOnly')}
          onChange={(workingHoursOnly) => set({ workingHoursOnly })}
        />
      </Form.Item>
      <Form.Item label={t('alerts.validity')}>
        <DatePicker.RangePicker
          allowEmpty={[true, true]}
          value={[
            content.from ? dayjs(content.from) : null,
            content.until ? dayjs(content.until) : null,
          ]}
          onChange={(days) =>
            set({
              from: days?.[0]?.format('YYYY-MM-DD') ?? null,
              until: days?.[1]?.format('YYYY-MM-DD') ?? null,
            })
          }
        />
      </Form.Item>
      <TextField
        label={t('alerts.adviceZh')}
        value={content.adviceZh}
        most={400}
        onChange={(adviceZh) => set({ adviceZh })}
      />
      <TextField
        label={t('alerts.adviceEn')}
        value={content.adviceEn}
        most={400}
        onChange={(adviceEn) => set({ adviceEn })}
      />
    </Form>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  most: number;
  onChange: (value: string) => void;
}

function TextField({ label, value, most, onChange }: TextFieldProps) {
  return (
    <Form.Item label={label}>
      <Input
        value={value}
        maxLength={most}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  );
}

interface ConditionProps {
  kind: Kind;
  when: string;
  onChange: (when: string) => void;
}

function Condition({ kind, when, onChange }: ConditionProps) {
  const { t } = useI18n();
  const [asText, setAsText] = useState(false);
  const [query, hold] = useHeldQuery(when, kind.words);
  const text = asText || query === null;
  return (
    <Form.Item
      label={t('alerts.when')}
      extra={
        <Segmented
          size="small"
          value={text ? 'cel' : 'builder'}
          options={[
            { value: 'builder', label: t('ui.condition.builder'), disabled: query === null },
            { value: 'cel', label: 'CEL' },
          ]}
          onChange={(chosen) => setAsText(chosen === 'cel')}
        />
      }
    >
      {text || query === null ? (
        <Input.TextArea
          value={when}
          spellCheck={false}
          maxLength={2000}
          aria-label={t('alerts.when')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 2 }} />}>
          <Builder
            words={kind.words}
            query={query}
            onChange={(next) => {
              hold(next);
              const condition = fromQuery(next);
              if (condition !== when) onChange(condition);
            }}
          />
        </Suspense>
      )}
    </Form.Item>
  );
}

interface DueProps {
  kind: Kind;
  content: Content;
  onChange: (part: Partial<Content>) => void;
}

function Due({ kind, content, onChange }: DueProps) {
  const { t, pick } = useI18n();
  const { due } = content;
  const first = kind.moments[0];
  if (!first) return null;
  return (
    <Form.Item label={t('alerts.due')}>
      <div className="rt-alerts-row">
        <Switch
          checked={!!due}
          aria-label={t('alerts.due')}
          onChange={(on) =>
            onChange({ due: on ? { moment: first.name, amount: 24, unit: 'hours' } : null })
          }
        />
        {due ? (
          <>
            <Select
              value={due.moment}
              aria-label={t('alerts.moment')}
              options={kind.moments.map((one) => ({ value: one.name, label: pick(one.label) }))}
              onChange={(moment) => onChange({ due: { ...due, moment } })}
            />
            <InputNumber
              min={0}
              max={10000}
              value={due.amount}
              aria-label={t('alerts.amount')}
              onChange={(amount) => onChange({ due: { ...due, amount: amount ?? 0 } })}
            />
            <Select
              value={due.unit}
              aria-label={t('alerts.unit')}
              options={units.map((one) => ({ value: one, label: t(`alerts.units.${one}`) }))}
              onChange={(unit) => onChange({ due: { ...due, unit } })}
            />
          </>
        ) : (
          <span className="rt-muted">{t('alerts.atOnce')}</span>
        )}
      </div>
    </Form.Item>
  );
}
