import type { MessageTree } from '@/i18n/messages';

/** Words of serial numbers. */
export const serialsEn: MessageTree = {
  title: 'Serial numbers',
  number: 'Serial number',
  document: 'Document',
  order: 'Sales order',
  changedAt: 'Changed',
  search: 'Begin of a serial number, order or document',
  empty:
    'No serial numbers yet. Switch them on in the catalogue; pieces are scanned when received or packed.',
  new: 'Register numbers',
  register: 'Register {n}',
  numbersHint: 'Scan piece by piece, or paste one a line; at most 1,000 at once',
  history: 'Where it has been',
  restock: 'Restock',
  'write-off': 'Write off',
  gaps: 'Pieces and numbers differ in {n} places',
  gap: '{pieces} pieces in the books, {numbers} numbers',
  acts: {
    received: 'Received',
    registered: 'Registered',
    'taken-back': 'Receipt taken back',
    packed: 'Packed',
    unpacked: 'Out of the parcel',
    shipped: 'Shipped',
    returned: 'Returned',
    restocked: 'Restocked',
    'written-off': 'Written off',
  },
};
