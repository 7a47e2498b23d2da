import { useI18n } from '@/i18n';
import { useStanding } from './model';

/** How many alerts are open, of those the person sees; nothing while there are none. */
export default function AlertBadge() {
  const { fmt } = useI18n();
  const { data } = useStanding();
  if (!data || data.open === 0) return null;
  return <span className="rt-badge rt-menu-badge">{fmt.integer(data.open)}</span>;
}
