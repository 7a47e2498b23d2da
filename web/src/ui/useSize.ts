import { useLayoutEffect, useState } from 'react';

/** The inner size of an element, followed as it changes; 0 while there is none. */
export function useSize<E extends HTMLElement>() {
  const [element, ref] = useState<E | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { ref, ...size };
}
