import { useEffect } from 'react';
import { applyMode, type Mode } from '@/theme';

const width = 1920;
const height = 1080;
const rem = 16;

/** What the root's font size is, so that 1rem is a sixteenth part of what fits a screen of that size. */
export const rootSize = (innerWidth: number, innerHeight: number) =>
  rem * Math.min(innerWidth / width, innerHeight / height);

/** While it is shown the whole page is dark and grows with the screen: twice as large on 3840×2160. */
export function useWall(mode: Mode): void {
  useEffect(() => {
    const root = document.documentElement;
    const before = root.style.fontSize;
    const fit = () => {
      root.style.fontSize = `${rootSize(window.innerWidth, window.innerHeight)}px`;
    };
    fit();
    applyMode('dark');
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      root.style.fontSize = before;
      applyMode(mode);
    };
  }, [mode]);
}
