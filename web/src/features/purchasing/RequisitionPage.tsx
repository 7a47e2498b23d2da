import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { useCan, useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { FormDialog } from '@/ui/FormDialog';
import { LinesTable } from '@/ui/lines/LinesTable';
import { Money } from '@/ui/Money';
import { PreviewDrawer } from '@/ui/PreviewDrawer';
import { Refusal } from '@/ui/Refusal';
import { ApprovalTab, Turn } from './ApprovalTab';
import { Field } from './FormPage';
import { requisitionColumns } from './lineColumns';
import { MadeOrders } from './MadeOrders';
import { MadeRfqs, useMadeRfqs } from './MadeRfqs';
import type { Receipt } from './model';
import { orderPage } from './orders';
import { BudgetLine, RouteOutlook } from './OutlookCard';
import { requisitionActions } from './requisitionActions';
import type { Requisition, RequisitionOutlook } from './sourcing';
import { requisitionStates } from './status';
import { SupplierSelect } from './SupplierSelect';
import { useSourced } from './useSourced';
import './purchasing.css';

/** One requisition: who decides on it, and how it becomes an order. */
export default function RequisitionPage() {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  const navigate = useNavigate();
  const can = useCan();
  const me = useSession().data?.person.username;
  const one = useSourced<Requisition>('requisitions', (view) => view);
  const [ordering, setOrdering] = useState(false);
  const [outlook, setOutlook] = useState<RequisitionOutlook | null>(null);
  const view = one.data;
  const buyer = can(['purchasing.read', 'purchasing.edit']);
  const rfqs = useMadeRfqs(one.id, buyer);
  const preview = async () => setOutlook(await api.post<RequisitionOutlook>(`${one.path}/preview`));
  async function submit() {
    await one.act('submit');
    setOutlook(null);
  }
  return (
    <>
      {one.layer}
      {view && ordering && (
        <OrderDialog
          view={view}
          path={one.path}
          refresh={one.refresh}
          onClose={() => setOrdering(false)}
        />
      )}
      <PreviewDrawer
        open={outlook !== null}
        title={t('purchasing.preview.title', { number: view?.number ?? '' })}
        onClose={() => setOutlook(null)}
        footer={<SubmitButton label={t('purchasing.acts.submit')} submit={submit} />}
      >
        {outlook && (
          <div className="purchasing-outlook">
            <p>
              {t('purchasing.requisitions.amount')} <Money value={outlook.amount} />
            </p>
            <BudgetLine budget={outlook.budget} />
            <RouteOutlook route={outlook.route} />
          </div>
        )}
      </PreviewDrawer>
      <DocumentPage
        {...one.page}
        status={view && requisitionStates[view.state]}
        facts={
          view
            ? [
                { label: t('purchasing.requisitions.purpose'), value: view.purpose },
                {
                  label: t('purchasing.requisitions.amount'),
                  value:
                    Number(view.amount.amount) > 0 ? (
                      <Money value={view.amount} />
                    ) : (
                      t('purchasing.requisitions.unpriced')
                    ),
                },
                { label: t('purchasing.requisitions.requester'), value: view.requesterName },
                {
                  label: t('purchasing.wantedOn'),
                  value: view.wantedOn ? fmt.date(view.wantedOn) : '—',
                },
                { label: t('purchasing.createdAt'), value: fmt.dateTime(view.createdAt) },
              ]
            : []
        }
        tabs={
          view
            ? [
                {
                  key: 'lines',
                  label: `${t('purchasing.lines.title')} ${fmt.integer(view.lineCount)}`,
                  children: (
                    <LinesTable
                      lines={view.lines}
                      rowKey={({ lineNo }) => lineNo}
                      columns={requisitionColumns(i18n)}
                      foot={<Money value={view.amount} />}
                    />
                  ),
                },
                {
                  key: 'approval',
                  label: t('purchasing.tabs.approval'),
                  children: (
                    <ApprovalTab kind="requisition" id={view.id} raised={view.state !== 'draft'} />
                  ),
                },
                ...(rfqs.items.length > 0
                  ? [
                      {
                        key: 'rfqs',
                        label: `${t('purchasing.rfqs.title')} ${fmt.integer(rfqs.items.length)}`,
                        children: <MadeRfqs rfqs={rfqs.items} />,
                      },
                    ]
                  : []),
                ...(view.state === 'ordered' && buyer
                  ? [
                      {
                        key: 'orders',
                        label: t('purchasing.orders'),
                        children: <MadeOrders of={{ requisition: view.id }} />,
                      },
                    ]
                  : []),
              ]
            : []
        }
        waiting={
          view && (
            <>
              {view.answer && <p className="purchasing-reason">{view.answer}</p>}
              <Turn kind="requisition" id={view.id} waiting={view.state === 'awaitingApproval'}>
                {t(`purchasing.requisitions.waiting.${view.state}`)}
              </Turn>
            </>
          )
        }
        actions={
          view
            ? requisitionActions({
                view,
                mine: view.requester === me,
                t,
                navigate,
                preview,
                submit,
                order: () => setOrdering(true),
                asked: rfqs.running.map(({ number }) => number),
                withReason: one.withReason,
              })
            : []
        }
      />
    </>
  );
}

/** Submits from the drawer; a "no" stands above the button. */
function SubmitButton({ label, submit }: { label: string; submit: () => Promise<void> }) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    setError(null);
    try {
      await submit();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Refusal error={error} />
      <Button type="primary" block loading={busy} onClick={() => void run()}>
        {label}
      </Button>
    </>
  );
}

interface OrderDialogProps {
  view: Requisition;
  path: string;
  refresh: () => Promise<void>;
  onClose: () => void;
}

/** From whom to buy; it may be left open until the order is written. */
function OrderDialog({ view, path, refresh, onClose }: OrderDialogProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [supplier, setSupplier] = useState<string | null>(null);

  async function order(_: object, idempotencyKey: string) {
    const body = { revision: view.revision, supplier };
    const made = await api.post<Receipt>(`${path}/order`, body, { idempotencyKey });
    void refresh();
    void navigate(orderPage(made.id));
  }

  return (
    <FormDialog
      title={t('purchasing.requisitions.orderTitle', { number: view.number })}
      ok={t('purchasing.requisitions.order')}
      above={<p className="rt-muted">{t('purchasing.requisitions.orderBody')}</p>}
      onSend={order}
      onClose={onClose}
    >
      <Field id="order-supplier" label={t('purchasing.supplier')}>
        <SupplierSelect id="order-supplier" value={supplier} onChange={setSupplier} />
      </Field>
    </FormDialog>
  );
}
