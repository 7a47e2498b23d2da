import type { Messages } from '@/i18n/messages';
import { en } from './messagesEn';
import { zh } from './messagesZh';

const messages: Messages = { zh, en };

export default messages;
