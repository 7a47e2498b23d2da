import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** A business "no" is final; only a lost connection or a server fault is tried again, once. */
function worthRetrying(failures: number, error: Error): boolean {
  const final = error instanceof ProblemError && error.status < 500;
  return !final && failures < 1;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: worthRetrying, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
