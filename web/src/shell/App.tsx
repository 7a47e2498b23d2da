import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from '@/api/queryClient';
import { useI18n } from '@/i18n';
import { antdTheme } from '@/theme';
import { useMode } from '@/ui/mode';
import { createRouter } from './router';

/** The program: language, look, data, addresses. */
export function App() {
  const { lang } = useI18n();
  const mode = useMode();
  const look = useMemo(() => antdTheme(mode), [mode]);
  const router = useMemo(() => createRouter(), []);
  return (
    <ConfigProvider
      theme={look}
      locale={lang === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
