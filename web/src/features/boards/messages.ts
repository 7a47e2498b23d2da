import type { Messages } from '@/i18n/messages';
import { boardsEn } from './messagesEn';
import { boardsZh } from './messagesZh';

const messages: Messages = { zh: boardsZh, en: boardsEn };
export default messages;
