import {
  Background,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useMemo } from 'react';
import { useI18n } from '@/i18n';
import { layersOf } from './layout';
import type { Activity, Way } from './model';
import { wayKey } from './wayKey';

interface MiningFlowProps {
  activities: Activity[];
  ways: Way[];
  nameOf: (code: string) => string;
  /** Whether ways say how long they take, otherwise how often they are gone. */
  times: boolean;
  chosen: string | null;
  onActivity: (code: string) => void;
  onWay: (key: string) => void;
}

type Card = Node<{ activity: Activity; name: string; times: boolean; heat: number }, 'card'>;

const pitch = { x: 250, y: 132 };
const heats = 4;
const nodeTypes = { card: memo(ActivityCard) };

/** What followed what, laid out by itself: the commonest ways run down, slow ones are dark. */
export default function MiningFlow(props: MiningFlowProps) {
  const { activities, ways, nameOf, times, chosen, onActivity, onWay } = props;
  const { fmt } = useI18n();
  const cards = useMemo<Card[]>(() => {
    const places = layersOf(
      activities.map(({ code }) => code),
      ways,
    );
    const slowest = Math.max(1, ...activities.map(({ waited, worked }) => waited + worked));
    return activities.map((activity) => {
      const { layer, index } = places.get(activity.code) ?? { layer: 0, index: 0 };
      return {
        id: activity.code,
        type: 'card',
        position: { x: index * pitch.x + (layer % 2) * 40, y: layer * pitch.y },
        selected: activity.code === chosen,
        data: {
          activity,
          name: nameOf(activity.code),
          times,
          heat: times ? heat(activity.waited + activity.worked, slowest) : 0,
        },
      };
    });
  }, [activities, ways, nameOf, times, chosen]);
  const edges = useMemo<Edge[]>(() => {
    const most = Math.max(1, ...ways.map(({ count }) => count));
    const slowest = Math.max(1, ...ways.map(({ median }) => median));
    return ways.map((way) => ({
      id: wayKey(way),
      source: way.from,
      target: way.to,
      className: `mining-way mining-heat-${times ? heat(way.median, slowest) : 0}${wayKey(way) === chosen ? ' is-on' : ''}`,
      style: { strokeWidth: 1 + 5 * Math.sqrt(way.count / most) },
      label: times ? fmt.duration(way.median / 1000) : fmt.integer(way.count),
      markerEnd: {
        type: MarkerType.ArrowClosed,
        markerUnits: 'userSpaceOnUse',
        width: 16,
        height: 16,
      },
    }));
  }, [ways, times, chosen, fmt]);
  return (
    <ReactFlow<Card>
      key={`${activities.length}-${ways.length}`}
      nodes={cards}
      edges={edges}
      nodeTypes={nodeTypes}
      nodesDraggable={false}
      nodesConnectable={false}
      fitView
      minZoom={0.1}
      maxZoom={1.4}
      proOptions={{ hideAttribution: true }}
      onNodeClick={(_, card) => onActivity(card.id)}
      onEdgeClick={(_, edge) => onWay(edge.id)}
    >
      <Background />
      <Controls position="top-right" orientation="horizontal" showInteractive={false} />
    </ReactFlow>
  );
}

/** 0 is quick, 3 is the slowest there is; in steps of the logarithm, as times lie. */
function heat(of: number, slowest: number): number {
  if (of <= 0) return 0;
  return Math.min(heats - 1, Math.floor((heats * Math.log1p(of)) / Math.log1p(slowest)));
}

function ActivityCard({ data: { activity, name, times, heat: warm }, selected }: NodeProps<Card>) {
  const { t, fmt } = useI18n();
  return (
    <div className={`mining-card mining-heat-${warm}${selected ? ' is-on' : ''}`}>
      <Handle type="target" position={Position.Top} />
      <strong>{name}</strong>
      <span className="rt-muted rt-number">
        {times
          ? t('mining.map.spent', {
              waited: fmt.duration(activity.waited / 1000),
              worked: fmt.duration(activity.worked / 1000),
            })
          : t('mining.map.cases', { n: fmt.integer(activity.cases) })}
      </span>
      {(activity.begins > 0 || activity.ends > 0) && (
        <span className="rt-muted rt-number">
          {[
            activity.begins > 0 && t('mining.map.begins', { n: fmt.integer(activity.begins) }),
            activity.ends > 0 && t('mining.map.ends', { n: fmt.integer(activity.ends) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}
