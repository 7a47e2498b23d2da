import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';
import type { Mode } from '@/theme';
import { init } from './echarts';
import { chartLook, dressed } from './look';

export interface ChartClick {
  name: string;
  seriesName?: string;
  dataIndex: number;
}

export interface ChartProps {
  option: EChartsCoreOption;
  mode: Mode;
  height: number;
  onClick?: (at: ChartClick) => void;
  onReady?: (chart: EChartsType) => void;
}

/** The drawing; loaded only where a chart is shown. */
export default function Chart({ option, mode, height, onClick, onReady }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ onClick, onReady });
  useEffect(() => {
    latest.current = { onClick, onReady };
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const chart = init(element, undefined, { renderer: 'canvas' });
    const series = Array.isArray(option.series) ? option.series.length : 1;
    chart.setOption(dressed(chartLook(mode, series), option));
    chart.on('click', (at) =>
      latest.current.onClick?.({
        name: at.name,
        seriesName: at.seriesName,
        dataIndex: at.dataIndex,
      }),
    );
    latest.current.onReady?.(chart);
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, mode]);
  return <div ref={box} style={{ height }} />;
}
