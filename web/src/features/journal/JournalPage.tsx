import { ExportOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n, type I18n } from '@/i18n';
import { usePeopleOptions, useWho, type Who } from '@/ui/useWho';
import type { FilterDef, Options, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { EntryPreview } from './EntryPreview';
import { ProofCard } from './ProofCard';
import type { Entry } from './types';
import { actName, kindCodes, kindName, roleName } from './words';
import './journal.css';

/** Who did what, when, from where — and that nobody changed it afterwards. */
export default function JournalPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const who = useWho();
  const people = usePeopleOptions();
  const can = useCan();
  const acts = useQuery({
    queryKey: ['journal', 'acts'],
    queryFn: () => api.get<{ items: string[] }>('/api/journal/acts'),
    staleTime: 60_000,
  });
  return (
    <Worklist<Entry>
      id="journal.entries"
      title={t('journal.title')}
      source="/api/journal/entries"
      rowKey={(entry) => entry.id}
      columns={columns(i18n, who)}
      filters={filters(i18n, acts.data?.items ?? [], people)}
      defaultSort="-at"
      searchHint={t('journal.search')}
      preview={(entry) => <EntryPreview entry={entry} />}
      previewTitle={(entry) => i18n.pick(actName(entry.act))}
      banner={<ProofCard />}
      toolbar={
        can('journal.verify') && (
          <Button
            icon={<ExportOutlined />}
            href="/api/journal/export"
            title={t('journal.export.hint')}
          >
            {t('journal.export.button')}
          </Button>
        )
      }
      empty={{ text: t('journal.empty') }}
    />
  );
}

function columns({ t, fmt, pick }: I18n, who: Who): WorklistColumn<Entry>[] {
  return [
    {
      key: 'at',
      title: t('journal.at'),
      width: 130,
      sort: 'at',
      render: (entry) => <span title={fmt.fullDateTime(entry.at)}>{fmt.dateTime(entry.at)}</span>,
    },
    {
      key: 'act',
      title: t('journal.act'),
      width: 150,
      phone: 'title',
      render: (entry) => pick(actName(entry.act)),
    },
    {
      key: 'kind',
      title: t('journal.kind'),
      width: 120,
      render: (entry) => pick(kindName(entry.documentKind)),
    },
    {
      key: 'number',
      title: t('journal.number'),
      width: 190,
      grow: true,
      render: (entry) => entry.documentNumber ?? '—',
    },
    {
      key: 'actor',
      title: t('journal.actor'),
      width: 210,
      render: (entry) =>
        entry.onBehalfOf
          ? `${who(entry.username)} (${t('journal.onBehalfOf', { name: who(entry.onBehalfOf) })})`
          : who(entry.username),
    },
    {
      key: 'role',
      title: t('journal.role'),
      width: 130,
      render: (entry) => pick(roleName(entry.role)),
    },
    { key: 'address', title: t('journal.address'), width: 120, render: (entry) => entry.address },
    {
      key: 'device',
      title: t('journal.device'),
      width: 160,
      hidden: true,
      render: (entry) => entry.device,
    },
    {
      key: 'rule',
      title: t('journal.rule'),
      width: 110,
      hidden: true,
      render: (entry) => entry.ruleVersion ?? '—',
    },
    {
      key: 'sequence',
      title: t('journal.sequence'),
      width: 100,
      number: true,
      phone: 'mark',
      render: (entry) =>
        entry.sequence === null ? t('journal.unsealed') : fmt.integer(entry.sequence),
    },
  ];
}

function filters({ t, pick }: I18n, acts: string[], people: Options): FilterDef[] {
  const choices = (codes: string[], name: typeof actName) =>
    codes.map((code) => ({ value: code, label: pick(name(code)) }));
  return [
    {
      key: 'act',
      label: t('journal.act'),
      kind: 'choice',
      primary: true,
      options: choices(acts, actName),
    },
    { key: 'actor', label: t('journal.actor'), kind: 'text', primary: true, known: people },
    { key: 'days', label: t('journal.days'), kind: 'dates', from: 'from', to: 'to', primary: true },
    {
      key: 'kind',
      label: t('journal.kind'),
      kind: 'choice',
      options: choices(kindCodes, kindName),
    },
    { key: 'number', label: t('journal.number'), kind: 'text' },
  ];
}
