import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useKeys } from '@/ui/useKeys';
import { usePhone } from '@/ui/usePhone';
import { ChecksPanel } from './ChecksPanel';
import type { Rule, SetView, VersionView } from './model';
import { PublishDialog, type Wanted } from './PublishDialog';
import { RuleEditor } from './RuleEditor';
import { discardDraft, publishDraft, setPath, useCheck, useForget } from './rules';
import { RuleTable } from './RuleTable';
import { standings } from './status';
import { columnsOf, freeCode, toRow } from './table';
import { useDraft } from './useDraft';
import { useLater } from './useLater';
import '@/ui/document/document.css';

interface DraftEditorProps {
  name: string;
  set: SetView;
  draft: VersionView;
}

export function DraftEditor({ name, set, draft }: DraftEditorProps) {
  const { t, fmt, pick } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const forget = useForget();
  const [ask, dialog] = useAsk();
  const { key, renew } = useIdempotencyKey();
  const { rules, change, head, error, saving, dirty, settle } = useDraft(name, draft);
  const [chosen, setChosen] = useState(0);
  const [added, setAdded] = useState<string[]>([]);
  const [publishing, setPublishing] = useState(false);
  const phone = usePhone();
  const fields = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const { data: report } = useCheck(name, useLater(rules));
  const errors = (report?.findings ?? []).filter(({ severity }) => severity === 'error').length;
  const selected = rules[chosen];
  const put = (index: number, rule: Rule) =>
    change(rules.map((one, place) => (place === index ? rule : one)));

  /** On a phone the fields lie below the list: they come to the reader. */
  function choose(index: number) {
    setChosen(index);
    if (phone) requestAnimationFrame(() => fields.current?.scrollIntoView({ block: 'start' }));
  }

  function add() {
    const fresh: Rule = {
      code: freeCode(rules),
      when: 'true',
      result: set.results[0]?.value ?? '',
      reasonZh: '',
      reasonEn: '',
    };
    change([...rules, fresh]);
    setChosen(rules.length);
  }

  async function discard() {
    const sure = await ask({
      title: t('rules.discardTitle', { n: head.version }),
      body: t('rules.discardBody'),
      ok: t('rules.discard'),
    });
    if (sure === null) return;
    try {
      await discardDraft(name, head.revision);
      void navigate(setPath(name));
      await forget();
    } catch (thrown) {
      setRefused(thrown);
    }
  }

  async function publish(wanted: Wanted) {
    const revision = await settle();
    await publishDraft(name, { revision, ...wanted }, key);
    renew();
    void navigate(setPath(name));
    await forget();
  }

  async function go(page: string) {
    await settle();
    await forget();
    void navigate(`${setPath(name)}/${page}`);
  }

  const mayPublish = can('rules.publish');
  useKeys([
    { keys: 'KeyN', label: t('rules.add'), run: add },
    {
      keys: 'KeyJ',
      label: t('rules.nextRule'),
      run: () => setChosen(Math.min(chosen + 1, rules.length - 1)),
    },
    { keys: 'KeyK', label: t('rules.previousRule'), run: () => setChosen(Math.max(chosen - 1, 0)) },
    {
      keys: 'Mod+KeyS',
      label: t('rules.save'),
      whileTyping: true,
      run: (event) => {
        event.preventDefault();
        void settle().catch(() => undefined);
      },
    },
  ]);

  const state = dirty
    ? saving
      ? t('rules.saving')
      : t('rules.unsaved')
    : t('rules.savedAt', { at: fmt.time(head.saved.at) });
  const free = set.words.filter(
    (word) =>
      !columnsOf(
        set.words,
        rules.map((rule) => toRow(rule, set.words)),
        added,
      ).includes(word),
  );
  return (
    <section className="rules-stack rules-draft">
      {dialog}
      <header className="rt-page-head">
        <Link to={setPath(name)} aria-label={t('rules.back')}>
          ‹
        </Link>
        <h1>
          {pick(set.summary.title)} v{head.version}
        </h1>
        <StatusTag status={standings.draft} />
        <span className="rt-muted" aria-live="polite">
          {state}
        </span>
      </header>
      <Refusal error={error ?? refused} />
      <div className="rules-desk">
        <div className="rules-stack">
          <RuleTable
            set={set}
            rules={rules}
            report={report}
            added={added}
            selected={chosen}
            onSelect={choose}
            onChange={put}
            onRemove={(index) => {
              change(rules.filter((_, place) => place !== index));
              setChosen(Math.max(0, Math.min(chosen, rules.length - 2)));
            }}
          />
          <div className="rules-line">
            <Button icon={<PlusOutlined />} onClick={add}>
              {t('rules.add')}
              <kbd>N</kbd>
            </Button>
            {free.length > 0 && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: free.map((word) => ({ key: word.name, label: pick(word.label) })),
                  onClick: ({ key: word }) => setAdded([...added, word]),
                }}
              >
                <Button>{t('rules.addColumn')}</Button>
              </Dropdown>
            )}
          </div>
          <div ref={fields} />
          {selected && (
            <RuleEditor
              key={`${chosen}/${rules.length}`}
              set={set}
              rule={selected}
              report={report}
              taken={rules.filter((_, place) => place !== chosen).map(({ code }) => code)}
              onChange={(rule) => put(chosen, rule)}
            />
          )}
        </div>
        <ChecksPanel
          report={report}
          words={set.words}
          rules={rules}
          onJump={(code) =>
            setChosen(
              Math.max(
                0,
                rules.findIndex((rule) => rule.code === code),
              ),
            )
          }
        />
      </div>
      <div className="rt-actions">
        <div className="rt-actions-row">
          <Button onClick={() => void discard()}>{t('rules.discard')}</Button>
          <span className="rt-spring" />
          {set.summary.inForce && (
            <Button
              onClick={() =>
                void go(`diff?from=${set.summary.inForce?.version}&to=${head.version}`)
              }
            >
              {t('rules.compare')}
            </Button>
          )}
          <Button onClick={() => void go('backtests')}>{t('rules.backtest')}</Button>
          <Button
            type="primary"
            disabled={!mayPublish || errors > 0 || !report}
            title={
              errors > 0
                ? t('rules.errorsLock', { n: errors })
                : mayPublish
                  ? undefined
                  : t('rules.publishersOnly')
            }
            onClick={() => setPublishing(true)}
          >
            {t('rules.publish')}
          </Button>
        </div>
      </div>
      {publishing && (
        <PublishDialog
          head={head}
          report={report}
          onPublish={publish}
          onClose={() => setPublishing(false)}
        />
      )}
    </section>
  );
}
