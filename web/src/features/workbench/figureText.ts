import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { isStatus } from '@/api/problem';
import type { Fmt } from '@/i18n/fmt';
import { tones, type Tone } from '@/theme';

/** A key figure as the server tells it. */
export interface Figure {
  code: string;
  labelZh: string;
  labelEn: string;
  value: string | number | null;
  /** `percent`, `seconds`, a currency, or a word to show behind the number. */
  unit: string | null;
  target: string | number | null;
  tone: string | null;
  path: string | null;
}

async function readFigures(): Promise<Figure[]> {
  try {
    return (await api.get<{ items: Figure[] }>('/api/monitoring/figures')).items;
  } catch (error) {
    if (isStatus(error, 404) || isStatus(error, 403)) return [];
    throw error;
  }
}

export function useFigures() {
  return useQuery({
    queryKey: ['monitoring', 'figures'],
    queryFn: readFigures,
    refetchInterval: 60_000,
  });
}

export function toneOf(figure: Figure): Tone | undefined {
  return tones.find((tone) => tone === figure.tone);
}

/** The number in the reader's words, and the unit to set small behind it. */
export function figureText(
  value: Figure['value'],
  unit: string | null,
  fmt: Fmt,
): { text: string; unit?: string } {
  if (value === null) return { text: '—' };
  if (unit === 'percent' || unit === '%')
    return { text: fmt.percent(Number(value) / (unit === '%' ? 100 : 1)) };
  if (unit === 'seconds') return { text: fmt.duration(Number(value)) };
  if (Number.isNaN(Number(value))) return { text: String(value), unit: unit ?? undefined };
  return { text: fmt.big(value), unit: unit ?? undefined };
}
