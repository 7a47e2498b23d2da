import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { ActionBar, type Action } from '@/ui/document/ActionBar';
import { act, decide, useRefresh } from './approvals';
import type { Detail, Verdict } from './model';
import { PeopleDialog, type PeopleAct } from './PeopleDialog';
import { RefuseDialog } from './RefuseDialog';
import type { Opinion } from './useOpinion';

interface DecisionBarProps {
  detail: Detail;
  opinion: Opinion;
  onDecided: (step: string) => void;
  /** Another decided before, or it may not be: what is looked at stays, with the reason. */
  onRefused?: () => void;
}

/** The acts at an approval: agree, refuse, send back; give away, add, ask, copy, comment under 更多. */
export function DecisionBar({ detail, opinion, onDecided, onRefused }: DecisionBarProps) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const [refusing, setRefusing] = useState<'reject' | 'return' | null>(null);
  const [people, setPeople] = useState<PeopleAct | null>(null);
  const { approval, mine } = detail;
  const id = approval.id;
  const step = mine.step ?? null;

  async function take(verdict: Verdict, text: string, reason?: string) {
    if (!step) return;
    try {
      await decide(id, { step, verdict, opinion: text, reason, onBehalfOf: mine.onBehalfOf });
    } catch (thrown) {
      onRefused?.();
      if (problemOf(thrown).errors?.some(({ pointer }) => pointer === '/opinion')) opinion.ask();
      await refresh();
      throw thrown;
    }
    onDecided(step);
    await refresh();
  }

  const ask = (what: PeopleAct): Action => ({
    key: what,
    label: t(`approval.act.do.${what}`),
    more: true,
    run: () => setPeople(what),
  });
  const words = opinion.text.trim();
  const actions: Action[] = [];
  if (step && mine.mayApprove) {
    actions.push(
      {
        key: 'reject',
        label: t('approval.act.do.reject'),
        keys: 'KeyR',
        run: () => setRefusing('reject'),
      },
      {
        key: 'return',
        label: t('approval.act.do.return'),
        keys: 'KeyB',
        run: () => setRefusing('return'),
      },
      {
        key: 'approve',
        label: t('approval.act.do.approve'),
        keys: 'KeyA',
        primary: true,
        run: () => (mine.opinionRequired && words === '' ? opinion.ask() : take('approve', words)),
      },
    );
  }
  if (step) actions.push(ask('reassign'), ask('before'), ask('after'), ask('consult'));
  if (mine.owesOpinion) actions.push({ ...ask('answer'), more: false, primary: !step });
  if (mine.mayWithdraw)
    actions.push({
      key: 'withdraw',
      label: t('approval.act.do.withdraw'),
      confirm: {
        title: t('approval.withdraw.title', { number: approval.number }),
        body: t('approval.withdraw.body'),
      },
      run: async () => {
        await act(id, 'withdraw', { reason: '' });
        await refresh();
      },
    });
  actions.push(ask('copy'), ask('comment'));

  const active = approval.steps.find(({ state }) => state === 'active');
  const away = active?.persons.find(({ who }) => who.username === mine.onBehalfOf)?.who.name;
  const turn = active?.persons
    .filter(({ state }) => state === 'open')
    .map(({ who }) => who.name)
    .join(' / ');
  return (
    <>
      <ActionBar
        waiting={
          mine.onBehalfOf
            ? t('approval.actingFor', { name: away ?? mine.onBehalfOf })
            : step
              ? t('approval.yourTurn')
              : turn
                ? t('approval.waitsFor', { name: turn })
                : null
        }
        actions={actions}
      />
      {refusing && (
        <RefuseDialog
          verdict={refusing}
          number={approval.number}
          opinion={words}
          onClose={() => setRefusing(null)}
          onRefuse={(text, reason) => take(refusing, text, reason)}
        />
      )}
      {people && (
        <PeopleDialog
          what={people}
          id={id}
          step={step}
          number={approval.number}
          onBehalfOf={mine.onBehalfOf}
          onClose={() => setPeople(null)}
        />
      )}
    </>
  );
}
