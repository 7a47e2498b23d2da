import type { Messages } from '@/i18n/messages';
import en from './messages.en';
import zh from './messages.zh';

const messages: Messages = { zh, en };

export default messages;
