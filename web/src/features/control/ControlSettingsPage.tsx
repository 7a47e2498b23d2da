import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useControlSettings, type Settings } from './model';
import { ScanCard } from './ScanCard';
import './control.css';

type Numbers = Exclude<
  keyof Settings,
  'counting' | 'countCallOffs' | 'countRegular' | 'bands' | 'revision'
>;

const ranges: [Numbers, number, number][] = [
  ['lookbackDays', 7, 400],
  ['splitOrders', 2, 50],
  ['nearPercent', 1, 50],
  ['nearLeast', 2, 1000],
  ['urgentLeast', 2, 1000],
  ['urgentTimes', 2, 100],
  ['stampSeconds', 1, 600],
  ['stampLeast', 2, 10000],
  ['creepPercent', 1, 500],
  ['creepPast', 3, 100],
  ['concentrationPercent', 10, 100],
  ['concentrationLeast', 3, 10000],
  ['duplicateDays', 1, 90],
];

/** What counts together for the route, and from where on something is noticed. */
export default function ControlSettingsPage() {
  const { t } = useI18n();
  const may = useCan()('control.settings');
  const settings = useControlSettings();
  if (settings.error)
    return <Refusal error={settings.error} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <Skeleton active />;
  return (
    <section className="rt-control-settings">
      <header className="rt-page-head">
        <h1>{t('control.settingsTitle')}</h1>
      </header>
      <Editor key={settings.data.revision} known={settings.data} />
      {may && <ScanCard />}
    </section>
  );
}

function Editor({ known }: { known: Settings }) {
  const { t } = useI18n();
  const may = useCan()('control.settings');
  const client = useQueryClient();
  const key = useIdempotencyKey();
  const [value, setValue] = useState(known);
  const [bands, setBands] = useState(known.bands.join(', '));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Settings>) => setValue({ ...value, ...part });
  async function save() {
    setBusy(true);
    setError(null);
    try {
      await api.put(
        '/api/control/settings',
        {
          ...value,
          bands: bands
            .split(/[,,、\s]+/)
            .filter(Boolean)
            .map(Number),
        },
        { idempotencyKey: key.key },
      );
      key.renew();
      await client.invalidateQueries({ queryKey: ['control'] });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  const number = (name: Numbers | 'windowDays', min: number, max: number) => (
    <label className="rt-control-setting" key={name}>
      {t(`control.set.${name}`)}
      <InputNumber
        disabled={!may}
        min={min}
        max={max}
        value={value[name]}
        onChange={(next) => set({ [name]: next ?? min })}
      />
    </label>
  );
  const toggle = (name: 'counting' | 'countCallOffs' | 'countRegular') => (
    <label className="rt-control-setting">
      {t(`control.set.${name}`)}
      <Switch
        disabled={!may || (name !== 'counting' && !value.counting)}
        checked={value[name]}
        onChange={(on) => set({ [name]: on })}
      />
      <small>{t(`control.hint.${name}`)}</small>
    </label>
  );
  return (
    <>
      <Refusal error={error} />
      <section className="rt-control-card">
        <h2>{t('control.counting')}</h2>
        {toggle('counting')}
        {number('windowDays', 1, 90)}
        {toggle('countCallOffs')}
        {toggle('countRegular')}
      </section>
      <section className="rt-control-card">
        <h2>{t('control.noticing')}</h2>
        <label className="rt-control-setting">
          {t('control.set.bands')}
          <Input disabled={!may} value={bands} onChange={(event) => setBands(event.target.value)} />
          <small>{t('control.hint.bands')}</small>
        </label>
        {ranges.map(([name, min, max]) => number(name, min, max))}
      </section>
      {may && (
        <p>
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {t('control.save')}
          </Button>
        </p>
      )}
    </>
  );
}
