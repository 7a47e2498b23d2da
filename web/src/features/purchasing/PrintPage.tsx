import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useAbout } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { OrderRow } from './model';
import { ordersPath, useLines, useOrder } from './orders';
import { lineTotal } from './sums';
import './print.css';

/** An order on paper, or as PDF: the whole of it, page by page with its head. */
export default function PrintPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const order = useOrder(id);
  const lines = useLines(id);
  const company = useAbout().data?.company;
  const number = order.data?.number;
  const row = useQuery({
    queryKey: ['purchasing', 'row', number],
    enabled: number !== undefined,
    queryFn: async () =>
      (await api.get<Page<OrderRow>>(ordersPath, { query: { q: number, limit: 1 } })).items[0],
  });
  if (order.error ?? lines.error) return <Refusal error={order.error ?? lines.error} />;
  if (!order.data || !lines.data) return null;
  const it = order.data;
  return (
    <article className="purchasing-print">
      <p className="purchasing-print-tool">
        <Button type="primary" onClick={() => window.print()}>
          {t('purchasing.print.now')}
        </Button>
      </p>
      <p className="purchasing-print-company">{company}</p>
      <header>
        <h1>{t('purchasing.print.title')}</h1>
        <p>
          {it.number}
          {it.version > 1 && ` · v${it.version}`} · {fmt.date(it.times.createdAt)}
        </p>
      </header>
      <dl>
        <div>
          <dt>{t('purchasing.print.to')}</dt>
          <dd>{it.supplierName}</dd>
        </div>
        <div>
          <dt>{t('purchasing.buyer')}</dt>
          <dd>{row.data?.buyerName ?? ''}</dd>
        </div>
        <div>
          <dt>{t('purchasing.wantedOn')}</dt>
          <dd>{it.wantedOn ? fmt.date(it.wantedOn) : '—'}</dd>
        </div>
        <div>
          <dt>{t('purchasing.note')}</dt>
          <dd>{it.note || '—'}</dd>
        </div>
      </dl>
      <table>
        <thead>
          <tr>
            <th>#</th>
            <th>{t('purchasing.lines.sku')}</th>
            <th>{t('purchasing.lines.name')}</th>
            <th>{t('purchasing.lines.quantity')}</th>
            <th>{t('purchasing.lines.unitPrice')}</th>
            <th>{t('purchasing.lines.taxRate')}</th>
            <th>{t('purchasing.lines.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.data.map(({ content, name, quantity }) => (
            <tr key={content.lineNo}>
              <td>{content.lineNo}</td>
              <td>{content.sku}</td>
              <td>{name}</td>
              <td>{fmt.quantity(quantity)}</td>
              <td>{fmt.amount(content.unitPrice)}</td>
              <td>{content.taxRate}</td>
              <td>{fmt.amount(lineTotal(content))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={6}>{t('purchasing.total')}</td>
            <td>{fmt.money(it.total)}</td>
          </tr>
        </tfoot>
      </table>
      <footer>{t('purchasing.print.sign')}: ____________________</footer>
    </article>
  );
}
