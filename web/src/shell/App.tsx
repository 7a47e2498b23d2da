import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from '@/api/queryClient';
import { useI18n } from '@/i18n';
import { antdTheme } from '@/theme';
import { useMode } from '@/ui/mode';
import { createRouter } from './router';
import { useAntdLocale } from './useAntdLocale';

/** The program: language, look, data, addresses. */
export function App() {
  const { lang } = useI18n();
  const mode = useMode();
  const locale = useAntdLocale(lang);
  const look = useMemo(() => antdTheme(mode), [mode]);
  const router = useMemo(() => createRouter(), []);
  return (
    <ConfigProvider
      theme={look}
      locale={locale}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
