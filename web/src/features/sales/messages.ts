import type { Messages } from '@/i18n/messages';
import creditEn from './messages.credit.en';
import creditZh from './messages.credit.zh';
import en from './messages.en';
import giftsEn from './messages.gifts.en';
import giftsZh from './messages.gifts.zh';
import feedEn from './messages.feed.en';
import feedZh from './messages.feed.zh';
import listsEn from './messages.lists.en';
import listsZh from './messages.lists.zh';
import outsideEn from './messages.outside.en';
import outsideZh from './messages.outside.zh';
import promiseEn from './messages.promise.en';
import promiseZh from './messages.promise.zh';
import sourcingEn from './messages.sourcing.en';
import sourcingZh from './messages.sourcing.zh';
import zh from './messages.zh';

const messages: Messages = {
  zh: {
    ...zh,
    ...listsZh,
    ...giftsZh,
    ...creditZh,
    ...feedZh,
    ...promiseZh,
    ...sourcingZh,
    ...outsideZh,
  },
  en: {
    ...en,
    ...listsEn,
    ...giftsEn,
    ...creditEn,
    ...feedEn,
    ...promiseEn,
    ...sourcingEn,
    ...outsideEn,
  },
};

export default messages;
