import { useWho } from './useWho';

/** What a person is called who is known by a user name. */
export function Who({ of }: { of: string | null | undefined }) {
  return <>{useWho()(of)}</>;
}
