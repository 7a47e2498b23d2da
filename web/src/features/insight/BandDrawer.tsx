import { Button, Drawer, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useBands, useRefresh, type Band } from './baselines';
import { base } from './model';

/** Where amount bands begin and how long an approval in them may take (D2). */
export function BandDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { data } = useBands();
  return (
    <Drawer open size={480} title={t('insight.targets.title')} onClose={onClose}>
      <p className="rt-insight-about">{t('insight.targets.about')}</p>
      {data && <BandForm given={data} onClose={onClose} />}
    </Drawer>
  );
}

function BandForm({ given, onClose }: { given: Band[]; onClose: () => void }) {
  const { t, pick } = useI18n();
  const refresh = useRefresh();
  const [bands, setBands] = useState(given);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = (index: number, part: Partial<Band>) =>
    setBands(bands.map((band, at) => (at === index ? { ...band, ...part } : band)));
  async function save() {
    setBusy(true);
    setError(null);
    try {
      await api.put(`${base}/band-settings`, { bands });
      await refresh();
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return (
    <div className="rt-insight-form">
      {bands.map((band, index) => (
        <div key={band.code} className="rt-insight-band">
          <Input
            aria-label={t('insight.bands.band')}
            value={pick({ zh: band.nameZh, en: band.nameEn })}
            readOnly
          />
          <InputNumber
            aria-label={t('insight.targets.lower')}
            min={0}
            precision={2}
            disabled={index === 0}
            prefix="≥ ¥"
            value={Number(band.lower)}
            onChange={(value) => change(index, { lower: String(value ?? 0) })}
          />
          <InputNumber
            aria-label={t('insight.bands.target')}
            min={1}
            precision={0}
            suffix={t('insight.targets.minutes')}
            value={band.targetMinutes}
            onChange={(value) => change(index, { targetMinutes: value ?? 1 })}
          />
        </div>
      ))}
      <Refusal error={error} />
      <Button type="primary" loading={busy} onClick={() => void save()}>
        {t('insight.targets.save')}
      </Button>
    </div>
  );
}
