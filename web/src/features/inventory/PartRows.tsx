import { DeleteOutlined } from '@ant-design/icons';
import { useQueries } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import type { Part } from './assembly';
import type { BinContent } from './model';

interface PartRowsProps {
  parts: Part[];
  onParts: (parts: Part[]) => void;
  warehouse: string;
  components: string[];
  /** Where they may be put when taking apart; null when they are taken from what is there. */
  places: { value: string; label: string }[] | null;
  /** Of which of them each piece has a number. */
  numbered: string[];
}

/** Which components, of which lot and bin, how many; what broke besides has a reason. */
export function PartRows({
  parts,
  onParts,
  warehouse,
  components,
  places,
  numbered,
}: PartRowsProps) {
  const { t, fmt } = useI18n();
  const contents = useContents(places ? [] : components, warehouse);
  const set = (index: number, change: Partial<Part>) =>
    onParts(parts.map((part, at) => (at === index ? { ...part, ...change } : part)));
  const add = (broken: boolean) =>
    onParts([...parts, { sku: components[0] ?? '', quantity: '1', broken, reason: '' }]);
  const choices = (part: Part) =>
    places ??
    contents
      .filter((one) => one.sku === part.sku)
      .map((one) => ({
        value: `${one.bin}|${one.lot ?? ''}`,
        label: [
          one.lot,
          one.binCode,
          t('inventory.assembly.form.free', {
            n: fmt.amount(String(Number(one.onHand.amount) - Number(one.pinned.amount)), 0),
          }),
        ]
          .filter(Boolean)
          .join(' · '),
      }));
  const chosen = ({ bin, lot }: Part) => (places || !bin ? bin : `${bin}|${lot ?? ''}`);
  const choose = (index: number, value: string) => {
    const [bin, lot] = value.split('|');
    set(index, places ? { bin } : { bin, lot: lot || undefined });
  };
  return (
    <div className="rt-assembly-parts">
      {parts.map((part, index) => (
        <div key={index} className={part.broken ? 'rt-assembly-broken' : undefined}>
          <Select
            aria-label={t('inventory.assembly.column.component')}
            value={part.sku}
            options={components.map((value) => ({ value, label: value }))}
            onChange={(sku: string) => set(index, { sku, bin: undefined, lot: undefined })}
          />
          {places && part.broken ? (
            <span className="rt-muted">{t('inventory.place.scrap')}</span>
          ) : (
            <Select
              aria-label={t('inventory.assembly.form.from')}
              status={part.bin ? undefined : 'error'}
              placeholder={t('inventory.assembly.form.from')}
              notFoundContent={t('inventory.assembly.form.short')}
              value={chosen(part)}
              options={choices(part)}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value: string) => choose(index, value)}
            />
          )}
          <Input
            className="rt-number"
            inputMode="decimal"
            aria-label={t('inventory.quantity')}
            value={part.quantity}
            onChange={({ target }) => set(index, { quantity: target.value })}
          />
          {part.broken ? (
            <Input
              maxLength={500}
              status={part.reason ? undefined : 'error'}
              placeholder={t('inventory.assembly.form.reason')}
              aria-label={t('inventory.assembly.form.reason')}
              value={part.reason}
              onChange={({ target }) => set(index, { reason: target.value })}
            />
          ) : (
            <span className="rt-muted">{places ? (part.lot ?? '') : ''}</span>
          )}
          {part.broken && numbered.includes(part.sku) && (
            <Input
              className="rt-number rt-assembly-numbers"
              placeholder={t('inventory.pieces.brokenNumbers')}
              aria-label={t('inventory.pieces.brokenNumbers')}
              value={(part.serials ?? []).join(' ')}
              onChange={({ target }) =>
                set(index, { serials: target.value.split(/[\s,,]/).filter((one) => one !== '') })
              }
            />
          )}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('inventory.adjust.remove')}
            onClick={() => onParts(parts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <p>
        <Button size="small" onClick={() => add(false)}>
          {t('inventory.assembly.form.addRow')}
        </Button>{' '}
        <Button size="small" onClick={() => add(true)}>
          {t('inventory.assembly.form.addBroken')}
        </Button>
      </p>
    </div>
  );
}

/** What lies of these goods in the bins of a warehouse. */
function useContents(skus: string[], warehouse: string): BinContent[] {
  const found = useQueries({
    queries: skus.map((sku) => ({
      queryKey: ['inventory', 'bins', { sku, warehouse }],
      queryFn: () => api.get<BinContent[]>('/api/inventory/bins', { query: { sku, warehouse } }),
    })),
  });
  return found.flatMap(({ data }) => data ?? []);
}
