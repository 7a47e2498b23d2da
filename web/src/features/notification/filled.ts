import { examplesEn } from './messagesExamplesEn';
import { examplesZh } from './messagesExamplesZh';

/** A template with invented facts in place of its variables; an unknown one stays in its braces. */
export function filled(text: string, language: 'zh' | 'en'): string {
  const facts = language === 'zh' ? examplesZh : examplesEn;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}
