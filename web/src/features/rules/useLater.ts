import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for a moment. */
export function useLater<T>(value: T, pause = 400): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return late;
}
