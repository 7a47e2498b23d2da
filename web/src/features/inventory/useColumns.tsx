import { useI18n } from '@/i18n';
import { useWho } from '@/ui/useWho';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { useNames } from './names';

type Own<Row> = Partial<Omit<WorklistColumn<Row>, 'render'>>;
type Text = string | null | undefined;

/** The columns that the lists of stock have in common, each told where its value is in the row. */
export function useColumns() {
  const { t, fmt } = useI18n();
  const who = useWho();
  const names = useNames();

  function text<Row>(
    key: string,
    width: number,
    of: (row: Row) => React.ReactNode,
    own: Own<Row> = {},
  ): WorklistColumn<Row> {
    return { key, title: t(`inventory.${key}`), width, ...own, render: (row) => of(row) || '—' };
  }

  return {
    names,
    text,
    sku: <Row,>(of: (row: Row) => string, own: Own<Row> = {}) =>
      text('sku', 130, of, { sort: 'sku', phone: 'title', ...own }),
    name: <Row,>(of: (row: Row) => Text) => text('name', 240, of, { grow: true, phone: 'title' }),
    warehouse: <Row,>(of: (row: Row) => string, own: Own<Row> = {}) =>
      text('warehouse', 130, (row) => names.warehouse(of(row)), own),
    /** Whose goods, in the list of a warehouse column. */
    owner: <Row,>(of: (row: Row) => string, own: Own<Row> = {}) =>
      text<Row>('owner', 180, (row) => names.owner(of(row)), {
        title: t('inventory.owners.owner'),
        ...own,
      }),
    /** A figure; nought is quiet where `quiet`, what matters most is strong. */
    quantity: <Row,>(
      key: string,
      of: (row: Row) => Text,
      { look, ...own }: Own<Row> & { look?: 'quiet' | 'strong' } = {},
    ): WorklistColumn<Row> => ({
      key,
      title: t(`inventory.${key}`),
      width: 100,
      number: true,
      ...own,
      render(row) {
        const value = of(row);
        const written = value === null || value === undefined ? '' : fmt.amount(value, 0);
        if (look === 'strong') return <strong>{written}</strong>;
        const nought = look === 'quiet' && Number(value) === 0;
        return nought ? <span className="rt-quiet">{written}</span> : written;
      },
    }),
    /** Who did it. */
    actor: <Row,>(of: (row: Row) => Text, own: Own<Row> = {}) =>
      text('actor', 100, (row) => who(of(row)), own),
    time: <Row,>(key: string, of: (row: Row) => Text, own: Own<Row> = {}) =>
      text(key, 140, (row) => of(row) && fmt.dateTime(of(row)), own),
    /** Which warehouse, as a filter. */
    warehouseFilter: {
      key: 'warehouse',
      label: t('inventory.warehouse'),
      kind: 'choice',
      primary: true,
      options: names.warehouses.map((one) => ({
        value: one.id,
        label: names.warehouse(one.id),
      })),
    } satisfies FilterDef,
    /** Whose goods, as a filter. */
    ownerFilter: {
      key: 'owner',
      label: t('inventory.owners.owner'),
      kind: 'choice',
      options: [
        { value: 'own', label: t('inventory.owners.ours') },
        ...names.owners.map(({ id, name }) => ({ value: id, label: name })),
      ],
    } satisfies FilterDef,
  };
}
