import type { FormRule } from 'antd';
import type { I18n } from '@/i18n';

const shortest = 10;

/** The server decides; this only spares a round trip. */
export function passwordRules(t: I18n['t']): FormRule[] {
  return [
    { required: true, message: t('identity.firstRun.required') },
    { min: shortest, message: t('identity.firstRun.short', { n: shortest }) },
  ];
}

export function repeatRule(t: I18n['t'], other: string | string[]): FormRule {
  return ({ getFieldValue }) => ({
    validator: (_, value) =>
      value === getFieldValue(other)
        ? Promise.resolve()
        : Promise.reject(new Error(t('identity.firstRun.differ'))),
  });
}
