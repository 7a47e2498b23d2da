import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import type { WorklistAction } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { ListEntryForm } from './ListEntryForm';
import { sideOf } from './listStanding';
import { endEntry, listsPath, subjects, type ListEntry } from './lists';
import { useListColumns } from './useListColumns';
import './sales.css';

/** Blacklist and whitelist: whose orders are looked at, and whose are not bothered. */
export default function ListsPage() {
  const { t } = useI18n();
  const can = useCan();
  const shops = useShops();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ask, question] = useAsk();
  const [adding, setAdding] = useState(false);
  const may = can('sales.lists');
  const end: WorklistAction<ListEntry> = {
    key: 'end',
    label: t('sales.lists.end'),
    permission: 'sales.lists',
    refuses: (rows) => (rows.some((row) => row.endedAt) ? t('sales.lists.endedAlready') : null),
    run: async ({ rows }) => {
      const reason = await ask({
        title: t('sales.lists.endTitle', { n: rows.length }),
        body: t('sales.lists.endBody'),
        label: t('sales.lists.reason'),
        ok: t('sales.lists.end'),
        required: true,
      });
      if (reason === null) return false;
      for (const { id } of rows) await endEntry(id, reason);
      await client.invalidateQueries({ queryKey: ['worklist'] });
      return true;
    },
  };
  return (
    <>
      {question}
      <Worklist<ListEntry>
        id="sales.lists"
        title={t('sales.lists.title')}
        source={listsPath}
        rowKey={({ id }) => id}
        columns={useListColumns()}
        views={[
          { key: 'open', label: t('sales.lists.open'), filters: { open: ['true'] } },
          ...(['black', 'white'] as const).map((side) => ({
            key: side,
            label: t(`sales.lists.side.${side}`),
            filters: { side: [side], open: ['true'] },
          })),
          { key: 'ended', label: t('sales.lists.ended'), filters: { open: ['false'] } },
        ]}
        filters={[
          {
            key: 'subject',
            label: t('sales.lists.by'),
            kind: 'choice',
            primary: true,
            options: subjects.map((value) => ({
              value,
              label: t(`sales.lists.subject.${value}`),
            })),
          },
          {
            key: 'shop',
            label: t('sales.lists.shop'),
            kind: 'choice',
            primary: true,
            options: shops.map(({ id, content }) => ({ value: id, label: content.name })),
          },
        ]}
        defaultSort="-createdAt"
        searchHint={t('sales.lists.search')}
        preview={(row) => <Preview entry={row} />}
        previewTitle={(row) => row.value}
        actions={[end]}
        exportPath={`${listsPath}/export`}
        toolbar={
          may && (
            <>
              <Button onClick={() => void navigate('/imports/new/order-lists')}>
                {t('sales.lists.import')}
              </Button>
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('sales.lists.add')}
              </Button>
            </>
          )
        }
        empty={{ text: t('sales.lists.empty') }}
      />
      {adding && <ListEntryForm shops={shops} onClose={() => setAdding(false)} />}
    </>
  );
}

function Preview({ entry }: { entry: ListEntry }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  return (
    <section>
      <p>
        <StatusTag status={sideOf(entry)} /> {t(`sales.lists.subject.${entry.subject}`)}{' '}
        <strong>{entry.value}</strong>
      </p>
      <p>{entry.reason}</p>
      <p className="rt-muted">
        {t('sales.lists.added', { who: who(entry.createdBy), at: fmt.dateTime(entry.createdAt) })}
      </p>
      {entry.endedAt && (
        <p className="rt-muted">
          {t('sales.lists.endedBy', {
            who: who(entry.endedBy),
            at: fmt.dateTime(entry.endedAt),
            why: entry.endedWhy,
          })}
        </p>
      )}
    </section>
  );
}
