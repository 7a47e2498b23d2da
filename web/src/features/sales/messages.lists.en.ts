import type { MessageTree } from '@/i18n/messages';

/** Words of the blacklist and whitelist. */
const en: MessageTree = {
  lists: {
    title: 'Blacklist and whitelist',
    list: 'List',
    side: { black: 'Blacklist', white: 'Whitelist' },
    by: 'Known by',
    subject: { phone: 'Phone', address: 'Address', buyer: 'Buyer', sku: 'SKU' },
    hint: {
      phone: 'The whole number, such as 13800138000',
      address: 'Words that province, city, district and street contain, divided by spaces',
      buyer: "The shop's id or name of the buyer",
      sku: 'Our SKU',
    },
    value: 'Value',
    reason: 'Reason',
    skips: 'Spared causes',
    skipsHint:
      'Only these causes of review are spared; payment, address, stock and what finance decides never are',
    shop: 'Shop',
    allShops: 'All shops',
    valid: 'Valid',
    from: 'From',
    to: 'To',
    today: 'Today',
    openEnd: 'open',
    addedAt: 'Added',
    addedBy: 'Added by',
    added: 'Added by {who}, {at}',
    endedBy: 'Ended by {who}, {at}: {why}',
    open: 'In use',
    ended: 'Ended',
    search: 'Value or reason',
    add: 'Add to a list',
    import: 'Import',
    end: 'End',
    endTitle: 'End {n} entries',
    endBody: 'They no longer count for orders reviewed from now on; they stay on record.',
    endedAlready: 'Ended already',
    empty:
      'Nobody is on a list yet. Orders on the blacklist are looked at by a person; those on the whitelist are spared the causes their entry names.',
  },
};

export default en;
