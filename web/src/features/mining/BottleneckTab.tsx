import { Button } from 'antd';
import { useI18n } from '@/i18n';
import type { Chosen } from './FiguresDrawer';
import type { Cause, Result } from './model';
import { wayKey } from './wayKey';

interface BottleneckTabProps {
  result: Result;
  nameOf: (code: string) => string;
  onChoose: (chosen: Chosen) => void;
}

/** The ways that take most time altogether, each with what explains it, in a sentence. */
export function BottleneckTab({ result, nameOf, onChoose }: BottleneckTabProps) {
  const { t, fmt } = useI18n();
  const valueOf = useCauseValue();
  if (result.bottlenecks.length === 0) return <p className="rt-muted">{t('mining.slow.none')}</p>;
  return (
    <ol className="mining-slow">
      {result.bottlenecks.map((one, at) => (
        <li key={wayKey(one)} className="mining-card-plain">
          <h2>
            <Button
              type="link"
              size="small"
              onClick={() => onChoose({ kind: 'way', key: wayKey(one) })}
            >
              {nameOf(one.from)} → {nameOf(one.to)}
            </Button>
          </h2>
          <p>
            {t('mining.slow.sentence', {
              n: fmt.integer(one.count),
              median: fmt.duration(one.median / 1000),
              total: fmt.duration(one.total / 1000),
            })}
          </p>
          {one.causes.length === 0 && <p className="rt-muted">{t('mining.slow.unexplained')}</p>}
          <ul>
            {one.causes.map((cause, no) => (
              <li key={cause.trait}>
                {t('mining.slow.cause', {
                  trait: t(`mining.trait.${cause.trait}`),
                  value: valueOf(cause),
                  share: fmt.percent(cause.cases / Math.max(1, cause.of), 0),
                  with: fmt.duration(cause.median / 1000),
                  rest: fmt.duration(cause.rest / 1000),
                })}{' '}
                <Button
                  type="link"
                  size="small"
                  onClick={() => onChoose({ kind: 'cause', key: `${at}/${no}` })}
                >
                  {t('mining.slow.cases')}
                </Button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** A value as people say it: hours and days are told apart by the server's numbers. */
function useCauseValue() {
  const { t } = useI18n();
  return (cause: Cause) => {
    if (cause.trait === 'hour') return t('mining.hour', { hour: cause.value });
    if (cause.trait === 'weekday') return t(`mining.weekday.${cause.value}`);
    if (cause.trait === 'scenario') return t(`mining.scenario.${cause.value}`);
    return cause.name;
  };
}
