import type { Messages } from '@/i18n/messages';
import { en } from './messagesEn';
import { en as sourcingEn } from './messagesSourcingEn';
import { zh as sourcingZh } from './messagesSourcingZh';
import { zh } from './messagesZh';

const messages: Messages = { zh: { ...zh, ...sourcingZh }, en: { ...en, ...sourcingEn } };

export default messages;
