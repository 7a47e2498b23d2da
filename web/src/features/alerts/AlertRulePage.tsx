import { LeftOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert as Notice, Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { AlertFields } from './AlertFields';
import { AlertTrialCard } from './AlertTrialCard';
import { RuleMute } from './RuleMute';
import {
  emptyContent,
  rulesPath,
  useKinds,
  useRule,
  type Check,
  type Content,
  type Kind,
  type RuleView,
} from './model';
import './alerts.css';

/** A rule being written: its condition, when it is due, whom it tells; checked, tried, published. */
export default function AlertRulePage() {
  const { id } = useParams();
  const { data: kinds } = useKinds();
  const { data: rule, error } = useRule(id);
  if (error) return <Refusal error={error} />;
  if (!kinds || (id && !rule)) return <Skeleton active />;
  return <Editor key={rule?.rule.revision ?? 'new'} kinds={kinds} rule={rule} />;
}

function Editor({ kinds, rule }: { kinds: Kind[]; rule: RuleView | undefined }) {
  const { t, pick } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const newest = rule?.versions[0];
  const [kind, setKind] = useState<Kind['kind']>(rule?.rule.kind ?? 'purchase-order');
  const [content, setContent] = useState<Content>((newest?.content as Content) ?? emptyContent);
  const [check, setCheck] = useState<Check | undefined>();
  const sending = useSending();
  const known = kinds.find((one) => one.kind === kind);
  if (!known) return null;
  const may = can('alerts.rules');
  const body = { kind, content };

  const look = () =>
    void sending.send(async () => setCheck(await api.post<Check>(`${rulesPath}/check`, body)));

  async function saved(key: string): Promise<RuleView> {
    const answer = rule
      ? await api.put<RuleView>(`${rulesPath}/${rule.rule.id}/draft`, {
          revision: rule.rule.revision,
          content,
        })
      : await api.post<RuleView>(rulesPath, body, { idempotencyKey: key });
    return answer;
  }

  async function shown(view: RuleView) {
    await client.invalidateQueries({ queryKey: ['alerts'] });
    void navigate(`/monitoring/alerts/rules/${view.rule.id}`, { replace: true });
  }

  const save = () => void sending.send(async (key) => shown(await saved(key)));

  const publish = () =>
    void sending.send(async (key) => {
      const changed = JSON.stringify(content) !== JSON.stringify(newest?.content);
      const view = changed || !rule ? await saved(key) : rule;
      const published = await api.post<RuleView>(
        `${rulesPath}/${view.rule.id}/publish`,
        { revision: view.rule.revision },
        { idempotencyKey: `${key}-publish` },
      );
      await shown(published);
    });

  return (
    <article className="rt-alerts-page">
      <header className="rt-page-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('ui.back')}
          onClick={() => void navigate('/monitoring/alerts/rules')}
        />
        <h1>
          {content.nameZh ? pick({ zh: content.nameZh, en: content.nameEn }) : t('alerts.newRule')}
        </h1>
        {newest && (
          <Tag>
            {newest.draft ? `v${newest.version} ${t('alerts.draft')}` : `v${newest.version}`}
          </Tag>
        )}
        {rule && <Tag>{t(rule.rule.active ? 'alerts.isOn' : 'alerts.isOff')}</Tag>}
        {rule && may && <RuleMute rule={rule} />}
      </header>
      {known.missing && <Notice type="info" showIcon title={pick(known.missing)} />}
      <Refusal error={sending.error} />
      <div className="rt-alerts-columns">
        <section className="rt-alerts-panel">
          <AlertFields
            kinds={kinds}
            kind={known}
            fixed={!!rule || !may}
            content={content}
            onKind={(next) => {
              setKind(next);
              setContent({ ...content, when: 'true', due: null });
            }}
            onChange={(next) => {
              setContent(next);
              setCheck(undefined);
            }}
          />
          {check && <Findings check={check} />}
          {may && (
            <div className="rt-alerts-acts">
              <Button onClick={look} loading={sending.busy}>
                {t('alerts.check')}
              </Button>
              <Button onClick={save} loading={sending.busy}>
                {t('alerts.save')}
              </Button>
              <Button type="primary" onClick={publish} loading={sending.busy}>
                {t('alerts.publish')}
              </Button>
            </div>
          )}
        </section>
        {may && known.past && <AlertTrialCard kind={known} content={content} />}
      </div>
    </article>
  );
}

function Findings({ check }: { check: Check }) {
  const { t, pick } = useI18n();
  return (
    <div className="rt-alerts-findings">
      {check.clean && <Notice type="success" showIcon title={t('alerts.clean')} />}
      {check.findings.map((one, index) => (
        <Notice
          key={index}
          showIcon
          type={one.severity === 'error' ? 'error' : one.severity}
          title={pick({ zh: one.zh, en: one.en })}
        />
      ))}
      {check.sentenceZh && (
        <p>
          {t('alerts.sentence', { text: pick({ zh: check.sentenceZh, en: check.sentenceEn }) })}
        </p>
      )}
    </div>
  );
}
