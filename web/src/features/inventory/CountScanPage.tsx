import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { OwnerMark } from '@/ui/owners/OwnerMark';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { useDelivered } from '@/ui/pda/useOutbox';
import { Refusal } from '@/ui/Refusal';
import { useScanner } from '@/ui/useScanner';
import { countPage } from './counts';
import { useCountScan } from './useCountScan';
import '@/ui/pda/pda.css';

/** Counting with a scanner: a bin, then everything in it, piece by piece; then the next bin. */
export default function CountScanPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const scan = useCountScan(id);
  const { data, bin, goods, next, lines, wrong } = scan;
  useDelivered('inventory');
  const scanner = useScanner((code) => void scan.scan(code), goods.length === 0);
  const hint = !bin
    ? t('inventory.counts.scanBin')
    : scan.numbering
      ? t('inventory.pieces.scanOf', { sku: scan.numbering })
      : t('inventory.counts.scanGoods');
  if (!data && scan.error) return <Refusal error={scan.error} />;
  return (
    <section className={`rt-pda${scan.right ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to={countPage(id)}>{data?.count.number}</Link>
        <span className="rt-spring" />
        <Sync />
        <span className="rt-number">
          {fmt.integer(scan.counted)}/{fmt.integer(data?.count.lines ?? 0)}
        </span>
      </header>
      <OwnerMark warehouse={data?.count.warehouse} />
      <RefusedScans />
      {data && !next && !bin ? (
        <p className="rt-pda-done">
          {t('inventory.counts.allDone')}{' '}
          <Link to={countPage(id)}>{t('inventory.counts.back')}</Link>
        </p>
      ) : (
        <>
          <p className="rt-pda-label">{t(bin ? 'inventory.bin' : 'inventory.counts.next')}</p>
          <p className="rt-pda-bin">{bin?.code ?? next?.binCode ?? '…'}</p>
          {wrong && (
            <div className="rt-pda-wrong" role="alert">
              {wrong}
            </div>
          )}
          <p className="rt-pda-line" aria-live="polite">
            {hint}
          </p>
          <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
        </>
      )}
      {bin && (
        <>
          <ul className="rt-pda-list">
            {goods.length === 0 && <li className="rt-muted">{t('inventory.counts.nothing')}</li>}
            {goods.map((one) => (
              <li key={`${one.sku}|${one.lot}`}>
                <span>
                  {one.sku}
                  <small className="rt-muted">
                    {lines.find(({ sku }) => sku === one.sku)?.name}
                    {one.lot && ` · ${one.lot}`}
                    {one.serials?.length ? ` · ${one.serials.join(', ')}` : ''}
                  </small>
                </span>
                <Input
                  className="rt-number"
                  size="large"
                  inputMode="decimal"
                  aria-label={`${t('inventory.counts.counted')} ${one.sku}`}
                  value={one.amount}
                  onChange={({ target }) =>
                    scan.change(one, { amount: target.value, serials: undefined })
                  }
                />
                <Button
                  type="text"
                  size="large"
                  icon={<DeleteOutlined />}
                  aria-label={`${t('inventory.adjust.remove')} ${one.sku}`}
                  onClick={() => scan.remove(one)}
                />
              </li>
            ))}
          </ul>
          <footer className="rt-pda-acts">
            <Button
              type="primary"
              size="large"
              title={t('inventory.counts.doneBody')}
              onClick={scan.finish}
            >
              {t('inventory.counts.done')}
            </Button>
          </footer>
        </>
      )}
    </section>
  );
}
