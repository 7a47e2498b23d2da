import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { AdjustmentLine, emptyLine, differenceOf, type LineDraft } from './AdjustmentLine';
import type { Adjustment } from './model';
import { useNames } from './names';
import './inventory.css';

interface Head {
  warehouse: string;
  reason: string;
  note?: string;
  occurredOn?: Dayjs | null;
}

/** Counted against kept, bin by bin; what differs becomes an adjustment with its reason. */
export default function AdjustmentFormPage() {
  const { t, pick } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { warehouses, warehouse: nameOf, reasons } = useNames();
  const [form] = Form.useForm<Head>();
  const warehouse = Form.useWatch('warehouse', form);
  const [lines, setLines] = useState<LineDraft[]>([emptyLine(1)]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key, renew } = useIdempotencyKey();
  const complete = lines.filter((line) => Number(differenceOf(line) ?? 0) !== 0);

  async function post({ reason, note, occurredOn }: Head) {
    setBusy(true);
    setError(null);
    try {
      const body = {
        reason,
        note,
        occurredOn: occurredOn?.format('YYYY-MM-DD'),
        lines: complete.map((line) => ({
          bin: line.bin?.bin,
          sku: line.bin?.sku,
          lot: line.bin?.lot ?? undefined,
          difference: { amount: differenceOf(line), uom: line.bin?.onHand.uom },
        })),
      };
      await api.post<Adjustment>('/api/inventory/adjustments', body, { idempotencyKey: key });
      renew();
      await queries.invalidateQueries({ queryKey: ['inventory'] });
      void navigate('/inventory/adjustments');
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  function set(changed: LineDraft) {
    setLines(lines.map((line) => (line.key === changed.key ? changed : line)));
  }

  return (
    <section className="rt-adjust">
      <header className="rt-page-head">
        <h1>{t('inventory.adjust.new')}</h1>
      </header>
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(head) => void post(head)}
        onValuesChange={(changed: Partial<Head>) => {
          if (changed.warehouse) setLines([emptyLine(1)]);
        }}
      >
        <div className="rt-adjust-head">
          <Form.Item
            name="warehouse"
            label={t('inventory.warehouse')}
            rules={[{ required: true, message: t('ui.required') }]}
          >
            <Select
              options={warehouses.map((one) => ({
                value: one.id,
                label: nameOf(one.id),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label={t('inventory.why')}
            rules={[{ required: true, message: t('ui.required') }]}
          >
            <Select
              options={reasons.map((one) => ({
                value: one.code,
                label: pick({ zh: one.nameZh, en: one.nameEn }),
              }))}
            />
          </Form.Item>
          <Form.Item name="note" label={t('inventory.note')}>
            <Input maxLength={500} />
          </Form.Item>
          {can('inventory.back-date') && (
            <Form.Item
              name="occurredOn"
              label={t('inventory.adjust.occurredOn')}
              tooltip={t('inventory.adjust.occurredAbout')}
            >
              <DatePicker disabledDate={(day) => day.isAfter(dayjs(), 'day')} />
            </Form.Item>
          )}
        </div>
        {warehouse ? (
          lines.map((line) => (
            <AdjustmentLine
              key={line.key}
              warehouse={warehouse}
              line={line}
              onChange={set}
              onRemove={
                lines.length > 1
                  ? () => setLines(lines.filter((other) => other.key !== line.key))
                  : undefined
              }
            />
          ))
        ) : (
          <p className="rt-muted">{t('inventory.adjust.chooseWarehouse')}</p>
        )}
        <div className="rt-adjust-foot">
          <Button
            disabled={!warehouse}
            onClick={() =>
              setLines([...lines, emptyLine(Math.max(...lines.map((line) => line.key)) + 1)])
            }
          >
            ＋ {t('inventory.adjust.line')}
          </Button>
          <span className="rt-spring" />
          <span className="rt-muted">{t('inventory.adjust.count', { n: complete.length })}</span>
          <Button type="primary" htmlType="submit" loading={busy} disabled={complete.length === 0}>
            {t('inventory.adjust.post')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
