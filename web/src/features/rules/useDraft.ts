import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rule, VersionHead, VersionView } from './model';
import { saveDraft } from './rules';

const pause = 1_500;

/** The draft's rules as they are being changed; saved by themselves a moment after the last change. */
export function useDraft(name: string, draft: VersionView) {
  const [rules, setRules] = useState<Rule[]>(draft.rules);
  const [head, setHead] = useState<VersionHead>(draft.head);
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const [savedRules, setSavedRules] = useState<Rule[]>(draft.rules);
  const kept = useRef({ rules: draft.rules as Rule[], revision: draft.head.revision });
  const last = useRef(Promise.resolve());
  const dirty = rules !== savedRules;

  const save = useCallback(
    (content: Rule[]) => {
      last.current = last.current.then(async () => {
        if (content === kept.current.rules) return;
        setSaving(true);
        try {
          const saved = await saveDraft(name, kept.current.revision, head.note, content);
          kept.current = { rules: content, revision: saved.revision };
          setSavedRules(content);
          setHead(saved);
          setError(null);
        } catch (thrown) {
          setError(thrown);
          throw thrown;
        } finally {
          setSaving(false);
        }
      });
      const now = last.current;
      last.current = now.catch(() => undefined);
      return now;
    },
    [name, head.note],
  );

  useEffect(() => {
    if (!dirty || error) return;
    const timer = setTimeout(() => void save(rules).catch(() => undefined), pause);
    return () => clearTimeout(timer);
  }, [rules, dirty, error, save]);

  const change = useCallback((next: Rule[]) => {
    setError(null);
    setRules(next);
  }, []);
  /** Saves at once; answers with the revision that is then the draft. */
  const settle = useCallback(async () => {
    await save(rules);
    return kept.current.revision;
  }, [rules, save]);
  return { rules, change, head, error, saving, dirty, settle };
}
