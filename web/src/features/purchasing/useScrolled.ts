import { useEffect, useRef, useState } from 'react';

const farRows = 12;
const rest = 120;

/** How far a long list is scrolled, and whether it flies past so fast that nobody could write into it. */
export function useScrolled(rowHeight: number) {
  const [at, setAt] = useState({ top: 0, hurried: false });
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  function scrolled(top: number) {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAt({ top, hurried: false }), rest);
    setAt((before) => ({
      top,
      hurried: before.hurried || Math.abs(top - before.top) > farRows * rowHeight,
    }));
  }
  return { ...at, scrolled };
}
