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
    'to-supplier': 'To the supplier',
    'to-customer': 'Back to the customer',
    exchanged: 'Exchanged',
    sent: 'Sent by transfer',
    arrived: 'Arrived by transfer',
    counted: 'Seen in a count',
    missing: 'Not found',
    found: 'Found',
  },
};

/** Words of scanning pieces by their serial numbers. */
export const piecesEn: MessageTree = {
  scan: 'Scan a serial number',
  twice: 'Serial number {number} was scanned already',
  enough: '{sku}: all {n} are scanned',
  unknown: 'Serial number {number} was never registered',
  elsewhere: 'Serial number {number} is: {state}',
  notSent: 'Serial number {number} did not go with this transfer',
  missing: '{n} not scanned yet: {numbers}. What is not scanned counts as not found.',
  scanOf: 'Scan the serial numbers of {sku}, or type the quantity',
  unseen: 'Not scanned',
  unseenAbout:
    '{n} numbers of this warehouse were not scanned. Once posted, as many as the books lack count as not found.',
  none: 'No serial number scanned yet.',
  result: 'Result',
  now: 'Now',
  dispatchBody: 'Pieces of these goods have serial numbers: scan each one that leaves.',
  alone: 'Transfer {number} holds goods with serial numbers: send it by itself',
};
