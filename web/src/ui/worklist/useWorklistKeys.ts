import { useI18n } from '@/i18n';
import type { KeyBinding } from '../keys';
import { useKeys } from '../useKeys';
import type { WorklistAction } from './types';

interface Moves<Row> {
  count: number;
  cursor: number;
  setCursor: (index: number) => void;
  tick: (range: boolean) => void;
  preview: () => void;
  open: () => void;
  /** Closes the top layer; false when there is nothing to close. */
  escape: () => boolean;
  actions: WorklistAction<Row>[];
  run: (action: WorklistAction<Row>) => void;
}

const isControl = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement &&
  event.target.closest('button,a,[role=tab],[role=menuitem]') !== null;

/** J K move, X ticks, Space looks, Enter opens, and each act has its own key. */
export function useWorklistKeys<Row>(moves: Moves<Row>): void {
  const { t } = useI18n();
  function to(index: number) {
    // Who moves in the list has left the tab or button clicked before: Space and Enter are the row's.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    moves.setCursor(Math.max(0, Math.min(moves.count - 1, index)));
  }
  const bindings: KeyBinding[] = [
    { keys: 'KeyJ', label: t('ui.keys.down'), run: () => to(moves.cursor + 1) },
    { keys: 'KeyK', label: t('ui.keys.up'), run: () => to(moves.cursor - 1) },
    { keys: 'KeyX', label: t('ui.keys.tick'), run: () => moves.tick(false) },
    { keys: 'Shift+KeyX', label: t('ui.keys.range'), run: () => moves.tick(true) },
    {
      keys: 'Space',
      label: t('ui.keys.preview'),
      run: (e) => (isControl(e) ? false : moves.preview()),
    },
    { keys: 'Enter', label: t('ui.keys.open'), run: (e) => (isControl(e) ? false : moves.open()) },
    { keys: 'Escape', run: () => moves.escape() },
    ...moves.actions.flatMap((action) =>
      action.keys ? [{ keys: action.keys, label: action.label, run: () => moves.run(action) }] : [],
    ),
  ];
  useKeys(bindings);
}
