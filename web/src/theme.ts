import { theme as antd, type ThemeConfig } from 'antd';

export type Mode = 'light' | 'dark';

/** What a mark says: how urgent or finished something is. Red (`blocked`) means stopped. */
export const tones = [
  'ok',
  'soon',
  'overdue',
  'exception',
  'waiting',
  'progress',
  'blocked',
  'closed',
] as const;
export type Tone = (typeof tones)[number];

interface ToneColours {
  mark: string;
  text: string;
  bg: string;
}

interface Palette {
  layout: string;
  surface: string;
  raised: string;
  hover: string;
  selected: string;
  text1: string;
  text2: string;
  text3: string;
  divider: string;
  border: string;
  primary: string;
  seed: string;
  link: string;
  thread: string;
  onFill: string;
  tones: Record<Tone, ToneColours>;
  series: string[];
  ramp: string[];
}

const light: Palette = {
  layout: '#F4F5F7',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  hover: '#EEF1F5',
  selected: '#E8EEFD',
  text1: '#1A1F26',
  text2: '#525C69',
  text3: '#616B7A',
  divider: '#E3E6EB',
  border: '#808B9B',
  primary: '#2450C8',
  seed: '#2450C8',
  link: '#2450C8',
  thread: '#C8102E',
  onFill: '#FFFFFF',
  tones: {
    ok: { mark: '#0A8567', text: '#08694F', bg: '#E3F5EF' },
    soon: { mark: '#C28800', text: '#7A5500', bg: '#FFF3D1' },
    overdue: { mark: '#B83B00', text: '#A83600', bg: '#FFE9DC' },
    exception: { mark: '#97268B', text: '#8A1F7F', bg: '#FBE8F8' },
    waiting: { mark: '#7A8594', text: '#505C6B', bg: '#ECEFF3' },
    progress: { mark: '#2450C8', text: '#1F48B8', bg: '#E8EEFD' },
    blocked: { mark: '#C8102E', text: '#C8102E', bg: '#FFFFFF' },
    closed: { mark: '#525C69', text: '#525C69', bg: '#FFFFFF' },
  },
  series: ['#2052C5', '#0F6B50', '#B07300', '#7A2B80', '#2A9FD6', '#72808D', '#8D6E63'],
  ramp: ['#EAF0FD', '#6489E6', '#173894'],
};

const dark: Palette = {
  layout: '#10151B',
  surface: '#171C23',
  raised: '#1F252E',
  hover: '#222933',
  selected: '#1B2D57',
  text1: '#E6EAF0',
  text2: '#B0BAC7',
  text3: '#9CA8B8',
  divider: '#2A323C',
  border: '#6B7787',
  primary: '#4270DC',
  seed: '#4A80FF',
  link: '#8FB0FF',
  thread: '#FF5A6E',
  onFill: '#10151B',
  tones: {
    ok: { mark: '#4FD8B4', text: '#4FD8B4', bg: '#10362C' },
    soon: { mark: '#F6CC6B', text: '#F6CC6B', bg: '#3A2E0B' },
    overdue: { mark: '#F5803A', text: '#FF9A5C', bg: '#452008' },
    exception: { mark: '#D46BE0', text: '#E59AED', bg: '#431A48' },
    waiting: { mark: '#8492A6', text: '#B0BAC7', bg: '#2A323C' },
    progress: { mark: '#8FB0FF', text: '#9DBAFF', bg: '#1B2D57' },
    blocked: { mark: '#FF5A6E', text: '#FF5A6E', bg: '#171C23' },
    closed: { mark: '#B0BAC7', text: '#B0BAC7', bg: '#171C23' },
  },
  series: ['#8EA6E4', '#35D6A4', '#F0B645', '#AC37D7', '#B2E1F4', '#647486', '#D7B8A8'],
  ramp: ['#173894', '#6489E6', '#EAF0FD'],
};

export const palettes: Record<Mode, Palette> = { light, dark };

export const fontFamily =
  '-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif';

/** The palette as CSS custom properties, so that style sheets name meanings and never colours. */
export function cssVariables(mode: Mode): Record<string, string> {
  const p = palettes[mode];
  const vars: Record<string, string> = {
    '--rt-font': fontFamily,
    '--rt-shadow-popover': '0 4px 12px #10151B1F',
    '--rt-shadow-modal': '0 8px 32px #10151B2E',
  };
  for (const [name, value] of Object.entries(p)) {
    if (typeof value === 'string') vars[`--rt-${name}`] = value;
  }
  for (const tone of tones) {
    for (const [part, value] of Object.entries(p.tones[tone])) vars[`--rt-${tone}-${part}`] = value;
  }
  return vars;
}

/** Puts the variables of a mode on the document. */
export function applyMode(mode: Mode, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(cssVariables(mode)))
    root.style.setProperty(name, value);
  root.dataset.theme = mode;
  root.style.colorScheme = mode;
}

/** The same palette in antd's words, with antd's pale defaults overridden. */
export function antdTheme(mode: Mode): ThemeConfig {
  const p = palettes[mode];
  const isDark = mode === 'dark';
  return {
    algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 14,
      lineHeight: 22 / 14,
      borderRadius: 6,
      borderRadiusLG: 8,
      borderRadiusSM: 4,
      controlHeight: 32,
      controlHeightSM: 24,
      colorPrimary: p.seed,
      colorInfo: p.primary,
      colorError: p.tones.overdue.mark,
      colorWarning: p.tones.soon.mark,
      colorSuccess: p.tones.ok.mark,
      colorLink: p.link,
      colorText: p.text1,
      colorTextSecondary: p.text2,
      colorTextTertiary: p.text3,
      colorTextQuaternary: p.text3,
      colorTextPlaceholder: p.text3,
      colorTextDescription: p.text2,
      colorBgLayout: p.layout,
      colorBgContainer: p.surface,
      colorBgElevated: p.raised,
      colorBorder: p.border,
      colorBorderSecondary: p.divider,
      colorSplit: p.divider,
      controlItemBgHover: p.hover,
      controlItemBgActive: p.selected,
      boxShadow: '0 8px 32px #10151B2E',
      boxShadowSecondary: '0 4px 12px #10151B1F',
      motionDurationFast: '0.1s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Table: {
        cellPaddingBlockSM: 4,
        cellPaddingInlineSM: 8,
        cellFontSizeSM: 13,
        borderRadius: 0,
        headerBorderRadius: 0,
        headerBg: p.surface,
        headerColor: p.text2,
        headerSplitColor: 'transparent',
        rowHoverBg: p.hover,
        borderColor: p.divider,
      },
      Tabs: { itemSelectedColor: p.link, inkBarColor: p.link, horizontalMargin: '0' },
      Menu: {
        itemSelectedColor: p.link,
        itemSelectedBg: p.selected,
        itemHoverBg: p.hover,
        itemHeight: 34,
        itemBg: 'transparent',
        subMenuItemBg: 'transparent',
        activeBarBorderWidth: 0,
      },
      Badge: { colorError: p.tones.overdue.mark, colorTextLightSolid: p.onFill },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        colorPrimary: p.primary,
        ...(isDark ? { dangerColor: p.onFill } : {}),
      },
      Tag: { borderRadiusSM: 4 },
      Form: { labelColor: p.text1, itemMarginBottom: 24 },
    },
  };
}
