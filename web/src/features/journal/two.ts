import type { Bilingual } from '@/i18n';

export type Words = Record<string, Bilingual>;

export const two = (zh: string, en: string): Bilingual => ({ zh, en });
