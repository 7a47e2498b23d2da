import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { setLang, useI18n } from '@/i18n';
import { setMode, useMode } from './mode';

/** 中/EN and light/dark. */
export function Switches() {
  const { t, lang } = useI18n();
  const mode = useMode();
  const other = mode === 'dark' ? 'light' : 'dark';
  return (
    <>
      <Button
        type="text"
        onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
        title={t('ui.language')}
      >
        {lang === 'zh' ? 'EN' : '中'}
      </Button>
      <Button
        type="text"
        icon={mode === 'dark' ? <SunOutlined /> : <MoonOutlined />}
        aria-label={t(`ui.mode.${other}`)}
        title={t(`ui.mode.${other}`)}
        onClick={() => setMode(other)}
      />
    </>
  );
}
