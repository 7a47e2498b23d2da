import type { MessageTree } from '@/i18n/messages';

/** Words of the clerk's desk: review one by one, changes, splits. */
const en: MessageTree = {
  canBeMade: '{sku}: {n} can be put together now',
  finance: {
    mark: 'Low price: finance',
    why: 'Sold below the floor; finance has to let it pass. Change its price, or hold it and tell the head of finance.',
  },
  next: {
    title: 'Review one by one',
    start: 'Take the next',
    list: 'Review desk list',
    waiting: '{n} to review',
    yours: 'Yours',
    none: 'No other order waits for review.',
    again: 'Look again',
    approve: 'Approve, next',
    skip: 'Skip',
    giveBack: 'Give back and leave',
    hands: 'In hand',
    undone: 'The reviewer took the approval back',
    keys: 'A approves · H holds · N skips; the next comes by itself',
  },
  mapping: {
    act: 'Map',
    title: 'Which goods are {what}?',
    body: 'Later orders of “{shop}” follow this mapping; this order is validated again at once.',
    factor: 'Pieces in one',
    save: 'Map and validate again',
  },
  change: {
    act: 'Change',
    title: 'Change {what}',
    body: 'Change goods, quantities, prices. The order goes back to validation and is reviewed and allocated as it then is; what the shop sent is kept as an earlier revision.',
    goods: 'Code, name or barcode',
    effects: 'What saving does',
    nothing: 'Nothing is changed yet.',
    more: 'the buyer owes {amount} more',
    less: 'the buyer gets {amount} back',
    same: 'the amount stays',
    wants: 'wants {before} → {after}',
    promisable: '{n} can be promised, what it holds included',
    enough: 'Enough',
    short: 'Short',
    begun:
      'The warehouse has begun: its parcels leave their wave, what was picked goes back, the picker sees it.',
    review: 'By the rules a person must review it:',
    reason: 'Why it is changed (required)',
    save: 'Save the change',
  },
  split: {
    act: 'Split',
    title: 'Split {what}',
    body: 'What is taken apart becomes an order of its own and ships by itself. Together they are worth the same; charges stay.',
    apart: 'Take apart',
    save: 'Split in two',
    rejoin: 'Put back',
    rejoinTitle: 'Put {what} back into its order',
    rejoinBody:
      'This part is called off; its goods and amount return to the order, and stock is allocated anew.',
  },
  merge: {
    auto: {
      title: 'Automatic merging',
      intro:
        'When on, orders of one buyer to one address in this shop that come within so many minutes of the first are merged by themselves, as long as the warehouse has not begun. What a person took apart stays apart.',
      within: 'within',
      minutes: 'minutes',
      save: 'Save',
      changed: '{who} · {at}',
    },
    title: 'Merges',
    intro:
      'Allocated orders of one buyer to one address with which the warehouse has not begun: merged, they leave in one parcel. Amounts stay, and each order tells its shop.',
    none: 'No orders can be merged now.',
    act: 'Merge {n}',
    done: '{n} orders merged into {what}',
    lines: '{n} lines',
    into: 'Merged into',
    with: 'Merged with',
    undo: 'Undo the merge',
    undoTitle: 'Undo the merge of {what}',
    undoBody: 'Each order takes its goods and its amount back, is allocated and ships by itself.',
    waits: 'Merged: it leaves with its lead.',
  },
};

export default en;
