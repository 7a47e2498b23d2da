import { useI18n } from '@/i18n';
import { filePath } from './approvals';
import type { Act } from './model';

/** What was done, newest first: who, when, with which words and files. */
export function ActList({ id, acts }: { id: string; acts: Act[] }) {
  const { t, fmt, pick } = useI18n();
  return (
    <ol className="rt-approval-acts">
      {[...acts].reverse().map((act, index) => (
        <li key={`${act.at}${act.kind}${index}`}>
          <p>
            <strong>{act.by?.name ?? t('ui.system')}</strong>
            {act.onBehalfOf && ` ${t('approval.behalf', { name: act.onBehalfOf.name })}`}{' '}
            {t(`approval.act.${act.kind}`)}
            {act.targets.length > 0 && ` ${act.targets.map(({ name }) => name).join(', ')}`}
          </p>
          <p className="rt-muted">
            {fmt.dateTime(act.at)}
            {act.roleZh && ` · ${pick({ zh: act.roleZh, en: act.roleEn })}`}
            {act.by && act.address && ` · ${shortened(act.address)}`}
          </p>
          {(act.reasonZh || act.opinion) && (
            <blockquote>
              {[pick({ zh: act.reasonZh, en: act.reasonEn }), act.opinion]
                .filter(Boolean)
                .join(' · ')}
            </blockquote>
          )}
          {act.files.map((file) => (
            <a key={file.id} href={filePath(id, file.id)} download={file.name}>
              {file.name}
            </a>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** `0:0:0:0:0:0:0:1` → `::1`: the longest row of noughts of an IPv6 address goes without saying. */
const shortened = (address: string) => address.replace(/(^|:)0(?::0)+(:|$)/, '::');
