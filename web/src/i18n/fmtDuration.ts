export interface DurationFmt {
  /** 35秒 · 25分 · 1小时05分 · 2天3小时. */
  duration: (seconds: number | null | undefined) => string;
  /** 2工时 · 2 working h. */
  workingHours: (hours: number | null | undefined) => string;
  /** 剩25分 · 超时35分. */
  left: (seconds: number) => string;
  /** 3分钟前 under a day, else nothing: the caller shows the date. */
  ago: (seconds: number) => string;
}

export function createDurationFmt(lang: 'zh' | 'en'): DurationFmt {
  const zh = lang === 'zh';
  const two = (value: number) => String(value).padStart(2, '0');

  function duration(seconds: number | null | undefined): string {
    if (seconds === null || seconds === undefined) return '—';
    const whole = Math.max(0, Math.floor(seconds));
    if (whole < 60) return zh ? `${whole}秒` : `${whole} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60) return zh ? `${minutes}分` : `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours < 24) {
      if (rest === 0) return zh ? `${hours}小时` : `${hours} h`;
      return zh ? `${hours}小时${two(rest)}分` : `${hours} h ${two(rest)} min`;
    }
    const days = Math.floor(hours / 24);
    const odd = hours % 24;
    if (odd === 0) return zh ? `${days}天` : `${days} d`;
    return zh ? `${days}天${odd}小时` : `${days} d ${odd} h`;
  }

  return {
    duration,
    workingHours(hours) {
      if (hours === null || hours === undefined) return '—';
      return zh ? `${hours}工时` : `${hours} working h`;
    },
    left(seconds) {
      const text = duration(Math.abs(seconds));
      if (seconds < 0) return zh ? `超时${text}` : `${text} late`;
      return zh ? `剩${text}` : `${text} left`;
    },
    ago(seconds) {
      if (seconds < 60) return zh ? '刚刚' : 'just now';
      return zh ? `${duration(seconds)}前` : `${duration(seconds)} ago`;
    },
  };
}
