import { Button, Drawer, InputNumber, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { saveSetting, usePracticeRefresh, usePracticeSetting, type SettingPage } from './practice';
import { departmentName } from './words';

const firstGrace = 7;
const keyOf = ({ scenario, node }: { scenario: string; node: string }) => `${scenario} ${node}`;

/** The pass mark, how long a practice is, and the nodes where only who has passed may work. */
export function PracticeSettingDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { data, error } = usePracticeSetting(true);
  return (
    <Drawer open size={560} title={t('process.practice.setting.title')} onClose={onClose}>
      <Refusal error={error} />
      {data ? <SettingForm given={data} onClose={onClose} /> : !error && <Skeleton active />}
    </Drawer>
  );
}

function SettingForm({ given, onClose }: { given: SettingPage; onClose: () => void }) {
  const { t, pick } = useI18n();
  const refresh = usePracticeRefresh();
  const [passMark, setPassMark] = useState(given.setting.passMark);
  const [orders, setOrders] = useState(given.setting.orders);
  const [grace, setGrace] = useState<Record<string, number>>(
    Object.fromEntries(given.setting.gates.map((gate) => [keyOf(gate), gate.graceDays])),
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function gate(key: string, days: number | null) {
    const rest = Object.fromEntries(Object.entries(grace).filter(([one]) => one !== key));
    setGrace(days === null ? rest : { ...rest, [key]: days });
  }

  async function save() {
    setBusy(true);
    setError(null);
    try {
      const gates = given.places
        .filter((place) => keyOf(place) in grace)
        .map((place) => ({
          scenario: place.scenario,
          node: place.node,
          graceDays: grace[keyOf(place)] ?? firstGrace,
        }));
      await saveSetting({ passMark, orders, gates, revision: given.setting.revision });
      await refresh();
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <div className="process-stack">
      <div className="practice-numbers">
        <label>
          {t('process.practice.setting.passMark')}
          <InputNumber
            min={1}
            max={100}
            precision={0}
            value={passMark}
            onChange={(value) => setPassMark(value ?? 80)}
          />
        </label>
        <label>
          {t('process.practice.setting.orders')}
          <InputNumber
            min={3}
            max={20}
            precision={0}
            value={orders}
            onChange={(value) => setOrders(value ?? 8)}
          />
        </label>
      </div>
      <h3>{t('process.practice.setting.gates')}</h3>
      <p className="rt-muted">{t('process.practice.setting.about')}</p>
      <ul className="practice-gates">
        {given.places.map((place) => {
          const days = grace[keyOf(place)];
          const name = `${t(`ui.standard.${place.scenario}`)} · ${pick(place.title)}`;
          return (
            <li key={keyOf(place)}>
              <Switch
                size="small"
                aria-label={name}
                checked={days !== undefined}
                onChange={(on) => gate(keyOf(place), on ? firstGrace : null)}
              />
              <span>
                {name} <span className="rt-muted">{departmentName(t, place.department)}</span>
              </span>
              {days !== undefined && (
                <InputNumber
                  size="small"
                  min={0}
                  max={90}
                  precision={0}
                  aria-label={t('process.practice.setting.grace')}
                  suffix={t('process.practice.setting.days')}
                  value={days}
                  onChange={(value) => gate(keyOf(place), value ?? 0)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <Refusal error={error} />
      <Button type="primary" loading={busy} onClick={() => void save()}>
        {t('process.practice.setting.save')}
      </Button>
    </div>
  );
}
