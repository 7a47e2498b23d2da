import { useEffect, useRef } from 'react';
import type { Message } from './messages';

const address = '/api/notification/stream';
const name = 'redthread.messages';

/**
 * Tells of messages as they come. Of all tabs of a browser one holds the stream and tells the others: a browser
 * opens six connections to a server and no more.
 */
export function useLiveMessages(onMessage: (message: Message) => void): void {
  const told = useRef(onMessage);
  useEffect(() => {
    told.current = onMessage;
  }, [onMessage]);
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    const gone = new AbortController();
    let source: EventSource | null = null;
    const listen = () => {
      source = new EventSource(address);
      source.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const message = JSON.parse(data) as Message;
        told.current(message);
        others?.postMessage(message);
      });
    };
    if (others) {
      others.onmessage = ({ data }: MessageEvent<Message>) => told.current(data);
    }
    if ('locks' in navigator) {
      void navigator.locks
        .request(name, { signal: gone.signal }, async () => {
          if (gone.signal.aborted) return;
          listen();
          await new Promise((resolve) => gone.signal.addEventListener('abort', resolve));
        })
        .catch(() => undefined);
    } else {
      listen();
    }
    return () => {
      gone.abort();
      source?.close();
      others?.close();
    };
  }, []);
}
