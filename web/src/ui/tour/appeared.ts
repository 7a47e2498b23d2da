/** The first element in view that the selector finds, once it is there; null when it does not come in time. */
export function appeared(
  selector: string,
  patience: number,
  stop: AbortSignal,
): Promise<HTMLElement | null> {
  const find = () =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => element.getClientRects().length > 0,
    );
  return new Promise((resolve) => {
    const end = (found: HTMLElement | null) => {
      watcher.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const look = () => {
      const found = find();
      if (found) end(found);
    };
    const watcher = new MutationObserver(look);
    const timer = setTimeout(() => end(null), patience);
    watcher.observe(document.body, { childList: true, subtree: true });
    stop.addEventListener('abort', () => end(null));
    look();
  });
}
