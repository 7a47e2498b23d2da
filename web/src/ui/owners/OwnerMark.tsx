import { useI18n } from '@/i18n';
import { useOwnerOf } from './owners';
import './owners.css';

/** Whose goods a keeper has in hand, in big letters; nothing where they are ours. */
export function OwnerMark({ warehouse }: { warehouse: string | null | undefined }) {
  const { t } = useI18n();
  const owner = useOwnerOf(warehouse);
  if (!owner) return null;
  return (
    <p className="rt-owner-mark">
      <small>{t('ui.owner.title')}</small>
      {owner.name}
    </p>
  );
}
