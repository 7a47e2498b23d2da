import type { I18n } from '@/i18n';
import type { Finding } from './types';

/** Where it is, for people. */
export function where({ t, fmt }: I18n, finding: Finding): string {
  const from = fmt.integer(finding.fromSequence);
  const to = fmt.integer(finding.toSequence);
  if (finding.kind === 'entryInserted') {
    return finding.fromSequence === 0
      ? t('journal.finding.beginning')
      : t('journal.finding.behind', { from });
  }
  if (finding.fromSequence === 0) return '—';
  return finding.fromSequence === finding.toSequence
    ? t('journal.finding.at', { from })
    : t('journal.finding.range', { from, to });
}

const named: Record<string, string> = {
  act: 'act',
  address: 'address',
  after: 'after',
  at: 'at',
  before: 'before',
  device: 'device',
  documentKind: 'kind',
  documentNumber: 'number',
  documentId: 'document',
  role: 'role',
  ruleVersion: 'rule',
  username: 'actor',
};

/** The reader's word for a field of an entry; the seal's own fields keep their names. */
function fieldName(t: I18n['t'], field: string): string {
  const name = named[field];
  return name ? t(`journal.${name}`) : field;
}

/** What is wrong, for people. */
export function what({ t }: I18n, finding: Finding): string {
  return t(`journal.finding.${finding.kind}`, {
    fields: finding.fields.map((field) => fieldName(t, field)).join(', '),
    entry: finding.entryId ?? '—',
    number: finding.number ?? '—',
  });
}
