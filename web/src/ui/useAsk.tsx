import { lazy, Suspense, useCallback, useState } from 'react';

/** Fetched with the first question: most pages are left without one. */
const AskDialog = lazy(() => import('./AskDialog'));

export interface Question {
  /** Verb, object, number: 挂起 3 张订单. */
  title: string;
  /** What follows from it. */
  body?: string;
  /** What the text is: 原因, 意见; left out, only the decision is asked for. */
  label?: string;
  /** The verb on the button. */
  ok: string;
  required?: boolean;
  /** What stands there already. */
  initial?: string;
  /** 200 characters when left out. */
  longest?: number;
  /** Sentences that are used often. */
  usual?: string[];
}

export type Asked = Question & { answer: (text: string | null) => void };

/** Asks for a reason or an opinion before an act; the answer is null when the reader thinks better of it. */
export function useAsk(): [(question: Question) => Promise<string | null>, React.ReactNode] {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<string | null>((resolve) => setAsked({ ...question, answer: resolve })),
    [],
  );
  const close = (text: string | null) => {
    asked?.answer(text);
    setAsked(null);
  };
  const dialog = asked && (
    <Suspense>
      <AskDialog key={asked.title} asked={asked} onClose={close} />
    </Suspense>
  );
  return [ask, dialog];
}
