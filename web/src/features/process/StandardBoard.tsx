import { Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '@/i18n';
import { usePhone } from '@/ui/usePhone';
import { NodeDetail } from './StandardDetail';
import type { EditedNode, Finding } from './standards';

const StandardFlow = lazy(() => import('./StandardFlow'));

interface StandardBoardProps {
  nodes: EditedNode[];
  findings: Finding[];
  /** The chosen node's panel; left out, its guidance is shown. */
  panel?: (node: EditedNode) => React.ReactNode;
  chosen?: string | null;
  onChoose?: (code: string) => void;
}

/** The nodes as a drawing, on a phone as a list, with a panel for the chosen one. */
export function StandardBoard({ nodes, findings, panel, chosen, onChoose }: StandardBoardProps) {
  const { t, pick } = useI18n();
  const phone = usePhone();
  const [own, setOwn] = useState<string | null>(null);
  const code = chosen ?? own;
  const choose = onChoose ?? setOwn;
  const node = nodes.find((one) => one.code === code);
  return (
    <div className="process-editor">
      <div className="process-canvas">
        {phone ? (
          <ol className="process-flow">
            {nodes.map((one) => (
              <li key={one.code}>
                <button type="button" className="process-node" onClick={() => choose(one.code)}>
                  <strong>
                    <span className="rt-number">{one.position}</span> {pick(one.title) || one.code}
                  </strong>
                </button>
              </li>
            ))}
          </ol>
        ) : (
          <Suspense fallback={<Skeleton active />}>
            <StandardFlow
              nodes={nodes}
              findings={findings}
              chosen={code ?? null}
              onChoose={choose}
            />
          </Suspense>
        )}
      </div>
      <aside className="process-panel">
        {node ? (
          panel ? (
            panel(node)
          ) : (
            <>
              <h2>{pick(node.title)}</h2>
              <NodeDetail node={node} />
            </>
          )
        ) : (
          <p className="rt-muted">{t('process.editor.choose')}</p>
        )}
      </aside>
    </div>
  );
}
