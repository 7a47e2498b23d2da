import { DislikeOutlined, LikeOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { alertsPath, useKinds, type AlertDetail } from './model';
import { factText } from './words';

const hundredPercent = 10_000;

/** A figure out of line in one sentence, and whether it was worth telling; nothing for other alerts. */
export function FigureWords({ detail }: { detail: AlertDetail }) {
  const reader = useI18n();
  const { t } = reader;
  const can = useCan();
  const client = useQueryClient();
  const { busy, error, send } = useSending();
  const { data: kinds } = useKinds();
  const { alert } = detail.line;
  const kind = kinds?.find((one) => one.kind === alert.kind);
  const { deviation, side } = alert.facts;
  if (!kind || typeof deviation !== 'number') return null;

  const fact = (name: string) => {
    const word = kind.words.find((one) => one.name === name);
    return word ? factText(word, alert.facts[name], reader) : '';
  };
  const say = (useful: boolean) =>
    void send(async (key) => {
      await api.post(
        `${alertsPath}/${alert.id}/feedback`,
        { revision: alert.revision, useful },
        { idempotencyKey: `${key}-${String(useful)}` },
      );
      await client.invalidateQueries({ queryKey: ['alerts'] });
    });

  return (
    <section className="rt-alerts-figure">
      <p>
        {t('alerts.figureText', {
          series: reader.pick(kind.title),
          figure: fact('figure'),
          usual: fact('usual'),
          samples: fact('samples'),
          spreads: (deviation / hundredPercent).toFixed(1),
          side: t(`alerts.sides.${side === 'low' ? 'low' : 'high'}`),
        })}
      </p>
      {alert.useful !== undefined && alert.useful !== null && (
        <p className="rt-muted">{t(alert.useful ? 'alerts.wasUseful' : 'alerts.wasUseless')}</p>
      )}
      {can('alerts.handle') && (
        <div className="rt-alerts-acts">
          <span>{t('alerts.feedback')}</span>
          <Button size="small" icon={<LikeOutlined />} loading={busy} onClick={() => say(true)}>
            {t('alerts.useful')}
          </Button>
          <Button size="small" icon={<DislikeOutlined />} loading={busy} onClick={() => say(false)}>
            {t('alerts.useless')}
          </Button>
        </div>
      )}
      <Refusal error={error} />
    </section>
  );
}
