import { useI18n } from '@/i18n';
import { PreviewDrawer } from '@/ui/PreviewDrawer';
import { CaseList } from './CaseList';
import type { Case, Result } from './model';
import { wayKey } from './wayKey';

/** What was clicked. */
export interface Chosen {
  kind: 'activity' | 'way' | 'variant' | 'loop' | 'deviation' | 'cause';
  key: string;
}

interface FiguresDrawerProps {
  result: Result;
  chosen: Chosen | null;
  nameOf: (code: string) => string;
  onClose: () => void;
}

interface Shown {
  title: string;
  facts: [string, string][];
  cases: Case[];
  /** The cases carry a moment instead of a time taken. */
  moments?: boolean;
}

/** The figures of what was clicked, and the cases behind them. */
export function FiguresDrawer({ result, chosen, nameOf, onClose }: FiguresDrawerProps) {
  const shown = useShown(result, chosen, nameOf);
  return (
    <PreviewDrawer open={shown !== null} title={shown?.title} onClose={onClose}>
      {shown && (
        <>
          <dl className="mining-facts">
            {shown.facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="rt-number">{value}</dd>
              </div>
            ))}
          </dl>
          <CaseList cases={shown.cases} labels={result.cases} moments={shown.moments} />
        </>
      )}
    </PreviewDrawer>
  );
}

function useShown(result: Result, chosen: Chosen | null, nameOf: (code: string) => string) {
  const { t, fmt } = useI18n();
  if (!chosen) return null;
  const time = (millis: number) => fmt.duration(millis / 1000);
  const way = (steps: string[]) => steps.map(nameOf).join(' → ');
  const counted = (n: number): [string, string] => [t('mining.times'), fmt.integer(n)];
  const found: Record<Chosen['kind'], () => Shown | null> = {
    activity() {
      const it = result.activities.find(({ code }) => code === chosen.key);
      return (
        (it && {
          title: nameOf(it.code),
          facts: [
            counted(it.count),
            [t('mining.cases'), fmt.integer(it.cases)],
            [t('mining.waited'), `${time(it.waited)} · P90 ${time(it.waitedP90)}`],
            [t('mining.worked'), `${time(it.worked)} · P90 ${time(it.workedP90)}`],
            [t('mining.late'), fmt.integer(it.late)],
            [t('mining.again'), fmt.integer(it.repeatedCases)],
          ],
          cases: it.slowest,
        }) ??
        null
      );
    },
    way() {
      const it = result.ways.find((one) => wayKey(one) === chosen.key);
      return (
        (it && {
          title: way([it.from, it.to]),
          facts: [
            counted(it.count),
            [t('mining.median'), time(it.median)],
            [t('mining.p90'), time(it.p90)],
            [t('mining.total'), time(it.total)],
          ],
          cases: it.slowest,
        }) ??
        null
      );
    },
    variant() {
      const it = result.variants[Number(chosen.key)];
      return it
        ? {
            title: t('mining.variants.one', { n: Number(chosen.key) + 1 }),
            facts: [
              [t('mining.cases'), fmt.integer(it.cases)],
              [t('mining.share'), fmt.percent(it.cases / Math.max(1, result.lives), 1)],
              [t('mining.median'), time(it.median)],
              [t('mining.way'), way(it.steps)],
            ],
            cases: it.slowest,
          }
        : null;
    },
    loop() {
      const it = result.loops[Number(chosen.key)];
      return it
        ? {
            title: way(it.steps),
            facts: [counted(it.count), [t('mining.median'), time(it.median)]],
            cases: it.slowest,
          }
        : null;
    },
    deviation() {
      const it = result.conformance.deviations[Number(chosen.key)];
      return it
        ? {
            title: `${t(`mining.kind.${it.kind}`)} · ${nameOf(it.activity)}`,
            facts: [counted(it.count), [t('mining.cases'), fmt.integer(it.lives)]],
            cases: it.cases,
            moments: true,
          }
        : null;
    },
    cause() {
      const [at, no] = chosen.key.split('/').map(Number);
      const slow = result.bottlenecks[at ?? -1];
      const it = slow?.causes[no ?? -1];
      return slow && it
        ? {
            title: way([slow.from, slow.to]),
            facts: [
              [t('mining.cases'), `${fmt.integer(it.cases)} / ${fmt.integer(it.of)}`],
              [t('mining.slow.with'), time(it.median)],
              [t('mining.slow.rest'), time(it.rest)],
            ],
            cases: it.slowest,
          }
        : null;
    },
  };
  return found[chosen.kind]();
}
