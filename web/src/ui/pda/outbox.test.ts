import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '@/api/problem';
import { Outbox, type Kept } from './outbox';

const scan = (path: string, group = path) => ({ path, body: { code: path }, what: path, group });
const problem = (status: number) =>
  new ProblemError({ type: '/problems/x', title: `no ${status}`, status });

/** A server that answers as it is told and remembers what it was asked, by key. */
function server() {
  const got: Kept[] = [];
  const mood = { lost: false, refuses: [] as string[] };
  const post = vi.fn(async (one: Kept) => {
    await Promise.resolve();
    if (mood.lost) throw new TypeError('no connection');
    if (mood.refuses.includes(one.path)) throw problem(409);
    got.push(one);
  });
  return { got, mood, post, paths: () => got.map(({ path }) => path) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => localStorage.clear());

describe('the outbox', () => {
  it('sends at once, in the order of the scans, and keeps nothing', async () => {
    const { post, paths } = server();
    const box = new Outbox('li', post);

    ['a', 'b', 'c'].forEach((path) => box.put(scan(path)));
    await settled();

    expect(paths()).toEqual(['a', 'b', 'c']);
    expect(box.all()).toEqual([]);
    expect(box.stands('a')).toBe('done');
  });

  it('keeps scans through a lost connection and a new page, and sends each under its own key', async () => {
    const { got, mood, post, paths } = server();
    mood.lost = true;
    const before = new Outbox('li', post);
    before.put(scan('a'));
    before.put(scan('b'));
    await settled();
    const keys = before.all().map(({ key }) => key);
    expect(before.connection).toBe('lost');

    mood.lost = false;
    const after = new Outbox('li', post);
    await settled();

    expect(paths()).toEqual(['a', 'b']);
    expect(got.map(({ key }) => key)).toEqual(keys);
    expect(after.all()).toEqual([]);
    expect(after.connection).toBe('open');
  });

  it('sends what may have arrived again under the same key', async () => {
    const { mood, post } = server();
    mood.lost = true;
    const box = new Outbox('li', post);
    box.put(scan('a'));
    await settled();
    mood.lost = false;
    box.flush();
    await settled();

    expect(new Set(post.mock.calls.map(([one]) => one.key)).size).toBe(1);
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('holds a refused scan and those that build on it, and lets all others pass', async () => {
    const { mood, post, paths } = server();
    mood.refuses = ['bin'];
    const box = new Outbox('li', post);
    box.put(scan('bin', 'stop 1'));
    box.put(scan('take', 'stop 1'));
    box.put(scan('other'));
    await settled();

    expect(paths()).toEqual(['other']);
    expect(box.all().map(({ path, problem: why }) => [path, why?.title])).toEqual([
      ['bin', 'no 409'],
      ['take', undefined],
    ]);
    expect(box.stands('take')).toBe('refused');
  });

  it('sends a refused group again in its order, or forgets it', async () => {
    const { mood, post, paths } = server();
    mood.refuses = ['bin'];
    const box = new Outbox('li', post);
    box.put(scan('bin', 'stop 1'));
    box.put(scan('take', 'stop 1'));
    await settled();

    mood.refuses = [];
    box.retry('stop 1');
    await settled();
    expect(paths()).toEqual(['bin', 'take']);

    mood.refuses = ['more'];
    box.put(scan('more'));
    await settled();
    box.drop('more');
    expect(box.all()).toEqual([]);
  });

  it.each([401, 429, 503])('takes %i for no answer and tries again', async (status) => {
    const post = vi.fn().mockRejectedValueOnce(problem(status)).mockResolvedValue(undefined);
    const box = new Outbox('li', post);
    box.put(scan('a'));
    await settled();
    expect(box.all()).toHaveLength(1);

    box.flush();
    await settled();
    expect(box.all()).toEqual([]);
  });

  it('tries again when only the token of the session had changed meanwhile', async () => {
    const renewed = new ProblemError({
      type: '/problems/identity/csrf-token-missing',
      title: 'token',
      status: 403,
    });
    const post = vi.fn().mockRejectedValueOnce(renewed).mockResolvedValue(undefined);
    const box = new Outbox('li', post);
    box.put(scan('a'));
    await settled();
    box.flush();
    await settled();

    expect(box.all()).toEqual([]);
  });

  it('drops what was only to be counted when the server does not want it', async () => {
    const { mood, post } = server();
    mood.refuses = ['mistake'];
    const box = new Outbox('li', post);
    box.put({ ...scan('mistake'), quiet: true });
    await settled();

    expect(box.all()).toEqual([]);
  });

  it('keeps what one person scanned from another', async () => {
    const { mood, post } = server();
    mood.lost = true;
    new Outbox('li', post).put(scan('a'));
    await settled();

    expect(new Outbox('wang', post).all()).toEqual([]);
    expect(new Outbox('li', post).all()).toHaveLength(1);
  });

  it('says so when the browser cannot keep a scan', () => {
    const box = new Outbox('li', server().post);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

    expect(() => box.put(scan('a'))).toThrow('full');
    full.mockRestore();
  });
});
