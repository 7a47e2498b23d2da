import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { problemOf, type Problem } from '@/api/problem';
import { readStored, writeStored } from '@/ui/stored';

/** What a scan asks of the server. */
export interface Command {
  path: string;
  body: object;
  /** What was done, in words: for whoever has to put right what was refused. */
  what: string;
  /** Commands of one group build on each other: when one is refused, those after it wait with it. */
  group: string;
  /** Only to be counted: when the server does not want it, nobody need know. */
  quiet?: boolean;
}

/** A command on its way. It is kept with its key until the server has answered it. */
export interface Kept extends Command {
  key: string;
  /** When it was scanned. */
  at: string;
  refused?: boolean;
  /** Why it was refused; those that only wait behind a refused one have none. */
  problem?: Problem;
}

export type Connection = 'open' | 'lost';

type Post = (command: Kept) => Promise<unknown>;

const patience = 15_000;
const firstPause = 2_000;
const longestPause = 30_000;
const later = [0, 401, 408, 425, 429];
const oldToken = '/problems/identity/csrf-token-missing';

const post: Post = ({ path, body, key }) =>
  api.post(path, body, { idempotencyKey: key, signal: AbortSignal.timeout(patience) });

/** Whether the same command may be taken another time: nobody has answered it for good. */
export function isPassing({ status, type }: Problem): boolean {
  return later.includes(status) || status >= 500 || type === oldToken;
}

/**
 * Commands of one person that wait for a connection. They are written down before they are sent, go in the order of the
 * scans, and carry the key they were given then: however often one is sent, the server does it once.
 */
export class Outbox {
  connection: Connection = navigator.onLine ? 'open' : 'lost';
  /** How many commands the server has done and refused since the page was opened. */
  readonly answered = { done: 0, refused: 0 };
  /** What was done since the page was opened, what the server said to it, and when. */
  readonly done: { path: string; body: object; group: string; answer: unknown; at: number }[] = [];
  private readonly name: string;
  private readonly send: Post;
  private readonly listeners = new Set<() => void>();
  private kept: Kept[];
  private sending = false;
  private pause = firstPause;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(person: string, send: Post = post) {
    this.name = `outbox.${person}`;
    this.send = send;
    this.kept = this.read();
    addEventListener('online', () => this.flush());
    addEventListener('offline', () => this.is('lost'));
    addEventListener('storage', ({ key }) => {
      if (key === `redthread.${this.name}`) this.tell();
    });
    this.flush();
  }

  readonly all = (): Kept[] => this.kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes a command; it is safe once this returns. Throws where the browser cannot keep it. */
  put(command: Command): void {
    const at = new Date().toISOString();
    this.write([...this.read(), { ...command, key: idempotencyKey(), at }]);
    this.flush();
  }

  /** Sends a refused command and what waits behind it once more. */
  retry(group: string): void {
    this.write(
      this.read().map((one) =>
        one.group === group ? { ...one, refused: undefined, problem: undefined } : one,
      ),
    );
    this.flush();
  }

  /** Forgets a refused command and what waits behind it. */
  drop(group: string): void {
    this.write(this.read().filter((one) => !(one.group === group && one.refused)));
  }

  /** Where a command to that path stands; what was done before the page last read counts no more. */
  stands(path: string, readAt = 0): 'waiting' | 'refused' | 'done' | undefined {
    const one = this.kept.find((it) => it.path === path);
    if (one) return one.refused ? 'refused' : 'waiting';
    return this.done.some((it) => it.path === path && it.at > readAt) ? 'done' : undefined;
  }

  /** What was asked at that path and the page has not read back yet: on its way, or done after it last read. */
  underway(path: string, readAt: number): object[] {
    const on = this.kept.filter((it) => it.path === path && !it.refused);
    const done = this.done.filter((it) => it.path === path && it.at > readAt);
    return [...on, ...done].map(({ body }) => body);
  }

  /** Sends whatever waits. */
  flush(): void {
    clearTimeout(this.timer);
    if (!this.sending) void this.run();
  }

  private async run(): Promise<void> {
    this.sending = true;
    for (let next = this.next(); next; next = this.next()) {
      if (!(await this.deliver(next))) break;
    }
    this.sending = false;
    this.tell();
  }

  private next(): Kept | undefined {
    return this.read().find(({ refused }) => !refused);
  }

  private async deliver(one: Kept): Promise<boolean> {
    try {
      const answer = await this.send(one);
      const { path, body, group } = one;
      this.done.push({ path, body, group, answer, at: Date.now() });
      this.answered.done++;
      this.write(this.read().filter(({ key }) => key !== one.key));
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isPassing(problem)) {
        this.is('lost');
        this.timer = setTimeout(() => this.flush(), this.pause);
        this.pause = Math.min(this.pause * 2, longestPause);
        return false;
      }
      this.refuse(one, problem);
    }
    this.pause = firstPause;
    this.is('open');
    return true;
  }

  private refuse(one: Kept, problem: Problem): void {
    if (one.quiet) return this.write(this.read().filter(({ key }) => key !== one.key));
    this.answered.refused++;
    this.write(
      this.read().map((it) => {
        if (it.key === one.key) return { ...it, refused: true, problem };
        return it.group === one.group ? { ...it, refused: true } : it;
      }),
    );
  }

  private is(connection: Connection): void {
    this.connection = connection;
    this.tell();
  }

  private read(): Kept[] {
    return readStored<Kept[]>(this.name, []);
  }

  private write(all: Kept[]): void {
    writeStored(this.name, all);
    this.tell();
  }

  private tell(): void {
    this.kept = this.read();
    for (const listener of this.listeners) listener();
  }
}
