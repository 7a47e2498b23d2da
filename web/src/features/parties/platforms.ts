import { useMemo } from 'react';
import { useI18n } from '@/i18n';

const known = [
  'taobao',
  'tmall',
  'jd',
  'douyin',
  'pinduoduo',
  'xiaohongshu',
  'kuaishou',
  'amazon',
  'own',
] as const;

/** Platforms that shops stand on, as choices. */
export function usePlatforms() {
  const { t } = useI18n();
  return useMemo(
    () =>
      known.map((value) => ({ value: value as string, label: t(`parties.platforms.${value}`) })),
    [t],
  );
}
