import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { SearchHit } from '@/ui/feature';
import { searchers, type MenuSection } from './features';
import { allNamed, pagesNamed } from './pagesNamed';

const patience = 80;
const perKind = 5;

interface SearchBoxProps {
  inputRef: React.RefObject<HTMLInputElement | null>;
  sections: MenuSection[];
}

/** `/` finds pages by name and documents by number; every feature answers for its own. */
export function SearchBox({ inputRef, sections }: SearchBoxProps) {
  const { t, pick } = useI18n();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(false);
  const found = useHits(text);
  const pages = pagesNamed(text, sections, pick, t('shell.search.page'));
  const blank = text.trim() === '';
  const hits = blank
    ? allNamed(sections, pick, (group) => t(`shell.menu.${group}`))
    : inGroups([
        ...found.filter(({ exact }) => exact),
        ...pages,
        ...found.filter(({ exact }) => !exact),
      ]);

  function leave() {
    setOpen(false);
    setText('');
    setChosen(0);
    inputRef.current?.blur();
  }
  function visit(hit: SearchHit | undefined) {
    if (!hit) return;
    leave();
    void navigate(hit.path);
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') visit(hits[chosen]);
    else if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <div className="rt-search" role="search">
      <label className="rt-search-box">
        <SearchOutlined />
        <input
          ref={inputRef}
          value={text}
          placeholder={t('shell.search.hint')}
          aria-label={t('shell.search.hint')}
          role="combobox"
          aria-expanded={open}
          aria-controls="search-hits"
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setTimeout(() => setOpen(false), 150)}
          onKeyDown={onKeyDown}
        />
        <kbd className="rt-key">/</kbd>
      </label>
      {open && (
        <ul id="search-hits" className="rt-hits" role="listbox">
          {hits.length === 0 && <li className="rt-muted">{t('shell.search.none')}</li>}
          {hits.map((hit, index) => (
            <li
              key={hit.path + hit.label}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={() => visit(hit)}
            >
              <span className="rt-hit-kind">
                {hits[index - 1]?.kind === hit.kind ? '' : hit.kind}
              </span>
              <strong>{hit.label}</strong>
              <span className="rt-muted">{hit.detail}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Asks all features at once and shows each answer as it comes; one that fails is left out. */
function useHits(text: string): SearchHit[] {
  const can = useCan();
  const [hits, setHits] = useState<{ text: string; found: SearchHit[] }>({ text: '', found: [] });
  useEffect(() => {
    const asked = text.trim();
    if (asked.length < 2) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      for (const { find } of searchers(can)) {
        find(asked, stop.signal).then(
          (found) =>
            setHits((before) => ({
              text: asked,
              found: together(before.text === asked ? before.found : [], found),
            })),
          () => undefined,
        );
      }
    }, patience);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, can]);
  return hits.text === text.trim() ? hits.found : [];
}

/** One kind after the other, in the order in which they first came. */
function inGroups(hits: SearchHit[]): SearchHit[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
}

/** At most five of a kind, and what two features found only once. */
function together(before: SearchHit[], found: SearchHit[]): SearchHit[] {
  const hits = [...before];
  for (const hit of found) {
    const known = hits.some(({ kind, label }) => kind === hit.kind && label === hit.label);
    if (!known && hits.filter(({ kind }) => kind === hit.kind).length < perKind) hits.push(hit);
  }
  return hits;
}
