import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import type { WorklistAction } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { holdsPath, releaseHolds, type CreditHold } from './credit';
import './sales.css';

/** Orders that wait for room on their account, and those that did. */
export default function CreditHoldsPage() {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ask, question] = useAsk();
  const release: WorklistAction<CreditHold> = {
    key: 'release',
    label: t('sales.credit.release'),
    permission: 'sales.credit',
    refuses: (rows) => (rows.some((row) => row.endedAt) ? t('sales.credit.released') : null),
    run: async ({ rows }) => {
      const reason = await ask({
        title: t('sales.credit.releaseTitle', { n: rows.length }),
        body: t('sales.credit.releaseBody'),
        label: t('sales.credit.reason'),
        ok: t('sales.credit.release'),
        required: true,
      });
      if (reason === null) return false;
      await releaseHolds(
        rows.map(({ order }) => order),
        reason,
      );
      await client.invalidateQueries({ queryKey: ['worklist'] });
      return true;
    },
  };
  return (
    <>
      {question}
      <Worklist<CreditHold>
        id="sales.creditHolds"
        title={t('sales.credit.holds')}
        source={holdsPath}
        rowKey={({ order, heldAt }) => order + heldAt}
        rowPath={({ order }) => `/sales/orders/${order}`}
        views={[
          { key: 'open', label: t('sales.credit.waiting'), filters: { ended: ['false'] } },
          { key: 'ended', label: t('sales.credit.ended'), filters: { ended: ['true'] } },
        ]}
        columns={[
          {
            key: 'number',
            title: t('sales.number'),
            width: 150,
            phone: 'title',
            render: ({ number }) => <strong>{number}</strong>,
          },
          {
            key: 'why',
            title: t('sales.credit.why'),
            width: 380,
            grow: true,
            render: ({ whyZh, whyEn }) => pick({ zh: whyZh, en: whyEn }),
          },
          {
            key: 'wanted',
            title: t('sales.credit.wanted'),
            width: 130,
            number: true,
            sort: 'wanted',
            phone: 'mark',
            render: (row) => fmt.amount(row.wanted),
          },
          {
            key: 'heldAt',
            title: t('sales.credit.heldAt'),
            width: 140,
            sort: 'heldAt',
            render: (row) => fmt.dateTime(row.heldAt),
          },
          {
            key: 'releasedBy',
            title: t('sales.credit.releasedBy'),
            width: 220,
            render: (row) =>
              row.releasedBy
                ? `${who(row.releasedBy)}:${row.reason}`
                : row.endedAt
                  ? t('sales.credit.itself')
                  : '—',
          },
        ]}
        defaultSort="-heldAt"
        searchHint={t('sales.credit.searchHolds')}
        actions={[release]}
        exportPath={`${holdsPath}/export`}
        toolbar={
          <Button onClick={() => void navigate('/sales/credit')}>{t('sales.credit.title')}</Button>
        }
        empty={{ text: t('sales.credit.noHolds') }}
      />
    </>
  );
}
