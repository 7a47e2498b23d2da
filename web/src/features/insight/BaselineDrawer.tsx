import { Button, DatePicker, Drawer, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useBaselines, useChanges, useRefresh, type Baseline } from './baselines';
import { base, ratio } from './model';
import type { View } from './useView';

interface BaselineDrawerProps {
  view: View;
  mayEdit: boolean;
  onClose: () => void;
}

/** Keeps a period under a name, with the change that follows it, to be compared with afterwards (L11, D9). */
export function BaselineDrawer({ view, mayEdit, onClose }: BaselineDrawerProps) {
  const { t } = useI18n();
  const { data = [], error, refetch } = useBaselines();
  return (
    <Drawer open size={480} title={t('insight.baselines.title')} onClose={onClose}>
      <p className="rt-insight-about">{t('insight.baselines.about')}</p>
      {mayEdit && <NewBaseline view={view} />}
      <Refusal error={error} onRetry={() => void refetch()} />
      {data.length === 0 && !error && <p className="rt-muted">{t('insight.baselines.none')}</p>}
      {data.map((it) => (
        <Saved key={it.id} it={it} mayEdit={mayEdit} />
      ))}
    </Drawer>
  );
}

function NewBaseline({ view }: { view: View }) {
  const { t, fmt } = useI18n();
  const { data: changes = [] } = useChanges();
  const refresh = useRefresh();
  const { key, renew } = useIdempotencyKey();
  const [name, setName] = useState('');
  const [days, setDays] = useState<[string, string]>([view.from, view.to]);
  const [change, setChange] = useState<string>();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function save() {
    setBusy(true);
    setError(null);
    try {
      await api.post(
        `${base}/baselines`,
        { name, from: days[0], to: days[1], change: change ?? '', note },
        { idempotencyKey: key },
      );
      renew();
      setName('');
      setNote('');
      await refresh();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form
      className="rt-insight-form rt-insight-card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Input
        value={name}
        maxLength={80}
        aria-label={t('insight.baselines.name')}
        placeholder={t('insight.baselines.namePlaceholder')}
        onChange={(event) => setName(event.target.value)}
      />
      <DatePicker.RangePicker
        allowClear={false}
        aria-label={t('insight.period.days')}
        value={[dayjs(days[0]), dayjs(days[1])]}
        onChange={(chosen) => {
          if (chosen?.[0] && chosen[1]) {
            setDays([chosen[0].format('YYYY-MM-DD'), chosen[1].format('YYYY-MM-DD')]);
          }
        }}
      />
      <Select
        allowClear
        aria-label={t('insight.baselines.change')}
        placeholder={t('insight.baselines.change')}
        value={change}
        onChange={setChange}
        options={changes.map(({ on, label, note: why }) => ({
          value: label,
          label: `${fmt.date(on)} ${label}${why ? ` · ${why}` : ''}`,
        }))}
      />
      <Input
        value={note}
        maxLength={500}
        aria-label={t('insight.baselines.note')}
        placeholder={t('insight.baselines.note')}
        onChange={(event) => setNote(event.target.value)}
      />
      <Refusal error={error} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={!name.trim()}>
        {t('insight.baselines.save')}
      </Button>
    </form>
  );
}

function Saved({ it, mayEdit }: { it: Baseline; mayEdit: boolean }) {
  const { t, fmt } = useI18n();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  async function remove() {
    try {
      await api.delete(`${base}/baselines/${it.id}`);
      await refresh();
    } catch (thrown) {
      setError(thrown);
    }
  }
  const totals = it.figures?.totals;
  return (
    <article className="rt-insight-saved">
      <h3>{it.name}</h3>
      <p className="rt-insight-about">
        {fmt.date(it.fromDay)} – {fmt.date(it.toDay)}
        {it.change && ` · ${t('insight.baselines.then', { change: it.change })}`}
        {it.note && ` · ${it.note}`}
      </p>
      {totals && it.figures && (
        <p>
          {t('insight.baselines.figures', {
            decided: fmt.integer(totals.decided),
            mean: fmt.duration(it.figures.clock.meanSeconds),
            rejected: fmt.percent(ratio(totals.rejected, totals.decided)),
            over: fmt.percent(ratio(totals.overBudget, totals.decided)),
          })}
        </p>
      )}
      <Refusal error={error} />
      {mayEdit && (
        <Button size="small" type="text" onClick={() => void remove()}>
          {t('insight.baselines.remove')}
        </Button>
      )}
    </article>
  );
}
