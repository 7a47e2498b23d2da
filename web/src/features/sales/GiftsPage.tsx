import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import type { WorklistAction } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { GiftForm } from './GiftForm';
import { GiftRuleSheet } from './GiftRuleSheet';
import { endRule, giftsPath, type GiftRule } from './gifts';
import { useGiftColumns } from './useGiftColumns';
import './sales.css';

/** Gift rules: which orders get what, how much is left, and what a new one would have given. */
export default function GiftsPage() {
  const { t } = useI18n();
  const can = useCan();
  const shops = useShops();
  const client = useQueryClient();
  const [ask, question] = useAsk();
  const [writing, setWriting] = useState<GiftRule | 'new' | null>(null);
  const end: WorklistAction<GiftRule> = {
    key: 'end',
    label: t('sales.gifts.end'),
    permission: 'sales.gift.rules',
    refuses: (rows) => (rows.some((row) => row.endedAt) ? t('sales.gifts.endedAlready') : null),
    run: async ({ rows }) => {
      const reason = await ask({
        title: t('sales.gifts.endTitle', { n: rows.length }),
        body: t('sales.gifts.endBody'),
        label: t('sales.gifts.reason'),
        ok: t('sales.gifts.end'),
        required: true,
      });
      if (reason === null) return false;
      for (const { id } of rows) await endRule(id, reason);
      await client.invalidateQueries({ queryKey: ['worklist'] });
      return true;
    },
  };
  const copy: WorklistAction<GiftRule> = {
    key: 'copy',
    label: t('sales.gifts.copy'),
    permission: 'sales.gift.rules',
    refuses: (rows) => (rows.length === 1 ? null : t('sales.gifts.copyOne')),
    run: ({ rows }) => {
      setWriting(rows[0] ?? null);
      return Promise.resolve(false);
    },
  };
  return (
    <>
      {question}
      <Worklist<GiftRule>
        id="sales.gifts"
        title={t('sales.gifts.title')}
        source={giftsPath}
        rowKey={({ id }) => id}
        columns={useGiftColumns()}
        views={[
          { key: 'open', label: t('sales.gifts.open'), filters: { open: ['true'] } },
          { key: 'over', label: t('sales.gifts.over'), filters: { open: ['false'] } },
        ]}
        filters={[
          {
            key: 'shop',
            label: t('sales.gifts.shop'),
            kind: 'choice',
            primary: true,
            options: shops.map(({ id, content }) => ({ value: id, label: content.name })),
          },
        ]}
        defaultSort="-createdAt"
        searchHint={t('sales.gifts.search')}
        preview={(row) => <GiftRuleSheet rule={row} />}
        previewTitle={(row) => row.name}
        actions={[copy, end]}
        exportPath={`${giftsPath}/export`}
        toolbar={
          can('sales.gift.rules') && (
            <Button type="primary" onClick={() => setWriting('new')}>
              {t('sales.gifts.add')}
            </Button>
          )
        }
        empty={{ text: t('sales.gifts.empty') }}
      />
      {writing && (
        <GiftForm
          like={writing === 'new' ? undefined : writing}
          shops={shops}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  );
}
