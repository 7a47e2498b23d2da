import type { I18n } from '@/i18n';
import { decimals, isNumber, toShown, unitOf } from '@/ui/condition/words';
import type { Content, Kind } from './model';

type Word = Kind['words'][number];

/** "48 hours after release to the supplier". */
export function dueText(
  due: NonNullable<Content['due']>,
  kind: Pick<Kind, 'moments'>,
  { t, pick }: Pick<I18n, 't' | 'pick'>,
): string {
  const moment = kind.moments.find(({ name }) => name === due.moment);
  if (due.amount === 0)
    return t('alerts.dueThen', { moment: moment ? pick(moment.label) : due.moment });
  return t('alerts.dueText', {
    n: due.amount,
    unit: t(`alerts.units.${due.unit}`),
    moment: moment ? pick(moment.label) : due.moment,
  });
}

/** A fact as people read it: yuan, percent, names instead of codes. */
export function factText(word: Word, value: unknown, reader: I18n): string {
  const { pick, t } = reader;
  if (typeof value === 'boolean') return t(value ? 'ui.condition.yes' : 'ui.condition.no');
  if (isNumber(word) && typeof value === 'number') {
    const places = decimals(word);
    const shown = toShown(word, value);
    const number = places === 0 ? reader.fmt.integer(shown) : shown.toFixed(places);
    const unit = unitOf(word, reader);
    return /^[A-Za-z]/.test(unit) ? `${number} ${unit}` : `${number}${unit}`;
  }
  const choice = word.choices.find((one) => one.value === value);
  return choice ? pick(choice.label) : String(value);
}
