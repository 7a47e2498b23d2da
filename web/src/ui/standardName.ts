import type { useI18n } from '@/i18n';

/** `normal v3` as people call it: 普通订单 v3. */
export const standardName = (label: string, t: ReturnType<typeof useI18n>['t']): string =>
  label.replace(/^(normal|pre-sale|cross-border|promotion)(?= v\d)/, (code) =>
    t(`ui.scenario.${code}`),
  );
