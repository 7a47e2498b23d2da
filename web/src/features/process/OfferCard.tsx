import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { Status } from '@/ui/tone';
import { useNow } from '@/ui/useNow';
import type { Offer } from './practice';
import { departmentName } from './words';

/** How somebody stands in a practice. */
export function standingStatus({ passedAt, open, runs }: Offer['standing']): Status {
  if (passedAt) return { tone: 'ok', zh: '已通过', en: 'Passed' };
  if (open) return { tone: 'progress', zh: '进行中', en: 'Under way' };
  return runs > 0
    ? { tone: 'overdue', zh: '未通过', en: 'Not passed' }
    : { tone: 'waiting', zh: '未练习', en: 'Not practised' };
}

interface OfferCardProps {
  view: Offer;
  chosen: boolean;
  busy: boolean;
  onStart: () => void;
}

/** One practice: the nodes of a department in a version, and how one stands. */
export function OfferCard({ view: { offer, standing }, chosen, busy, onStart }: OfferCardProps) {
  const { t, fmt, pick } = useI18n();
  const now = useNow();
  const needed = offer.neededFrom;
  const closed = needed !== null && new Date(needed).getTime() <= now;
  return (
    <article className={`process-lane practice-card${chosen ? ' is-on' : ''}`}>
      <header className="process-marks">
        <h3>
          {t(`ui.standard.${offer.scenario}`)} · {departmentName(t, offer.department)}
        </h3>
        <span className="rt-spring" />
        <StatusTag status={standingStatus(standing)} />
      </header>
      <p className="rt-muted">
        {t('process.standards.version', { n: offer.version })}
        {!offer.inForce &&
          ` · ${t('process.practice.from', { at: fmt.dateTime(offer.validFrom) })}`}
      </p>
      <p className="practice-nodes">
        {offer.nodes.map((node) => (
          <span key={node.code} className="practice-node">
            {node.gated && <LockOutlined title={t('process.practice.gated')} />}
            {pick(node.title)}
          </span>
        ))}
      </p>
      <p className={needed && !standing.passedAt ? '' : 'rt-muted'}>
        {standing.best === null
          ? t('process.practice.noRun')
          : t('process.practice.best', {
              score: fmt.integer(standing.best),
              runs: fmt.integer(standing.runs),
            })}
        {needed &&
          !standing.passedAt &&
          ` · ${closed ? t('process.practice.needed') : t('process.practice.neededFrom', { at: fmt.dateTime(needed) })}`}
      </p>
      <footer>
        <Button
          type={needed && !standing.passedAt ? 'primary' : 'default'}
          loading={busy}
          onClick={onStart}
        >
          {t(
            standing.open
              ? 'process.practice.goOn'
              : standing.runs > 0
                ? 'process.practice.again'
                : 'process.practice.start',
          )}
        </Button>
      </footer>
    </article>
  );
}
