const name = 'rt.threads.recent';
const most = 8;

/** Threads looked at lately in this browser, the latest first. */
export function recentThreads(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** This one was looked at. */
export function keepRecent(number: string): void {
  const rest = recentThreads().filter((one) => one !== number);
  localStorage.setItem(name, JSON.stringify([number, ...rest].slice(0, most)));
}
