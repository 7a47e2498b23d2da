import { useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Progress } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { followWork } from '@/ui/longWork';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useWho } from '@/ui/useWho';
import { scanOpen, scanPercent, scansPath, scanStatus, useScans, type Scan } from './model';

const progressOf = (scan: Scan) => ({
  done: scanPercent(scan),
  total: 100,
  state: scanOpen(scan) ? ('running' as const) : (scan.state as 'done' | 'failed'),
});

/** Has the past looked at anew, and says how far that is. */
export function ScanCard() {
  const { t } = useI18n();
  const client = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const scans = useScans();
  const [days, setDays] = useState<[Dayjs, Dayjs]>(() => [dayjs().subtract(12, 'month'), dayjs()]);
  const [error, setError] = useState<unknown>(null);
  const open = scans.data?.some(scanOpen) ?? false;
  async function ask() {
    setError(null);
    try {
      const [from, until] = days.map((day) => day.format('YYYY-MM-DD'));
      const asked = await api.post<Scan>(scansPath, { from, until }, { idempotencyKey: key });
      renew();
      await client.invalidateQueries({ queryKey: ['control', 'scans'] });
      followWork(
        { id: `scan-${asked.id}`, title: t('control.scanTask'), path: '/control/settings' },
        async () => {
          const now = await api.get<Scan>(`${scansPath}/${asked.id}`);
          if (!scanOpen(now)) await client.invalidateQueries({ queryKey: ['control'] });
          return progressOf(now);
        },
      );
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <section className="rt-control-card">
      <h2>{t('control.scan')}</h2>
      <p className="rt-muted">{t('control.scanAbout')}</p>
      <Refusal error={error ?? scans.error} />
      <p className="rt-control-scan">
        <DatePicker.RangePicker
          aria-label={t('control.scanDays')}
          allowClear={false}
          value={days}
          maxDate={dayjs()}
          onChange={(chosen) => chosen?.[0] && chosen[1] && setDays([chosen[0], chosen[1]])}
        />
        <Button disabled={open} onClick={() => void ask()}>
          {t('control.scanAsk')}
        </Button>
      </p>
      {scans.data?.slice(0, 5).map((scan) => (
        <ScanLine key={scan.id} scan={scan} />
      ))}
    </section>
  );
}

function ScanLine({ scan }: { scan: Scan }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  return (
    <div className="rt-control-scanned">
      <StatusTag status={scanStatus[scan.state]} />
      <span className="rt-number">
        {fmt.date(scan.from)} – {fmt.date(scan.until)}
      </span>
      <span className="rt-muted">
        {t('control.scanBy', { by: who(scan.createdBy), at: fmt.dateTime(scan.createdAt) })}
      </span>
      {scan.state === 'running' && (
        <>
          <Progress percent={scanPercent(scan)} size="small" />
          <span className="rt-muted rt-number">
            {t(`control.scanStage.${scan.stage}`)} {fmt.integer(scan.done)} /{' '}
            {fmt.integer(scan.total)}
          </span>
        </>
      )}
    </div>
  );
}
