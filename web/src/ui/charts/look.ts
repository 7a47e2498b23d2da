import type { EChartsCoreOption } from 'echarts/core';
import { fontFamily, palettes, type Mode } from '@/theme';

/** The parts every chart shares: colours, type, axes, tool tip, patterns for many series. */
export function chartLook(mode: Mode, series: number): EChartsCoreOption {
  const p = palettes[mode];
  const axis = {
    axisLine: { lineStyle: { color: p.border } },
    axisTick: { show: false },
    axisLabel: { color: p.text2, fontSize: 12 },
    splitLine: { lineStyle: { color: p.divider } },
  };
  return {
    color: p.series,
    textStyle: { fontFamily, color: p.text1 },
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: p.raised,
      borderColor: p.divider,
      textStyle: { color: p.text1, fontSize: 12 },
    },
    legend: {
      top: 0,
      right: 0,
      textStyle: { color: p.text2 },
      show: series > 1,
      icon: 'roundRect',
    },
    xAxis: { type: 'category', ...axis },
    yAxis: { type: 'value', ...axis },
    aria: { enabled: true, decal: { show: series >= 5 } },
  };
}

type Parts = Record<string, unknown>;

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A chart's own parts in the shared look: what the chart says itself counts, and of several axes each is dressed. ECharts
 * would drop the look where a part changes its kind, as a legend that scrolls or an axis of time does.
 */
export function dressed(look: Parts, own: Parts): Parts {
  const whole: Parts = { ...look };
  for (const [key, part] of Object.entries(own)) {
    const base = look[key];
    const dress = (one: unknown) => (isParts(base) && isParts(one) ? dressed(base, one) : one);
    whole[key] = Array.isArray(part) ? part.map(dress) : dress(part);
  }
  return whole;
}

/** A target is a grey dashed line; a hard limit is the red line. */
export function limitLine(mode: Mode, value: number, kind: 'target' | 'limit') {
  const p = palettes[mode];
  const lineStyle =
    kind === 'limit' ? { color: p.thread, type: 'solid' } : { color: p.text3, type: 'dashed' };
  return {
    silent: true,
    symbol: 'none',
    data: [{ yAxis: value, lineStyle }],
    label: { color: p.text2 },
  };
}
