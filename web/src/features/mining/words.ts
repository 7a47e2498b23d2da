import type { Activity, Result } from './model';

type Speak = (key: string) => string;

/** What activities are called in the language of the page; the code itself where nobody has named it. */
export function namesOf(result: Result | undefined, lang: 'zh' | 'en', t: Speak) {
  const known = new Map<string, string>(
    result?.activities.map((one) => [one.code, named(one, lang)]) ?? [],
  );
  return (code: string) => {
    const name = known.get(code);
    if (name) return name;
    const acted = t(`mining.act.${code}`);
    return acted === `mining.act.${code}` ? code : acted;
  };
}

const named = (one: Pick<Activity, 'zh' | 'en'>, lang: 'zh' | 'en') =>
  lang === 'zh' ? one.zh : one.en;
