import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import type { EditedNode, Finding } from './standards';

interface FindingListProps {
  findings: Finding[];
  nodes: EditedNode[];
  onChoose: (code: string) => void;
}

const fields = new Set([
  'title',
  'ownerDepartment',
  'limitSeconds',
  'handOverSeconds',
  'instruction',
  'tools',
  'condition',
  'device',
  'form',
  'position',
]);

/** What the checks found, each leading to its node; nothing found means it may be published. */
export function FindingList({ findings, nodes, onChoose }: FindingListProps) {
  const { t, pick } = useI18n();
  if (findings.length === 0) return <p className="rt-muted">{t('process.editor.clean')}</p>;
  return (
    <ul className="process-findings">
      {findings.map((one, index) => {
        const node = nodes.find((it) => it.code === one.node);
        return (
          <li key={`${one.code}-${one.node}-${index}`}>
            <ToneIcon tone="exception" />
            <Button type="link" size="small" onClick={() => onChoose(one.node)}>
              {node ? pick(node.title) || node.code : one.node}
            </Button>
            {one.field && fields.has(one.field) && (
              <span className="rt-muted">{t(`process.editor.field.${one.field}`)}</span>
            )}
            {pick(one.text)}
          </li>
        );
      })}
    </ul>
  );
}
