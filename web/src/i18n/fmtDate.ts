type Instant = string | number | Date | null | undefined;

export interface DateFmt {
  /** 2026-11-22 14:05, in this year 11-22 14:05 · 22 Nov 2026, 14:05. */
  dateTime: (value: Instant, now?: Date) => string;
  /** Always with the year; for tool tips. */
  fullDateTime: (value: Instant) => string;
  /** A business date (`2026-11-22`) or the day of an instant. */
  date: (value: Instant) => string;
  /** 14:05. */
  time: (value: Instant) => string;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const dayOnly = /^(\d{4})-(\d\d)-(\d\d)$/;

interface Parts {
  year: string;
  month: string;
  day: string;
  time: string;
}

export function createDateFmt(lang: 'zh' | 'en', zone?: string): DateFmt {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  function parts(value: Instant): Parts | null {
    if (value === null || value === undefined || value === '') return null;
    const date = new Date(value);
    if (Number.isNaN(date.getTime())) return null;
    const of = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
    const get = (type: Intl.DateTimeFormatPartTypes) => of.get(type) ?? '';
    return {
      year: get('year'),
      month: get('month'),
      day: get('day'),
      time: `${get('hour')}:${get('minute')}`,
    };
  }

  function day(p: Omit<Parts, 'time'>, withYear: boolean): string {
    if (lang === 'zh') return `${withYear ? `${p.year}-` : ''}${p.month}-${p.day}`;
    const month = months[Number(p.month) - 1] ?? '';
    return `${Number(p.day)} ${month}${withYear ? ` ${p.year}` : ''}`;
  }

  function full(value: Instant, withYear: (p: Parts) => boolean): string {
    const p = parts(value);
    if (!p) return '—';
    return `${day(p, withYear(p))}${lang === 'zh' ? ' ' : ', '}${p.time}`;
  }

  return {
    dateTime: (value, now = new Date()) => full(value, (p) => p.year !== parts(now)?.year),
    fullDateTime: (value) => full(value, () => true),
    date(value) {
      const plain = typeof value === 'string' ? dayOnly.exec(value) : null;
      if (plain) {
        const [, year = '', month = '', dayOfMonth = ''] = plain;
        return day({ year, month, day: dayOfMonth }, true);
      }
      const p = parts(value);
      return p ? day(p, true) : '—';
    },
    time: (value) => parts(value)?.time ?? '—',
  };
}
