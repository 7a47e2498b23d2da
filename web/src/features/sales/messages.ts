import type { Messages } from '@/i18n/messages';
import en from './messages.en';
import listsEn from './messages.lists.en';
import listsZh from './messages.lists.zh';
import zh from './messages.zh';

const messages: Messages = { zh: { ...zh, ...listsZh }, en: { ...en, ...listsEn } };

export default messages;
