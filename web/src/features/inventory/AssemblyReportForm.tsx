import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Drawer, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useMemo, useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import {
  numberedOf,
  openOf,
  partOf,
  proposalFor,
  useAssemblyAct,
  withNumbers,
  type AssemblyWhole,
  type Part,
} from './assembly';
import { PartRows } from './PartRows';
import { countOf } from './pieces';
import { PieceScan } from './PieceScan';
import { useAssemblyNumbers } from './useAssemblyNumbers';
import { useBins } from './model';

interface Head {
  made: string;
  scrapped?: string;
  scrapReason?: string;
  bin: string;
  lot?: string;
  expiresOn?: Dayjs | null;
}

interface ReportFormProps {
  whole: AssemblyWhole;
  onClose: () => void;
}

/** What was made and out of which lots and bins; proposed as the warehouse takes goods, changed where it was otherwise. */
export function AssemblyReportForm({ whole, onClose }: ReportFormProps) {
  const { order, lines, numbers } = whole;
  const { t, fmt } = useI18n();
  const scans = useAssemblyNumbers(whole);
  const [form] = Form.useForm<Head>();
  const apart = order.kind === 'disassembly';
  const made = Form.useWatch('made', form) ?? '';
  const scrapped = Form.useWatch('scrapped', form) ?? '';
  const pieces = String(Number(made || 0) + Number(scrapped || 0));
  const sound = Number(pieces) > 0 && Number(pieces) <= openOf(order);
  const { data: proposal, error: refused } = useQuery({
    queryKey: ['inventory', 'assembly', order.id, 'proposal', pieces],
    queryFn: () => proposalFor(order.id, pieces),
    enabled: sound,
    retry: false,
  });
  const { data: bins } = useBins(order.warehouse);
  const [edited, setEdited] = useState<{ of: Part[]; parts: Part[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key } = useIdempotencyKey();
  const act = useAssemblyAct(order.id);
  const needed = [{ required: true, message: t('ui.required') }];

  const proposed = useMemo(
    () => ((apart ? proposal?.put : proposal?.take) ?? []).map(partOf),
    [proposal, apart],
  );
  const parts = edited?.of === proposed ? edited.parts : proposed;

  useEffect(() => {
    const known = apart ? proposal?.take[0] : proposal?.put[0];
    if (known?.bin && !form.getFieldValue('bin')) form.setFieldValue('bin', known.bin);
    if (apart && known?.lot) form.setFieldValue('lot', known.lot);
  }, [proposal, apart, form]);

  async function post({ expiresOn, ...head }: Head) {
    setBusy(true);
    setError(null);
    try {
      const body = {
        ...head,
        expiresOn: expiresOn?.format('YYYY-MM-DD'),
        parts: withNumbers(parts, scans.parts),
        serials: scans.own,
      };
      await act('reports', body, key);
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  const numbered = numberedOf(whole, made, parts);
  const lacking = scans.missing(numbered);
  const places = bins?.items.map((bin) => ({ value: bin.id, label: bin.code }));
  return (
    <Drawer
      open
      size={720}
      title={t('inventory.assembly.form.title', { number: order.number })}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          loading={busy}
          disabled={
            parts.length === 0 ||
            lacking.length > 0 ||
            parts.some((part) => !part.broken && !part.bin)
          }
          onClick={form.submit}
        >
          {t('inventory.assembly.form.ok')}
        </Button>
      }
    >
      <Refusal error={error ?? refused} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ made: String(openOf(order)) }}
        onFinish={(head) => void post(head)}
      >
        <div className="rt-assembly-head">
          <Form.Item
            name="made"
            label={t(`inventory.assembly.form.${apart ? 'takeApart' : 'made'}`)}
            rules={needed}
          >
            <Input inputMode="decimal" className="rt-number" />
          </Form.Item>
          <Form.Item
            name="bin"
            label={t(`inventory.assembly.form.${apart ? 'outOf' : 'into'}`)}
            rules={Number(made) > 0 ? needed : []}
          >
            <Select showSearch={{ optionFilterProp: 'label' }} options={places} />
          </Form.Item>
          {!apart && (
            <>
              <Form.Item name="scrapped" label={t('inventory.assembly.form.scrapped')}>
                <Input inputMode="decimal" className="rt-number" placeholder="0" />
              </Form.Item>
              <Form.Item
                name="scrapReason"
                label={t('inventory.assembly.form.scrapReason')}
                rules={Number(scrapped) > 0 ? needed : []}
              >
                <Input maxLength={500} disabled={!(Number(scrapped) > 0)} />
              </Form.Item>
            </>
          )}
          {(apart || proposal?.put[0]?.lotTracked) && (
            <Form.Item name="lot" label={t('inventory.assembly.form.lot')}>
              <Input
                maxLength={40}
                placeholder={apart ? undefined : t('inventory.assembly.form.lotAuto')}
              />
            </Form.Item>
          )}
          {!apart && proposal?.put[0]?.lotTracked && (
            <Form.Item name="expiresOn" label={t('inventory.assembly.form.expiresOn')}>
              <DatePicker placeholder={t('inventory.assembly.form.expiresAuto')} />
            </Form.Item>
          )}
        </div>
        <h3>{t(`inventory.assembly.form.${apart ? 'partsOut' : 'parts'}`)}</h3>
        <PartRows
          parts={parts}
          onParts={(changed) => setEdited({ of: proposed, parts: changed })}
          warehouse={order.warehouse}
          components={lines.map(({ sku }) => sku)}
          places={apart ? (places ?? []) : null}
          numbered={numbers.kept}
        />
        {numbered.length > 0 && (
          <>
            <h3>{t('inventory.serials.title')}</h3>
            <p className="rt-muted">
              {apart
                ? t('inventory.pieces.apartAbout')
                : numbers.bears
                  ? t('inventory.pieces.bears', { sku: numbers.bears })
                  : t('inventory.pieces.assembled')}
            </p>
            <PieceScan
              goods={numbered}
              pieces={scans.pieces}
              onPieces={(now) => void scans.scanned(now)}
              find={scans.find}
            />
            {lacking.map(({ sku, wanted }) => (
              <p key={sku} className="rt-muted">
                {t('inventory.pieces.needed', {
                  sku,
                  n: fmt.integer(Math.max(0, wanted - countOf(scans.pieces, sku))),
                })}
              </p>
            ))}
          </>
        )}
      </Form>
    </Drawer>
  );
}
