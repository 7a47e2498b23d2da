import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { LabelDrawing } from './LabelDrawing';
import { papers } from './labelModel';
import type { Filled, Kind, Layout, PrintJob } from './labelModel';
import { labelsPrinted, printJob, useTemplates } from './labels';
import { pages } from './labelText';

type Sheet = { layout: Layout; filled: Filled; rows: Filled['rows'] };

/** Labels of any kind, one to a page of exactly their size, or many on an office sheet. */
export default function PrintPage() {
  const { t } = useI18n();
  const [params, setParams] = useSearchParams();
  const [sheets, setSheets] = useState(false);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const kind = (params.get('kind') ?? 'waybill') as Kind;
  const { data, error, refetch } = usePrintJob(params, kind);
  const again = kind === 'waybill' && !!data?.labels.some(({ printed }) => printed > 0);
  const layout = data?.looks[0]?.layout;
  const small = kind === 'bin' || kind === 'sku';

  async function print() {
    setFailure(null);
    window.print();
    const parcels = data?.labels.filter(({ fields }) => fields.waybill).map(({ parcel }) => parcel);
    if (kind !== 'waybill' || !parcels?.length) return;
    try {
      await labelsPrinted(
        parcels.filter((one) => one !== null),
        reason,
      );
      setReason('');
      await refetch();
    } catch (thrown) {
      setFailure(thrown);
    }
  }

  return (
    <main className="rt-print">
      {layout && <PageSize layout={layout} sheets={sheets} />}
      <header className="rt-print-bar">
        <strong>{t(`fulfilment.labels.count.${kind}`, { n: data?.labels.length ?? 0 })}</strong>
        <Choice kind={kind} params={params} setParams={setParams} />
        <span className="rt-spring" />
        {small && (
          <label>
            <Switch size="small" checked={sheets} onChange={setSheets} />{' '}
            {t('fulfilment.labels.sheets')}
          </label>
        )}
        {again && (
          <Input
            value={reason}
            maxLength={200}
            style={{ width: 220 }}
            placeholder={t('fulfilment.labels.again')}
            aria-label={t('fulfilment.labels.again')}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {layout && layout.paper !== 'a4' && <PrinterFile params={params} />}
        <Button
          type="primary"
          disabled={!data?.labels.length || (again && !reason.trim())}
          onClick={() => void print()}
        >
          {t('fulfilment.label.print')}
        </Button>
      </header>
      <div className="rt-print-note">
        <Refusal error={error ?? failure} />
        {again && <Alert type="warning" showIcon title={t('fulfilment.labels.printedBefore')} />}
        {data?.labels.length === 0 && <p>{t('fulfilment.label.none')}</p>}
      </div>
      {data && layout && sheets && small ? (
        <OfficeSheets all={drawn(data)} layout={layout} />
      ) : (
        data &&
        drawn(data).map((one, index) => (
          <div key={index} className="rt-print-alone">
            <LabelDrawing {...one} />
          </div>
        ))
      )}
    </main>
  );
}

function usePrintJob(params: URLSearchParams, kind: Kind) {
  const wanted = {
    kind,
    template: params.get('template'),
    wave: params.get('wave'),
    parcels: params.has('parcel') ? params.getAll('parcel') : null,
    warehouse: params.get('warehouse'),
    bins: params.getAll('bin'),
    zone: params.get('zone'),
    skus: params.has('sku') ? params.getAll('sku') : null,
    units: params.has('unit') ? params.getAll('unit') : null,
  };
  return useQuery({
    queryKey: ['fulfilment', 'labels', wanted],
    queryFn: () => printJob(wanted),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  });
}

function drawn(job: PrintJob): Sheet[] {
  return job.labels.flatMap((filled) => {
    const layout = job.looks[filled.look]?.layout;
    return layout ? pages(layout, filled).map((rows) => ({ layout, filled, rows })) : [];
  });
}

/** The page of the print is exactly the label, or the office sheet. */
function PageSize({ layout, sheets }: { layout: Layout; sheets: boolean }) {
  const [width, height] = papers[sheets ? 'a4' : layout.paper];
  return <style>{`@page { size: ${width / 10}mm ${height / 10}mm; margin: 0; }`}</style>;
}

function OfficeSheets({ all, layout }: { all: Sheet[]; layout: Layout }) {
  const [width, height] = papers[layout.paper];
  const [paperWidth, paperHeight] = papers.a4;
  const across = Math.floor((paperWidth - 100) / width);
  const most = across * Math.floor((paperHeight - 100) / height);
  const count = Math.ceil(all.length / most);
  return Array.from({ length: count }, (_, sheet) => (
    <div
      key={sheet}
      className="rt-print-sheet rt-print-n-up"
      style={{
        gridTemplateColumns: `repeat(${across}, ${width / 10}mm)`,
        paddingBlockStart: '5mm',
      }}
    >
      {all.slice(sheet * most, (sheet + 1) * most).map((one, index) => (
        <LabelDrawing key={index} {...one} />
      ))}
    </div>
  ));
}

function Choice({
  kind,
  params,
  setParams,
}: {
  kind: Kind;
  params: URLSearchParams;
  setParams: (next: URLSearchParams, how: { replace: boolean }) => void;
}) {
  const { t } = useI18n();
  const { data } = useTemplates();
  const fit = data?.filter((it) => it.content.kind === kind && it.active && it.published) ?? [];
  if (fit.length === 0) return null;
  return (
    <Select
      size="small"
      allowClear
      popupMatchSelectWidth={false}
      placeholder={t('fulfilment.labels.byRule')}
      aria-label={t('fulfilment.labels.template')}
      value={params.get('template')}
      options={fit.map((it) => ({ value: it.id, label: it.content.name }))}
      onChange={(id: string | null | undefined) => {
        const next = new URLSearchParams(params);
        if (id) next.set('template', id);
        else next.delete('template');
        setParams(next, { replace: true });
      }}
    />
  );
}

function PrinterFile({ params }: { params: URLSearchParams }) {
  const { t } = useI18n();
  return (
    <Select
      size="small"
      value={null}
      placeholder={t('fulfilment.labels.zpl')}
      aria-label={t('fulfilment.labels.zpl')}
      popupMatchSelectWidth={false}
      options={[8, 12].map((dots) => ({ value: dots, label: t(`fulfilment.labels.dots${dots}`) }))}
      onChange={(dots) => {
        const wanted = new URLSearchParams(params);
        wanted.set('dots', String(dots));
        window.location.assign(`/api/fulfilment/labels.zpl?${wanted.toString()}`);
      }}
    />
  );
}
