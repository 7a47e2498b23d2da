import {
  Background,
  Controls,
  Handle,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useMemo } from 'react';
import { useI18n } from '@/i18n';
import type { EditedNode, Finding } from './standards';
import { departmentName } from './words';

interface StandardFlowProps {
  nodes: EditedNode[];
  findings: Finding[];
  chosen: string | null;
  onChoose: (code: string) => void;
}

type Card = Node<{ node: EditedNode; faulty: boolean }, 'card'>;

const perRow = 3;
const pitch = { x: 244, y: 124 };
const nodeTypes = { card: memo(CardNode) };

/** The nodes of a standard in their order, laid out by themselves in rows; conditions show as a way around. */
export default function StandardFlow({ nodes, findings, chosen, onChoose }: StandardFlowProps) {
  const { t } = useI18n();
  const cards = useMemo<Card[]>(
    () =>
      nodes.map((node, index) => ({
        id: node.code,
        type: 'card',
        position: place(index),
        selected: node.code === chosen,
        data: { node, faulty: findings.some((one) => one.node === node.code) },
      })),
    [nodes, findings, chosen],
  );
  const edges = useMemo<Edge[]>(
    () =>
      nodes.slice(1).flatMap((node, index) => {
        const from = nodes[index];
        if (!from) return [];
        const edge: Edge = {
          id: `${from.code}-${node.code}`,
          source: from.code,
          target: node.code,
          type: 'smoothstep',
          className: 'process-edge',
          label: node.condition ? t('process.editor.if') : undefined,
        };
        const around = nodes[index + 2];
        return node.condition && around
          ? [
              edge,
              {
                id: `${from.code}-around-${around.code}`,
                source: from.code,
                target: around.code,
                type: 'smoothstep',
                className: 'process-edge-around',
                label: t('process.editor.otherwise'),
              },
            ]
          : [edge];
      }),
    [nodes, t],
  );
  return (
    <ReactFlow<Card>
      key={nodes.length}
      nodes={cards}
      edges={edges}
      nodeTypes={nodeTypes}
      nodesDraggable={false}
      nodesConnectable={false}
      fitView
      minZoom={0.3}
      maxZoom={1.2}
      proOptions={{ hideAttribution: true }}
      onNodeClick={(_, card) => onChoose(card.id)}
    >
      <Background />
      <Controls position="top-right" orientation="horizontal" showInteractive={false} />
    </ReactFlow>
  );
}

const place = (index: number) => ({
  x: (index % perRow) * pitch.x,
  y: Math.floor(index / perRow) * pitch.y,
});

function CardNode({ data: { node, faulty }, selected }: NodeProps<Card>) {
  const { t, fmt, pick } = useI18n();
  const look = ['process-card', node.core && 'is-core', faulty && 'is-faulty', selected && 'is-on'];
  return (
    <div className={look.filter(Boolean).join(' ')}>
      <Handle type="target" position={Position.Left} />
      <strong>
        <span className="rt-number">{node.position}</span> {pick(node.title) || node.code}
      </strong>
      <span className="rt-muted">
        {departmentName(t, node.ownerDepartment)} · {fmt.duration(node.limitSeconds)}
      </span>
      <span className="rt-muted">
        {t(node.automatic ? 'process.standards.automatic' : 'process.standards.manual')}
        {node.core ? ` · ${t('process.editor.core')}` : ''}
        {node.form ? ` · ${t('process.editor.fields', { n: node.form.fields.length })}` : ''}
      </span>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}
