import { Skeleton } from 'antd';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { expiryOf, type Kind } from './model';
import { useParty } from './parties';

/** A party in the drawer: whom to call, on what terms, which documents. */
export function PartyPreview({ kind, id }: { kind: Kind; id: string }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const answer = useParty(kind, id);
  if (answer.error) return <Refusal error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton active />;
  const { content, updatedAt, updatedBy } = answer.data;
  const { contact, terms } = content;
  return (
    <div className="rt-party-preview">
      <h2>{content.name}</h2>
      <Facts
        facts={[
          { label: t('parties.contact'), value: contact.name || '—' },
          { label: t('parties.phone'), value: contact.phone || '—' },
          { label: t('parties.email'), value: contact.email || '—' },
          { label: t('parties.days'), value: fmt.integer(terms.days) },
          { label: t('parties.currency'), value: terms.currency },
          { label: t('parties.address'), value: content.address || '—' },
          { label: t('parties.updatedAt'), value: `${fmt.dateTime(updatedAt)} ${who(updatedBy)}` },
        ]}
      />
      {content.qualifications.length > 0 && (
        <section>
          <h3>{t('parties.qualifications')}</h3>
          <ul className="rt-party-lines">
            {content.qualifications.map((document) => (
              <li key={document.kind + document.number}>
                <span>
                  {document.kind} {document.number}
                </span>
                <span>
                  {document.validUntil ?? t('parties.endless')}{' '}
                  <StatusTag status={expiryOf(document.validUntil, new Date())} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {content.note && <p>{content.note}</p>}
    </div>
  );
}
