import type { Locale } from 'antd/es/locale';
import { useEffect, useState } from 'react';
import type { Lang } from '@/i18n/catalogue';

const locales: Record<Lang, () => Promise<{ default: Locale }>> = {
  zh: () => import('antd/es/locale/zh_CN'),
  en: () => import('antd/es/locale/en_US'),
};

/** What antd's own parts say, fetched for the language that is read. */
export function useAntdLocale(lang: Lang): Locale | undefined {
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let wanted = true;
    void locales[lang]().then((module) => wanted && setLocale(module.default));
    return () => {
      wanted = false;
    };
  }, [lang]);
  return locale;
}
