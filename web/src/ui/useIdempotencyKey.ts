import { useCallback, useState } from 'react';
import { idempotencyKey } from '@/api/fetch';

/** One key per opened form; call `renew` after success, so that the next save is a new command. */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(idempotencyKey);
  const renew = useCallback(() => setKey(idempotencyKey()), []);
  return { key, renew };
}
