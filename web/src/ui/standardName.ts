import type { useI18n } from '@/i18n';

/** `normal v3` and `order-review v3` as people call them: 普通订单 v3, 审单规则 v3. */
export const standardName = (label: string, t: ReturnType<typeof useI18n>['t']): string =>
  label.replace(/^(normal|pre-sale|cross-border|promotion|order-review)(?= v\d)/, (code) =>
    t(`ui.standard.${code}`),
  );
