import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { useWho } from '@/ui/useWho';
import { Compare } from './Compare';
import type { Entry } from './types';
import { actName, kindName, roleName } from './words';

/** One entry in the drawer: who, from where, and what changed. */
export function EntryPreview({ entry }: { entry: Entry }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  /** As evidence both: what the person is called now, and the user name the journal holds. */
  const both = (username: string) =>
    who(username) === username ? username : `${who(username)} (${username})`;
  const actor = entry.onBehalfOf
    ? `${both(entry.username)} · ${t('journal.onBehalfOf', { name: both(entry.onBehalfOf) })}`
    : both(entry.username);
  return (
    <div className="rt-journal-entry">
      <Facts
        facts={[
          { label: t('journal.at'), value: fmt.fullDateTime(entry.at) },
          { label: t('journal.act'), value: pick(actName(entry.act)) },
          { label: t('journal.kind'), value: pick(kindName(entry.documentKind)) },
          { label: t('journal.number'), value: entry.documentNumber ?? '—' },
          { label: t('journal.actor'), value: actor },
          { label: t('journal.role'), value: pick(roleName(entry.role)) },
          { label: t('journal.address'), value: entry.address },
          { label: t('journal.device'), value: entry.device },
          { label: t('journal.rule'), value: entry.ruleVersion ?? '—' },
          {
            label: t('journal.sequence'),
            value: entry.sequence === null ? t('journal.unsealed') : fmt.integer(entry.sequence),
          },
        ]}
      />
      <Compare before={entry.before ?? null} after={entry.after ?? null} />
      {entry.documentId && (
        <Button
          icon={<DownloadOutlined />}
          href={`/api/journal/documents/${entry.documentKind}/${entry.documentId}/proof`}
        >
          {t('journal.proof')}
        </Button>
      )}
    </div>
  );
}
