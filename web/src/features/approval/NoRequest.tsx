import { Link } from 'react-router';
import { isStatus, ProblemError } from '@/api/problem';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';

/** A number in an address that no request has, be it a word or taken away. */
export function isUnknown(id: string | null, error: unknown): id is string {
  return id !== null && (!isNumber(id) || isStatus(error, 404));
}

export const isNumber = (id: string) => /^\d{1,18}$/.test(id);

/** Says that there is no such request, and where the others are. */
export function NoRequest({ id }: { id: string }) {
  const { t } = useI18n();
  const error = new ProblemError({
    type: 'about:blank',
    title: t('approval.unknown.title', { id }),
    detail: t('approval.unknown.hint'),
    status: 404,
  });
  return (
    <Refusal
      error={error}
      action={<Link to="/approval/requests">{t('approval.unknown.all')}</Link>}
    />
  );
}
