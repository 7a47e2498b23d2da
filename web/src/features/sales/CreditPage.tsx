import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { WorklistAction } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { creditPath, type CreditAccount } from './credit';
import { CreditForm, type CreditAct } from './CreditForm';
import { CreditMovements } from './CreditMovements';
import { useCreditColumns } from './useCreditColumns';
import './sales.css';

/** Who buys on account: limit, what is owed, and what moved it. */
export default function CreditPage() {
  const { t } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [act, setAct] = useState<CreditAct | null>(null);
  const one = (rows: CreditAccount[]) => (rows.length > 1 ? t('sales.credit.one') : null);
  const acts = (['payment', 'limit'] as const).map((kind): WorklistAction<CreditAccount> => ({
    key: kind,
    label: t(`sales.credit.act.${kind}`),
    permission: 'sales.credit',
    refuses: one,
    run: ({ rows }) => rows[0] && setAct({ kind, account: rows[0] }),
  }));
  return (
    <>
      <Worklist<CreditAccount>
        id="sales.credit"
        title={t('sales.credit.title')}
        source={creditPath}
        rowKey={({ id }) => id}
        columns={useCreditColumns()}
        defaultSort="-used"
        searchHint={t('sales.credit.search')}
        preview={(row) => <CreditMovements key={row.used} account={row} />}
        previewTitle={(row) => row.name}
        actions={acts}
        exportPath={`${creditPath}/export`}
        toolbar={
          <>
            <Button onClick={() => void navigate('/sales/credit/holds')}>
              {t('sales.credit.holds')}
            </Button>
            {can('sales.credit') && (
              <Button type="primary" onClick={() => setAct({ kind: 'open' })}>
                {t('sales.credit.act.open')}
              </Button>
            )}
          </>
        }
        empty={{ text: t('sales.credit.empty') }}
      />
      {act && (
        <CreditForm
          act={act}
          onClose={() => setAct(null)}
          onDone={async () => {
            await client.invalidateQueries({ queryKey: ['worklist'] });
            await client.invalidateQueries({ queryKey: ['sales', 'credit'] });
            setAct(null);
          }}
        />
      )}
    </>
  );
}
