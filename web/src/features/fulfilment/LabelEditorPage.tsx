import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Dropdown, Select, Space, Tag } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { LabelCanvas } from './LabelCanvas';
import { elementKinds, papers } from './labelModel';
import type { Paper, Template } from './labelModel';
import { LabelProperties } from './LabelProperties';
import { changeTemplate, publishTemplate, useSample, useTemplate } from './labels';
import { example } from './labelText';
import { LabelVersions } from './LabelVersions';
import { fresh, useLabelDraft } from './useLabelDraft';
import './labelEditor.css';

/** A label template: its draft is laid out here and published. */
export default function LabelEditorPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useTemplate(id);
  if (!data) return <Refusal error={error} onRetry={() => void refetch()} />;
  return <Editor key={data.id} start={data} />;
}

function Editor({ start }: { start: Template }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const may = useCan()('fulfilment.supervise');
  const client = useQueryClient();
  const [ask, asking] = useAsk();
  const { data: sample } = useSample();
  const [template, setTemplate] = useState(start);
  const [chosen, setChosen] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [comparing, setComparing] = useState(false);
  const draft = useLabelDraft(start.content);
  const { undo, redo, content } = draft;
  const changed = content !== template.content;
  const filled = useMemo(() => example(sample?.label), [sample]);
  const wrong = mistakes(failure);
  const element = chosen === null ? undefined : content.layout.elements[chosen];

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
      const act =
        event.key === 'z' ? (event.shiftKey ? redo : undo) : event.key === 'y' ? redo : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [undo, redo]);

  function kept(next: Template) {
    setTemplate({ ...next, content });
    client.setQueryData(['fulfilment', 'label-templates', next.id], next);
    void client.invalidateQueries({ queryKey: ['fulfilment', 'label-templates'], exact: true });
  }

  async function save(): Promise<Template | null> {
    setFailure(null);
    try {
      const next = changed
        ? await changeTemplate(template.id, template.revision, content)
        : template;
      kept(next);
      return next;
    } catch (thrown) {
      setFailure(thrown);
      return null;
    }
  }

  async function publish() {
    const saved = await save();
    if (!saved) return;
    const note = await ask({
      title: t('fulfilment.labels.publishTitle', { name: content.name }),
      body: t('fulfilment.labels.publishBody'),
      label: t('fulfilment.labels.publishNote'),
      ok: t('fulfilment.labels.publish'),
      required: true,
    });
    if (note === null) return;
    try {
      const next = await publishTemplate(saved.id, saved.revision, note);
      kept(next);
      void message.success(t('fulfilment.labels.published', { n: next.published ?? 0 }));
    } catch (thrown) {
      setFailure(thrown);
    }
  }

  return (
    <section className="rt-editor">
      <header className="rt-page-head">
        <h1>{content.name}</h1>
        <Tag>{t(`fulfilment.labels.kind.${content.kind}`)}</Tag>
        <Tag color={template.published ? 'green' : undefined}>
          {template.published
            ? t('fulfilment.labels.published', { n: template.published })
            : t('fulfilment.labels.unpublished')}
        </Tag>
        {changed && <Tag color="gold">{t('fulfilment.labels.unsaved')}</Tag>}
        <span className="rt-spring" />
        <Space wrap>
          <Button
            icon={<UndoOutlined />}
            aria-label={t('fulfilment.labels.undo')}
            disabled={!undo}
            onClick={() => undo?.()}
          />
          <Button
            icon={<RedoOutlined />}
            aria-label={t('fulfilment.labels.redo')}
            disabled={!redo}
            onClick={() => redo?.()}
          />
          <Button onClick={() => setComparing(true)}>{t('fulfilment.labels.versions')}</Button>
          {may && (
            <Button
              disabled={!changed}
              onClick={() =>
                void save().then((it) => it && message.success(t('fulfilment.labels.saved')))
              }
            >
              {t('fulfilment.labels.save')}
            </Button>
          )}
          {may && (
            <Button type="primary" onClick={() => void publish()}>
              {t('fulfilment.labels.publish')}
            </Button>
          )}
        </Space>
      </header>
      <Refusal error={failure} />
      <div className="rt-editor-room">
        <div className="rt-editor-desk">
          <LabelCanvas
            draft={draft}
            filled={filled}
            chosen={chosen}
            wrong={new Set(wrong.keys())}
            may={may}
            onChoose={setChosen}
          />
          <p>{t(sample?.label ? 'fulfilment.labels.sample' : 'fulfilment.labels.noSample')}</p>
        </div>
        <aside className="rt-editor-side">
          {may && (
            <Dropdown
              menu={{
                items: elementKinds
                  .filter((kind) => kind !== 'table' || !['bin', 'sku'].includes(content.kind))
                  .map((kind) => ({ key: kind, label: t(`fulfilment.labels.kinds.${kind}`) })),
                onClick: ({ key }) => {
                  const kind = elementKinds.find((one) => one === key);
                  if (!kind) return;
                  setChosen(content.layout.elements.length);
                  draft.elements((all) => [...all, fresh(kind)]);
                },
              }}
            >
              <Button block>+ {t('fulfilment.labels.element')}</Button>
            </Dropdown>
          )}
          <Select<Paper>
            value={content.layout.paper}
            disabled={!may}
            aria-label={t('fulfilment.labels.paper')}
            options={(Object.keys(papers) as Paper[]).map((value) => ({
              value,
              label: t(`fulfilment.labels.papers.${value}`),
            }))}
            onChange={(paper) =>
              draft.change((now) => ({ ...now, layout: { ...now.layout, paper } }))
            }
          />
          {(content.kind === 'waybill' || content.kind === 'packingList') && (
            <Checkbox
              checked={content.layout.masked}
              disabled={!may}
              onChange={({ target }) =>
                draft.change((now) => ({
                  ...now,
                  layout: { ...now.layout, masked: target.checked },
                }))
              }
            >
              {t('fulfilment.labels.masked')}
            </Checkbox>
          )}
          {element && chosen !== null ? (
            <LabelProperties
              draft={draft}
              index={chosen}
              element={element}
              errors={wrong.get(chosen) ?? []}
              may={may}
              onRemoved={() => setChosen(null)}
            />
          ) : (
            <p>{t('fulfilment.labels.chooseOne')}</p>
          )}
        </aside>
      </div>
      {comparing && (
        <LabelVersions
          template={template}
          draft={content.layout}
          filled={filled}
          onClose={() => setComparing(false)}
        />
      )}
      {asking}
    </section>
  );
}

/** What the server said of which element. */
function mistakes(failure: unknown): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { pointer, detail } of failure ? (problemOf(failure).errors ?? []) : []) {
    const at = /^\/layout\/elements\/(\d+)/.exec(pointer)?.[1];
    if (at !== undefined) found.set(Number(at), [...(found.get(Number(at)) ?? []), detail]);
  }
  return found;
}
