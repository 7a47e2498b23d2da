import { underWay, useBoard } from '@/api/board';
import { useI18n } from '@/i18n';
import { NodeBars } from '@/ui/charts/NodeBars';

const every = 30_000;

/** How long the nodes take against their limits: where to look first. */
export default function Pace() {
  const { t, fmt, pick } = useI18n();
  const { data } = useBoard(undefined, every);
  const moved = data?.nodes.some(({ passed }) => passed > 0);
  if (!data || !moved) return null;
  return (
    <section className="rt-pace">
      <h2>{t('workbench.pace.title')}</h2>
      <NodeBars
        caption={t('workbench.pace.caption')}
        bars={data.nodes.map((node) => ({
          key: node.node,
          label:
            `${pick(node.title)} ${underWay(node) > 0 ? fmt.integer(underWay(node)) : ''}`.trim(),
          value: `${fmt.duration(node.p90Seconds)} / ${fmt.duration(node.limitSeconds)}`,
          ratio: node.p90Seconds === null ? null : node.p90Seconds / node.limitSeconds,
          path: '/monitoring/board',
        }))}
      />
    </section>
  );
}
