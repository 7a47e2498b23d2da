import type { Bilingual } from '@/i18n';
import { searchList, together } from '@/ui/searchLists';
import type { Kind, PartyRow } from './model';
import { partiesPath, partyPage } from './parties';

const kinds: Record<Kind, Bilingual> = {
  supplier: { zh: '供应商', en: 'Suppliers' },
  customer: { zh: '客户', en: 'Customers' },
  partner: { zh: '合作伙伴', en: 'Partners' },
};

/** Suppliers, customers and partners by name, initials or code. */
export const findParties = (text: string, signal: AbortSignal) =>
  together(
    ...(['supplier', 'customer', 'partner'] as const).map((kind) =>
      searchList<PartyRow>(
        {
          kind: kinds[kind],
          source: partiesPath(kind),
          label: ({ name }) => name,
          detail: ({ code }) => code,
          path: ({ id }) => partyPage(kind, id),
        },
        text,
        signal,
      ),
    ),
  );
