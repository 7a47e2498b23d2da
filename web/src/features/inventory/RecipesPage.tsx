import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import type { WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { recipesPath, type Recipe, type RecipeLine } from './assembly';
import { Lines } from './Lines';
import { RecipeSteps } from './RecipeSteps';
import { useColumns } from './useColumns';
import './inventory.css';

/** What stocked products are put together from, with how many could be made now. */
export default function RecipesPage() {
  const { t, fmt } = useI18n();
  const { actor, sku, name, quantity, time } = useColumns();
  const can = useCan();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [ask, question] = useAsk();
  const title = (key: string) => ({ title: t(`inventory.assembly.recipes.${key}`) });
  const columns: WorklistColumn<RecipeLine>[] = [
    sku((one) => one.product),
    name((one) => one.name),
    quantity('version', (one) => String(one.version), {
      title: t('inventory.assembly.version'),
      width: 80,
    }),
    {
      key: 'yields',
      ...title('yields'),
      width: 100,
      number: true,
      render: (one) => fmt.quantity(one.yields),
    },
    quantity('components', (one) => String(one.components), { ...title('components'), width: 80 }),
    quantity('available', (one) => one.available),
    quantity('possible', (one) => one.possible, {
      title: t('inventory.assembly.possible'),
      look: 'strong',
    }),
    time('at', (one) => one.at, { ...title('written'), sort: 'at', phone: 'hide' }),
    actor((one) => one.by, { phone: 'hide' }),
  ];
  const only = (rows: RecipeLine[]) => (rows.length > 1 ? t('inventory.settings.one') : null);
  const actions: WorklistAction<RecipeLine>[] = [
    {
      key: 'order',
      label: t('inventory.assembly.recipes.order'),
      keys: 'KeyA',
      permission: 'inventory.assemble',
      refuses: only,
      run: ({ rows }) =>
        void navigate(`/inventory/assembly/new?sku=${encodeURIComponent(rows[0]?.product ?? '')}`),
    },
    {
      key: 'edit',
      label: t('inventory.assembly.recipes.edit'),
      keys: 'KeyE',
      permission: 'inventory.recipe',
      refuses: only,
      run: ({ rows }) => void navigate(`/inventory/assembly/recipes/new?from=${rows[0]?.id ?? ''}`),
    },
    {
      key: 'end',
      label: t('inventory.assembly.recipes.end'),
      permission: 'inventory.recipe',
      place: 'more',
      refuses: only,
      run: async ({ rows }) => {
        const reason = await ask({
          title: t('inventory.assembly.recipes.endTitle', { sku: rows[0]?.product ?? '' }),
          label: t('inventory.why'),
          required: true,
          ok: t('inventory.assembly.recipes.end'),
        });
        if (reason === null || !rows[0]) return false;
        await api.post(
          `${recipesPath}/${rows[0].id}/end`,
          { reason },
          { idempotencyKey: idempotencyKey() },
        );
        await client.invalidateQueries({ queryKey: ['inventory'] });
        return true;
      },
    },
  ];
  return (
    <>
      {question}
      <Worklist<RecipeLine>
        id="inventory.recipes"
        title={t('inventory.assembly.recipes.title')}
        source={recipesPath}
        rowKey={(row) => row.id}
        columns={columns}
        defaultSort="sku"
        searchHint={t('inventory.assembly.recipes.search')}
        exportPath={`${recipesPath}/export`}
        preview={(row) => <Preview id={row.id} />}
        previewTitle={(row) => `${row.product} ${row.name}`}
        actions={actions}
        banner={<p className="rt-muted">{t('inventory.assembly.recipes.kitAbout')}</p>}
        toolbar={
          can('inventory.recipe') && (
            <Button type="primary" onClick={() => void navigate('/inventory/assembly/recipes/new')}>
              {t('inventory.assembly.recipes.new')}
            </Button>
          )
        }
        empty={{ text: t('inventory.assembly.recipes.empty') }}
      />
    </>
  );
}

function Preview({ id }: { id: string }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { data, error } = useQuery({
    queryKey: ['inventory', 'recipe', id, 'versions'],
    queryFn: () => api.get<Recipe[]>(`${recipesPath}/${id}/versions`),
  });
  return (
    <div className="rt-stock-preview">
      <Refusal error={error} />
      {data?.map((recipe) => (
        <section key={recipe.id}>
          <h3>
            {t('inventory.assembly.versionOf', { n: recipe.version })}{' '}
            <span className="rt-muted">
              {t(`inventory.assembly.recipes.${recipe.inForce ? 'inForce' : 'past'}`)} ·{' '}
              {t('inventory.assembly.recipes.yields')} {fmt.quantity(recipe.yields)} ·{' '}
              {fmt.dateTime(recipe.at)} {who(recipe.by)}
            </span>
          </h3>
          <Lines
            rows={recipe.components}
            rowKey={({ lineNo }) => lineNo}
            cells={({ sku, name, quantity }) => [sku, name, fmt.quantity(quantity)]}
          />
          {recipe.inForce && recipe.steps.length > 0 && <RecipeSteps steps={recipe.steps} />}
          {recipe.note && <p className="rt-muted">{recipe.note}</p>}
        </section>
      ))}
    </div>
  );
}
