import type { Messages } from '@/i18n/messages';
import { en } from './messagesEn';
import { en as surveysEn } from './messagesSurveysEn';
import { zh as surveysZh } from './messagesSurveysZh';
import { zh } from './messagesZh';

const messages: Messages = { zh: { ...zh, ...surveysZh }, en: { ...en, ...surveysEn } };

export default messages;
