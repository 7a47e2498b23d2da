import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import type { WorklistAction } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { DropShippers } from './DropShippers';
import { LinkForm } from './LinkForm';
import { LinkPreview } from './LinkPreview';
import { linksPath, linkStates, type LinkedGoods } from './links';
import { useActing, useOutside } from './model';
import { useLinkColumns } from './useLinkColumns';
import './outside.css';

/** Goods that partners send from their own stock: what is linked, what they said they have, and how each partner goes. */
export default function LinksPage() {
  const { t, pick } = useI18n();
  const may = useCan()('outside.edit');
  const send = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ask, question] = useAsk();
  const [adding, setAdding] = useState(false);
  const partners = (useOutside().data ?? []).filter(({ content }) => content.kind === 'dropShip');

  async function act(path: string, rows: LinkedGoods[], reason?: string) {
    await send(`${linksPath}/${path}`, { ids: rows.map(({ id }) => id), reason });
    await client.invalidateQueries({ queryKey: ['worklist'] });
    return true;
  }

  const link: WorklistAction<LinkedGoods> = {
    key: 'link',
    label: t('outside.links.link'),
    permission: 'outside.edit',
    primary: true,
    refuses: (rows) =>
      rows.some(({ state }) => state !== 'proposed') ? t('outside.links.onlyProposed') : null,
    run: async ({ rows }) => {
      const sure = await ask({
        title: t('outside.links.linkTitle', { n: rows.length }),
        body: t('outside.links.linkBody'),
        ok: t('outside.links.link'),
      });
      return sure === null ? false : act('link', rows);
    },
  };
  const refuse: WorklistAction<LinkedGoods> = {
    key: 'refuse',
    label: t('outside.links.refuse'),
    permission: 'outside.edit',
    refuses: (rows) =>
      rows.some(({ state, byPartner }) => state !== 'proposed' || !byPartner)
        ? t('outside.links.onlyWishes')
        : null,
    run: async ({ rows }) => {
      const reason = await ask({
        title: t('outside.links.refuseTitle', { n: rows.length }),
        body: t('outside.links.refuseBody'),
        label: t('outside.one.reason'),
        ok: t('outside.links.refuse'),
        required: true,
        longest: 500,
      });
      return reason === null ? false : act('end', rows, reason);
    },
  };
  const end: WorklistAction<LinkedGoods> = {
    key: 'end',
    label: t('outside.links.end'),
    permission: 'outside.edit',
    refuses: (rows) =>
      rows.some(({ state }) => state === 'ended') ? t('outside.links.onlyLiving') : null,
    run: async ({ rows }) => {
      const reason = await ask({
        title: t('outside.links.endTitle', { n: rows.length }),
        body: t('outside.links.endBody'),
        label: t('outside.one.reason'),
        ok: t('outside.links.end'),
        required: true,
        longest: 500,
      });
      return reason === null ? false : act('end', rows, reason);
    },
  };
  const states = (['proposed', 'linked', 'ended'] as const).map((value) => ({
    value,
    label: pick(linkStates[value]),
  }));
  return (
    <>
      {question}
      <Worklist<LinkedGoods>
        id="outside.links"
        title={t('outside.links.title')}
        source={linksPath}
        rowKey={({ id }) => id}
        columns={useLinkColumns()}
        views={[
          {
            key: 'living',
            label: t('outside.links.living'),
            filters: { state: ['proposed', 'linked'] },
          },
          ...states.map(({ value, label }) => ({ key: value, label, filters: { state: [value] } })),
          {
            key: 'wishes',
            label: t('outside.links.wishes'),
            filters: { state: ['proposed'], partner: ['true'] },
          },
          {
            key: 'untold',
            label: t('outside.links.untold'),
            filters: { state: ['linked'], told: ['false'] },
          },
        ]}
        filters={[
          {
            key: 'warehouse',
            label: t('outside.links.partner'),
            kind: 'choice',
            primary: true,
            options: partners.map((it) => ({
              value: it.warehouse,
              label: pick({ zh: it.nameZh, en: it.nameEn }),
            })),
          },
          {
            key: 'state',
            label: t('outside.state'),
            kind: 'choice',
            multiple: true,
            options: states,
          },
        ]}
        defaultSort="-proposedAt"
        searchHint={t('outside.links.search')}
        preview={(row) => <LinkPreview it={row} />}
        previewTitle={(row) => row.number}
        actions={[link, refuse, end]}
        banner={<DropShippers partners={partners} />}
        exportPath={`${linksPath}/export`}
        toolbar={
          may && (
            <>
              <Button onClick={() => void navigate('/imports/new/goods-links')}>
                {t('outside.links.import')}
              </Button>
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('outside.links.add')}
              </Button>
            </>
          )
        }
        empty={{ text: t('outside.links.empty') }}
      />
      {adding && <LinkForm partners={partners} onClose={() => setAdding(false)} />}
    </>
  );
}
