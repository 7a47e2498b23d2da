import { useI18n } from '@/i18n';
import type { Glance } from './model';
import { actNames } from './acts';

/** One sentence that answers how it goes, where the goods are, and whether somebody followed it up. */
export function GlanceLine({ glance, now }: { glance: Glance; now: string }) {
  const { t, fmt, pick } = useI18n();
  const { title, holder, waitsFor, until, usedSeconds, limitSeconds, goods, goodsNext, followed } =
    glance;
  const used = typeof usedSeconds === 'number' ? fmt.duration(usedSeconds) : undefined;
  const limit = typeof limitSeconds === 'number' ? fmt.duration(limitSeconds) : undefined;
  const here = title
    ? [
        holder ? t('ui.thread.step', { owner: pick(holder), title: pick(title) }) : pick(title),
        used &&
          (limit
            ? t('monitoring.glance.used', { used, limit })
            : t('monitoring.glance.since', { used })),
        waitsFor && until
          ? t('monitoring.glance.waitsUntil', {
              what: pick(waitsFor),
              until: fmt.dateTime(until),
            })
          : waitsFor
            ? t('monitoring.glance.waits', { what: pick(waitsFor) })
            : until && t('monitoring.glance.until', { until: fmt.dateTime(until) }),
        until && Date.parse(until) < Date.parse(now) ? t('monitoring.glance.late') : undefined,
      ]
        .filter(Boolean)
        .join(t('monitoring.glance.comma'))
    : t('ui.thread.finished');
  const next = goodsNext
    ? t('monitoring.glance.next', {
        title: pick(goodsNext.title),
        at: goodsNext.at ? fmt.dateTime(goodsNext.at) : '—',
      })
    : '';
  return (
    <dl className="rt-glance">
      <div>
        <dt>{t('monitoring.glance.progress')}</dt>
        <dd>{here}</dd>
      </div>
      <div>
        <dt>{t('monitoring.glance.goods')}</dt>
        <dd>
          {goods
            ? [pick(goods.title), goods.at && fmt.dateTime(goods.at), next]
                .filter(Boolean)
                .join(t('monitoring.glance.comma'))
            : next || t('monitoring.glance.nothing')}
        </dd>
      </div>
      <div>
        <dt>{t('monitoring.glance.followed')}</dt>
        <dd>
          {followed
            ? [
                pick(followed.actor),
                pick(actNames[followed.act] ?? { zh: followed.act, en: followed.act }),
                fmt.dateTime(followed.at),
              ].join(' · ')
            : t('monitoring.glance.nobody')}
        </dd>
      </div>
    </dl>
  );
}
