import type { NavigateFunction } from 'react-router';
import type { I18n } from '@/i18n';
import type { Action } from '@/ui/document/ActionBar';
import { leftOf } from './sums';
import { roomPath, type Requisition, type RequisitionState } from './sourcing';

const editable: RequisitionState[] = ['draft', 'returned', 'rejected'];
const cancellable: RequisitionState[] = [...editable, 'awaitingApproval', 'approved'];

interface RequisitionActions {
  view: Requisition;
  /** Whether the reader is who asks. */
  mine: boolean;
  t: I18n['t'];
  navigate: NavigateFunction;
  preview: () => Promise<void>;
  submit: () => Promise<void>;
  order: () => void;
  /** Numbers of the RFQs that ask for it already. */
  asked: string[];
  withReason: (step: string, label: string, body?: string) => Promise<void>;
}

/** What can be done with a requisition as it stands: who asks writes and submits, buyers buy. */
export function requisitionActions(on: RequisitionActions): Action[] {
  const { view, mine, t, navigate, withReason } = on;
  const writing = mine && editable.includes(view.state);
  const left = view.lines.some((line) => leftOf(line) !== null);
  const buying = view.state === 'approved' || (view.state === 'ordered' && left);
  const wanted: (Action & { when: boolean })[] = [
    {
      key: 'edit',
      label: t('purchasing.edit'),
      keys: 'KeyE',
      permission: 'purchasing.request',
      when: writing,
      run: () => void navigate(`${roomPath('requisitions')}/${view.id}/edit`),
    },
    {
      key: 'preview',
      label: t('purchasing.acts.preview'),
      permission: 'purchasing.request',
      when: writing,
      run: on.preview,
    },
    {
      key: 'submit',
      label: t('purchasing.acts.submit'),
      keys: 'Mod+Enter',
      primary: true,
      permission: 'purchasing.request',
      when: writing,
      run: on.submit,
    },
    {
      key: 'withdraw',
      label: t('purchasing.acts.withdraw'),
      permission: 'purchasing.request',
      when: mine && view.state === 'awaitingApproval',
      run: () => withReason('withdraw', t('purchasing.acts.withdraw')),
    },
    {
      key: 'ask',
      label: t('purchasing.requisitions.ask'),
      permission: 'purchasing.edit',
      when: buying,
      ...(on.asked.length > 0 && {
        confirm: {
          title: t('purchasing.requisitions.askAgain', { number: view.number }),
          body: t('purchasing.requisitions.askedIn', { numbers: on.asked.join(', ') }),
        },
      }),
      run: () => void navigate(`${roomPath('rfqs')}/new?requisition=${view.id}`),
    },
    {
      key: 'order',
      label: t('purchasing.requisitions.order'),
      primary: true,
      permission: 'purchasing.edit',
      when: buying,
      run: on.order,
    },
    {
      key: 'refuse',
      label: t('purchasing.requisitions.refuse'),
      more: true,
      permission: 'purchasing.edit',
      when: view.state === 'approved',
      run: () => withReason('refuse', t('purchasing.requisitions.refuse')),
    },
    {
      key: 'cancel',
      label: t('purchasing.requisitions.cancel'),
      more: true,
      permission: 'purchasing.request',
      when: mine && cancellable.includes(view.state),
      run: () => withReason('cancel', t('purchasing.requisitions.cancel')),
    },
  ];
  return wanted.filter(({ when }) => when);
}
