import { DeleteOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { free, sendable, type DraftLine } from './draft';
import { useBins } from './model';
import { useNames } from './names';
import { ScanBox } from './ScanBox';
import { transferReasons, transfersPath } from './transfers';
import './inventory.css';

interface Head {
  from: string;
  to: string;
  reason: string;
  into?: string;
  note?: string;
}

/** Scans or types what is to be moved; within one warehouse it is moved at once. */
export default function TransferFormPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { warehouses, warehouse: nameOf } = useNames();
  const [form] = Form.useForm<Head>();
  const from = Form.useWatch('from', form);
  const to = Form.useWatch('to', form);
  const { data: bins } = useBins(to);
  const [lines, setLines] = useState<DraftLine[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key } = useIdempotencyKey();
  const within = from !== undefined && from === to;
  const needed = [{ required: true, message: t('ui.required') }];
  const places = warehouses.map((one) => ({
    value: one.id,
    label: nameOf(one.id),
  }));

  async function post({ into, ...head }: Head) {
    setBusy(true);
    setError(null);
    try {
      const body = {
        ...head,
        lines: lines.map(({ content, quantity }) => ({
          sku: content.sku,
          lot: content.lot ?? undefined,
          outOf: content.bin,
          into,
          quantity: { amount: quantity, uom: content.onHand.uom },
        })),
      };
      await api.post(transfersPath, body, { idempotencyKey: key });
      await queries.invalidateQueries({ queryKey: ['inventory'] });
      void navigate('/inventory/transfers');
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <section className="rt-adjust">
      <header className="rt-page-head">
        <h1>{t('inventory.transfers.new')}</h1>
      </header>
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: 'replenishment' }}
        onFinish={(head) => void post(head)}
        onValuesChange={(changed: Partial<Head>) => {
          if (changed.from) setLines([]);
          if (changed.to) form.setFieldValue('into', undefined);
        }}
      >
        <div className="rt-transfer-head">
          <Form.Item name="from" label={t('inventory.transfers.fromWarehouse')} rules={needed}>
            <Select options={places} />
          </Form.Item>
          <Form.Item name="to" label={t('inventory.transfers.toWarehouse')} rules={needed}>
            <Select options={places} />
          </Form.Item>
          <Form.Item name="into" label={t('inventory.transfers.into')} rules={within ? needed : []}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              disabled={to === undefined}
              placeholder={within ? undefined : t('inventory.transfers.later')}
              options={bins?.items.map((bin) => ({ value: bin.id, label: bin.code }))}
            />
          </Form.Item>
          <Form.Item name="reason" label={t('inventory.why')} rules={needed}>
            <Select
              options={transferReasons.map((value) => ({
                value,
                label: t(`inventory.transfers.reason.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="note" label={t('inventory.note')}>
            <Input maxLength={500} />
          </Form.Item>
        </div>
        {from ? (
          <>
            <ScanBox warehouse={from} lines={lines} onLines={setLines} />
            <Lines lines={lines} onLines={setLines} />
          </>
        ) : (
          <p className="rt-muted">{t('inventory.adjust.chooseWarehouse')}</p>
        )}
        <div className="rt-adjust-foot">
          <span className="rt-spring" />
          <span className="rt-muted">{t('inventory.transfers.count', { n: lines.length })}</span>
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={lines.length === 0 || !lines.every(sendable)}
          >
            {t(within ? 'inventory.transfers.move' : 'inventory.transfers.write')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Lines({ lines, onLines }: { lines: DraftLine[]; onLines: (lines: DraftLine[]) => void }) {
  const { t, fmt } = useI18n();
  const set = (changed: DraftLine, quantity: string) =>
    onLines(lines.map((line) => (line === changed ? { ...line, quantity } : line)));
  return (
    <table className="rt-plain rt-transfer-lines">
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.content.bin}|${line.content.sku}|${line.content.lot ?? ''}`}>
            <td>{line.content.sku}</td>
            <td className="rt-muted">{line.content.lot ?? ''}</td>
            <td>{line.content.binCode}</td>
            <td className="rt-number rt-muted">
              {t('inventory.transfers.canGive', { n: fmt.amount(String(free(line.content)), 0) })}
            </td>
            <td>
              <Input
                className="rt-number"
                inputMode="decimal"
                aria-label={t('inventory.quantity')}
                status={sendable(line) ? undefined : 'error'}
                value={line.quantity}
                onChange={({ target }) => set(line, target.value)}
              />
            </td>
            <td>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('inventory.adjust.remove')}
                onClick={() => onLines(lines.filter((other) => other !== line))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
