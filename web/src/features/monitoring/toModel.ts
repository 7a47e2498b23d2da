import type { I18n } from '@/i18n';
import type { ThreadModel, ThreadNode } from '@/ui/thread/model';
import type { Explanation } from '@/ui/Why';
import type { Fact, Station, Thread, Why } from './model';

type Speaker = Pick<I18n, 'fmt' | 'pick'>;

/** What a fact says, in the reader's language. */
export function factText(fact: Fact, { fmt, pick }: Speaker): string {
  if (fact.money) return fmt.money(fact.money);
  if (fact.words) return pick(fact.words);
  if (fact.at) return fmt.dateTime(fact.at);
  return fact.text ?? '';
}

function toWhy(why: Why, speaker: Speaker): Explanation {
  return {
    rule: speaker.pick(why.rule),
    version: why.version ?? undefined,
    facts: why.facts.map((fact) => ({
      label: speaker.pick(fact.label),
      value: factText(fact, speaker),
    })),
    nearest: why.nearest ? speaker.pick(why.nearest) : undefined,
  };
}

function toNode(one: Station, speaker: Speaker): ThreadNode {
  const { times } = one;
  return {
    id: one.id,
    lane: one.lane,
    title: speaker.pick(one.title),
    state: one.state,
    number: one.number ?? undefined,
    at: times.doneAt ?? times.enteredAt ?? undefined,
    dueAt: times.dueAt ?? undefined,
    owner: one.owner ? speaker.pick(one.owner) : undefined,
    usedSeconds: times.usedSeconds ?? undefined,
    limitSeconds: times.limitSeconds ?? undefined,
    facts: one.facts.map((fact) => ({
      label: speaker.pick(fact.label),
      value: factText(fact, speaker),
    })),
    why: one.why ? toWhy(one.why, speaker) : undefined,
    link: one.link ?? undefined,
  };
}

/** The server's thread in the words of the thread view. */
export function toModel(thread: Thread, speaker: Speaker): ThreadModel {
  return {
    now: thread.now,
    nodes: thread.nodes.map((node) => toNode(node, speaker)),
    edges: thread.edges,
  };
}

/** Nothing is under way any more: no need to ask again. */
export const isOver = (thread: Thread): boolean =>
  thread.nodes.every(({ state }) => state === 'done' || state === 'stopped');
