import { readStored, writeStored } from '../stored';

/** A name for a state of a worklist, kept as its address. */
export interface SavedView {
  name: string;
  search: string;
}

/** Where saved views live; this browser for now, the server when it offers a place. */
export interface SavedViews {
  list: (worklist: string) => SavedView[];
  save: (worklist: string, view: SavedView) => SavedView[];
  remove: (worklist: string, name: string) => SavedView[];
}

const key = (worklist: string) => `views.${worklist}`;

export const savedViews: SavedViews = {
  list: (worklist) => readStored<SavedView[]>(key(worklist), []),
  save(worklist, view) {
    const others = this.list(worklist).filter(({ name }) => name !== view.name);
    writeStored(key(worklist), [...others, view]);
    return [...others, view];
  },
  remove(worklist, name) {
    const others = this.list(worklist).filter((view) => view.name !== name);
    writeStored(key(worklist), others);
    return others;
  },
};
