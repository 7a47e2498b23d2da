import { PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { ChangeList } from './ChangeList';
import { FindingList } from './FindingList';
import { NodePanel } from './NodePanel';
import { PublishStandard } from './PublishStandard';
import { StandardBoard } from './StandardBoard';
import { discardDraft, saveDraft, type EditedNode, type VersionPage } from './standards';
import { freeCode, moved, useEdits } from './useEdits';

interface StandardDraftProps {
  page: VersionPage;
  onPublished: () => void;
}

const pause = 1500;

/** The draft being edited: it is saved by itself; what the checks say stands at its place. */
export function StandardDraft({ page, onPublished }: StandardDraftProps) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { scenario } = page.head;
  const { nodes, change, undo, redo, canUndo, canRedo } = useEdits(page.standard.nodes);
  const [server, setServer] = useState(page);
  const [saved, setSaved] = useState(page.standard.nodes);
  const [chosen, setChosen] = useState<string | null>(null);
  const [show, setShow] = useState<'findings' | 'changes'>('findings');
  const [publishing, setPublishing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [ask, dialog] = useAsk();
  const dirty = nodes !== saved;

  useEffect(() => {
    if (nodes === saved) return undefined;
    const timer = setTimeout(() => {
      saveDraft(scenario, server.head.revision, server.head.note, nodes).then(
        (answer) => {
          setSaved(nodes);
          setServer(answer);
          setError(null);
        },
        (thrown: unknown) => setError(thrown),
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [nodes, saved, scenario, server]);

  const edit = (code: string, to: Partial<EditedNode>) =>
    change((all) => all.map((node) => (node.code === code ? { ...node, ...to } : node)));

  function add() {
    const code = freeCode(nodes);
    const at = nodes.findIndex((node) => node.code === (chosen ?? 'review'));
    change((all) => [...all.slice(0, at + 1), fresh(code), ...all.slice(at + 1)]);
    setChosen(code);
  }

  async function discard() {
    const go = await ask({
      title: t('process.editor.discardTitle'),
      body: t('process.editor.discardBody'),
      ok: t('process.editor.discard'),
    });
    if (go === null) return;
    try {
      await discardDraft(scenario);
      await client.invalidateQueries({ queryKey: ['process'] });
      onPublished();
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <>
      {dialog}
      {publishing && (
        <PublishStandard
          page={server}
          onClose={() => setPublishing(false)}
          onPublished={onPublished}
        />
      )}
      <div className="process-tools">
        <Button icon={<PlusOutlined />} onClick={add}>
          {t('process.editor.add')}
        </Button>
        <Button icon={<UndoOutlined />} disabled={!canUndo} onClick={undo}>
          {t('process.editor.undo')}
        </Button>
        <Button icon={<RedoOutlined />} disabled={!canRedo} onClick={redo}>
          {t('process.editor.redo')}
        </Button>
        <span className="rt-muted" aria-live="polite">
          {t(dirty ? 'process.editor.saving' : 'process.editor.saved')}
        </span>
        <span className="rt-spring" />
        <Button type="text" onClick={() => void discard()}>
          {t('process.editor.discard')}
        </Button>
        <Button onClick={() => setShow('findings')}>
          {t('process.editor.findings', { n: server.findings.length })}
        </Button>
        <Button onClick={() => setShow('changes')}>
          {t('process.editor.changes', { n: server.changes.length })}
        </Button>
        <Button
          type="primary"
          disabled={dirty || server.findings.length > 0}
          onClick={() => setPublishing(true)}
        >
          {t('process.editor.publish')}
        </Button>
      </div>
      <Refusal error={error} />
      <StandardBoard
        nodes={nodes}
        findings={server.findings}
        chosen={chosen}
        onChoose={setChosen}
        panel={(node) => (
          <NodePanel
            key={node.code}
            node={node}
            departments={server.departments}
            findings={server.findings.filter((one) => one.node === node.code)}
            onChange={(to) => edit(node.code, to)}
            onRename={(code) => {
              edit(node.code, { code });
              setChosen(code);
            }}
            onMove={(by) => change((all) => moved(all, node.code, by))}
            onRemove={() => {
              change((all) => all.filter((one) => one.code !== node.code));
              setChosen(null);
            }}
          />
        )}
      />
      {show === 'findings' ? (
        <FindingList findings={server.findings} nodes={nodes} onChoose={setChosen} />
      ) : (
        <ChangeList changes={server.changes} />
      )}
    </>
  );
}

const empty = { zh: '', en: '' };

/** A manual node to begin with: it asks for one thing, and says nothing yet. */
const fresh = (code: string): EditedNode => ({
  position: 0,
  code,
  automatic: false,
  core: false,
  ownerDepartment: 'operations',
  limitSeconds: 3600,
  handOverSeconds: null,
  title: empty,
  instruction: empty,
  tools: empty,
  condition: '',
  device: null,
  pictures: [],
  form: {
    fields: [
      {
        code: 'checked',
        label: { zh: '已按要求完成', en: 'Done as asked' },
        type: 'check',
        required: true,
        least: null,
        most: null,
        pattern: '',
        choices: [],
        hint: empty,
      },
    ],
  },
});
