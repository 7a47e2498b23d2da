import { useEffect, useState } from 'react';
import { url } from '@/api/client';
import { base, type TileFigure } from './model';

interface Frame {
  at: string;
  tiles: TileFigure[];
}

export interface ScreenState {
  figures: ReadonlyMap<string, TileFigure>;
  /** By how many milliseconds the server's clock is ahead of ours. */
  serverAhead: number;
  /** When the last frame came, by our clock; null before the first. */
  heard: number | null;
}

const again = 5_000;

/** Follows the stream of a screen; the browser opens it again by itself, and we do where it has given up. */
export function useScreen(board: string | undefined): ScreenState {
  const [state, setState] = useState<ScreenState>({
    figures: new Map(),
    serverAhead: 0,
    heard: null,
  });
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    let source: EventSource | null = null;
    let later: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      source = new EventSource(url(`${base}/stream`, { board }));
      source.addEventListener('frame', ({ data }: MessageEvent<string>) => {
        const frame = JSON.parse(data) as Frame;
        const heard = Date.now();
        setState({
          figures: new Map(frame.tiles.map((figure) => [figure.code, figure])),
          serverAhead: Date.parse(frame.at) - heard,
          heard,
        });
      });
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED) {
          clearTimeout(later);
          later = setTimeout(listen, again);
        }
      });
    };
    listen();
    return () => {
      clearTimeout(later);
      source?.close();
    };
  }, [board]);
  return state;
}
