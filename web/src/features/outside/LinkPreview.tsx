import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { linkStates, type LinkedGoods } from './links';

/** Who linked the goods, who ended it and why. */
export function LinkPreview({ it }: { it: LinkedGoods }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const steps = [
    {
      step: it.proposed,
      what: t(it.byPartner ? 'outside.links.proposedByPartner' : 'outside.links.proposed'),
    },
    { step: it.linked, what: t('outside.links.link') },
    { step: it.ended, what: t('outside.links.end') },
  ];
  return (
    <section>
      <p>
        <StatusTag status={linkStates[it.state]} /> <strong>{it.content.sku}</strong> {it.name}
      </p>
      <p>
        {t('outside.links.means', {
          code: it.content.code,
          ratio: fmt.integer(it.content.ratio),
        })}
      </p>
      {steps.map(
        ({ step, what }) =>
          step && (
            <p key={what} className="rt-muted">
              {what}: {who(step.by)} · {fmt.dateTime(step.at)}
            </p>
          ),
      )}
      {it.endReason && <p>{it.endReason}</p>}
      {it.told && (
        <p className="rt-muted">
          {t('outside.links.toldBy', {
            n: fmt.integer(it.told.quantity),
            at: fmt.dateTime(it.told.at),
            report: it.told.report,
          })}
        </p>
      )}
    </section>
  );
}
