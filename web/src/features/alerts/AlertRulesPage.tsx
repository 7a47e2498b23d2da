import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Switch, Table, Tag, Tooltip } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useSending } from '@/ui/useSending';
import { dueText } from './words';
import { rulesPath, severityStatus, useKinds, useRules, type Kind, type RuleLine } from './model';
import './alerts.css';

/** Every rule: on or off, what it did in the last 30 days. */
export default function AlertRulesPage() {
  const reader = useI18n();
  const { t, fmt, pick } = reader;
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: rules, error, isLoading, refetch } = useRules();
  const { data: kinds } = useKinds();
  const turning = useSending();
  const kindOf = (line: RuleLine) => kinds?.find(({ kind }) => kind === line.rule.kind);
  const turn = (line: RuleLine, on: boolean) =>
    void turning.send(async (key) => {
      await api.post(
        `${rulesPath}/${line.rule.id}/turn`,
        { revision: line.rule.revision, on },
        { idempotencyKey: `${key}-${line.rule.id}-${line.rule.revision}` },
      );
      await client.invalidateQueries({ queryKey: ['alerts'] });
    });
  return (
    <article className="rt-alerts-page">
      <header className="rt-page-head">
        <h1>{t('alerts.rules')}</h1>
        {can('alerts.rules') && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => void navigate('/monitoring/alerts/rules/new')}
          >
            {t('alerts.newRule')}
          </Button>
        )}
      </header>
      <Refusal error={error ?? turning.error} onRetry={() => void refetch()} />
      <Table<RuleLine>
        rowKey={({ rule }) => rule.id}
        size="small"
        loading={isLoading}
        dataSource={rules ?? []}
        pagination={false}
        scroll={{ x: 1080 }}
        locale={{ emptyText: t('alerts.noRules') }}
        columns={[
          {
            title: t('alerts.on'),
            width: 72,
            render: (_, line) => (
              <Switch
                size="small"
                checked={line.rule.active}
                disabled={!can('alerts.rules') || (!!kindOf(line)?.missing && !line.rule.active)}
                aria-label={pick({ zh: line.content.nameZh, en: line.content.nameEn })}
                onChange={(on) => turn(line, on)}
              />
            ),
          },
          {
            title: t('alerts.rule'),
            width: 240,
            render: (_, line) => (
              <>
                <Link to={`/monitoring/alerts/rules/${line.rule.id}`}>
                  {pick({ zh: line.content.nameZh, en: line.content.nameEn })}
                </Link>{' '}
                {line.drafted && <Tag>{t('alerts.draft')}</Tag>}
                {line.rule.mutedUntil && <Tag>{t('alerts.muted')}</Tag>}
                <Missing kind={kindOf(line)} />
              </>
            ),
          },
          {
            title: t('alerts.kind'),
            width: 200,
            render: (_, line) => {
              const kind = kindOf(line);
              return kind ? pick(kind.title) : '';
            },
          },
          {
            title: t('alerts.when'),
            render: (_, line) => {
              const kind = kindOf(line);
              const due =
                line.content.due && kind
                  ? dueText(line.content.due, kind, reader)
                  : t('alerts.atOnce');
              return `${pick({ zh: line.sentenceZh, en: line.sentenceEn })} · ${due}`;
            },
          },
          {
            title: t('alerts.severity'),
            width: 90,
            render: (_, line) => <StatusTag status={severityStatus[line.content.severity]} />,
          },
          {
            title: t('alerts.openNow'),
            width: 80,
            align: 'right',
            render: (_, line) => fmt.integer(line.open),
          },
          {
            title: t('alerts.fired30'),
            width: 90,
            align: 'right',
            render: (_, line) => fmt.integer(line.fired),
          },
        ]}
      />
    </article>
  );
}

/** Says why a rule cannot speak yet. */
function Missing({ kind }: { kind: Kind | undefined }) {
  const { t, pick } = useI18n();
  if (!kind?.missing) return null;
  return (
    <Tooltip title={pick(kind.missing)}>
      <Tag tabIndex={0}>{t('alerts.missing')}</Tag>
    </Tooltip>
  );
}
