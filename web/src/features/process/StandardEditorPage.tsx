import { useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { ChangeList } from './ChangeList';
import { StandardDraft } from './StandardDraft';
import { StandardBoard } from './StandardBoard';
import {
  beginDraft,
  moveRunning,
  scenarios,
  useVersion,
  useVersions,
  type VersionHead,
} from './standards';
import { standingStatus } from './words';
import './process.css';
import './editor.css';

/** The standard of a scenario: its versions, what each changes, and the draft where it is edited. */
export default function StandardEditorPage() {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { scenario = 'normal' } = useParams();
  const [params, setParams] = useSearchParams();
  const versions = useVersions(scenario);
  const heads = versions.data ?? [];
  const head =
    heads.find((one) => one.id === params.get('version')) ??
    heads.find((one) => one.standing === 'draft') ??
    heads.find((one) => one.standing === 'in-force');
  const version = useVersion(head?.id);
  const [ask, dialog] = useAsk();
  const [error, setError] = useState<unknown>(null);
  const [said, setSaid] = useState('');
  const draft = heads.find((one) => one.standing === 'draft');

  const refresh = () => client.invalidateQueries({ queryKey: ['process'] });

  async function begin() {
    setError(null);
    try {
      const page = await beginDraft(scenario);
      await refresh();
      setParams({ version: page.head.id });
    } catch (thrown) {
      setError(thrown);
    }
  }

  async function move(one: VersionHead) {
    const older = heads.filter(({ id }) => id !== one.id).reduce((sum, it) => sum + it.running, 0);
    const go = await ask({
      title: t('process.editor.moveTitle', { n: older, version: one.version }),
      body: t('process.editor.moveBody'),
      ok: t('process.editor.move'),
    });
    if (go === null) return;
    setError(null);
    try {
      const { moved, again, stayed } = await moveRunning(one.id);
      setSaid(t('process.editor.moved', { moved, again, stayed }));
      await refresh();
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <section className="process-editor-page">
      {dialog}
      <header className="rt-page-head">
        <h1>{t('process.standards.title')}</h1>
        <Segmented
          value={scenario}
          onChange={(value) => void navigate(`/process/standards/${value}`)}
          options={scenarios.map((value) => ({ value, label: t(`ui.standard.${value}`) }))}
        />
        <Select
          value={head?.id}
          aria-label={t('process.editor.version')}
          onChange={(value) => setParams({ version: value })}
          options={heads.map((one) => ({
            value: one.id,
            label: `${t('process.standards.version', { n: one.version })} · ${pick(standingStatus(one.standing))}`,
          }))}
        />
        {head && <StatusTag status={standingStatus(head.standing)} />}
        <span className="rt-spring" />
        {head?.standing === 'in-force' && can('process.edit') && (
          <Button onClick={() => void move(head)}>{t('process.editor.move')}</Button>
        )}
        {!draft && can('process.edit') && (
          <Button type="primary" onClick={() => void begin()}>
            {t('process.editor.begin')}
          </Button>
        )}
      </header>
      <Refusal error={error ?? versions.error ?? version.error} />
      {said && <p className="rt-muted">{said}</p>}
      {head && (
        <p className="rt-muted">
          {t('process.editor.headline', {
            from: fmt.dateTime(head.validFrom),
            by: who(head.publishedBy ?? head.createdBy),
            n: head.running,
          })}
          {head.note ? ` · ${head.note}` : ''}
        </p>
      )}
      {!version.data && !version.error && <Skeleton active />}
      {version.data &&
        (version.data.head.standing === 'draft' && can('process.edit') ? (
          <StandardDraft
            key={version.data.head.id}
            page={version.data}
            onPublished={() => {
              setParams({});
              void refresh();
            }}
          />
        ) : (
          <>
            <StandardBoard nodes={version.data.standard.nodes} findings={[]} />
            {version.data.changes.length > 0 && version.data.head.standing !== 'in-force' && (
              <ChangeList changes={version.data.changes} />
            )}
          </>
        ))}
    </section>
  );
}
