import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { memo, useRef, useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { usePhone } from '@/ui/usePhone';
import { Day } from './FormPage';
import { GoodsSelect, type ChosenGoods } from './GoodsSelect';
import type { LineContent, ProposedPrice } from './model';
import { PassingLine } from './PassingLine';
import { pasted } from './pasted';
import { decimal, lineTotal, total } from './sums';
import type { Draft } from './useDraft';
import { useScrolled } from './useScrolled';

interface LinesEditorProps {
  draft: Draft;
  /** Names of goods by their code. */
  names: Record<string, string>;
}

const desk = 40;
const card = 196;
const beyond = 8;

/** Lines to be written; however many there are, only those in view exist. */
export function LinesEditor({ draft, names }: LinesEditorProps) {
  const { t, fmt } = useI18n();
  const phone = usePhone();
  const height = phone ? card : desk;
  const { lines, currency, supplier } = draft.content;
  const box = useRef<HTMLDivElement>(null);
  const { top, hurried, scrolled } = useScrolled(height);
  const [added, setAdded] = useState<Record<string, string>>({});
  const known = { ...added, ...names };
  const [proposals, setProposals] = useState<Record<string, ProposedPrice>>({});
  const room = Math.min(Math.max(lines.length, 1) * height, phone ? 560 : 520);
  const first = Math.max(0, Math.floor(top / height) - beyond);
  const shown = lines.slice(first, first + Math.ceil(room / height) + 2 * beyond);
  const wrong = errorsByLine(draft);

  async function propose(skus: string[]): Promise<Record<string, ProposedPrice>> {
    if (skus.length === 0) return {};
    const found = await api.post<ProposedPrice[]>('/api/purchasing/prices/proposals', {
      supplier,
      skus,
    });
    const bySku = Object.fromEntries(found.map((one) => [one.sku, one]));
    setProposals((before) => ({ ...before, ...bySku }));
    return bySku;
  }

  async function add(goods: ChosenGoods) {
    setAdded((before) => ({ ...before, [goods.sku]: goods.name }));
    const found = await propose([goods.sku]).catch((): Record<string, ProposedPrice> => ({}));
    const proposal = found[goods.sku];
    draft.addLines([lineOf(goods.sku, '1', '', goods.uom, proposal, currency)]);
    window.requestAnimationFrame(() => box.current?.scrollTo({ top: box.current.scrollHeight }));
  }

  async function paste(text: string) {
    const rows = pasted(text);
    if (rows.length === 0) return;
    const found = await propose([...new Set(rows.map(({ sku }) => sku))]).catch(
      (): Record<string, ProposedPrice> => ({}),
    );
    draft.addLines(
      rows.map(({ sku, quantity, unitPrice }) =>
        lineOf(sku, quantity, unitPrice, null, found[sku], currency),
      ),
    );
  }

  return (
    <section
      className="purchasing-lines"
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!text.includes('\t')) return;
        event.preventDefault();
        void paste(text);
      }}
    >
      <div className="purchasing-lines-head">
        <GoodsSelect onChoose={(goods) => void add(goods)} />
        <span className="rt-muted">{t('purchasing.lines.pasteHint')}</span>
        <span className="rt-spring" />
        <span>
          {t('purchasing.lines.count', { n: fmt.integer(lines.length) })}{' '}
          <strong className="rt-number">{fmt.money({ amount: total(lines), currency })}</strong>
        </span>
      </div>
      {!phone && (
        <div className="purchasing-line purchasing-line-head" aria-hidden>
          <span>#</span>
          <span>{t('purchasing.lines.goods')}</span>
          <span className="purchasing-right">{t('purchasing.lines.quantity')}</span>
          <span>{t('purchasing.lines.uom')}</span>
          <span className="purchasing-right">{t('purchasing.lines.unitPrice')}</span>
          <span className="purchasing-right">{t('purchasing.lines.taxRate')}</span>
          <span className="purchasing-right">{t('purchasing.lines.amount')}</span>
          <span>{t('purchasing.wantedOn')}</span>
          <span>{t('purchasing.note')}</span>
          <span />
        </div>
      )}
      <div
        ref={box}
        className="purchasing-lines-box"
        style={{ height: room }}
        onScroll={(event) => scrolled(event.currentTarget.scrollTop)}
      >
        {lines.length === 0 && <p className="rt-muted">{t('purchasing.lines.empty')}</p>}
        <div style={{ height: lines.length * height, paddingTop: first * height }}>
          {hurried && !phone
            ? shown.map((line) => (
                <PassingLine key={line.lineNo} line={line} name={known[line.sku] ?? ''} />
              ))
            : shown.map((line) => (
                <LineRow
                  key={line.lineNo}
                  line={line}
                  name={known[line.sku] ?? ''}
                  proposal={proposals[line.sku]}
                  error={wrong.get(line.lineNo)}
                  height={height}
                  phone={phone}
                  change={draft.changeLine}
                  remove={draft.removeLine}
                />
              ))}
        </div>
      </div>
    </section>
  );
}

function lineOf(
  sku: string,
  quantity: string,
  unitPrice: string,
  uom: string | null,
  proposal: ProposedPrice | undefined,
  currency: string,
): Omit<LineContent, 'lineNo'> {
  const agreed = proposal?.agreed?.currency === currency ? proposal.agreed : null;
  const last = currency === 'CNY' ? proposal?.last?.price : undefined;
  return {
    sku,
    quantity,
    uom,
    unitPrice: unitPrice || agreed?.price || last || '',
    taxRate: agreed?.taxRate ?? '13',
    wantedOn: null,
    note: '',
    agreement: agreed && !unitPrice ? agreed.agreement : null,
    source: null,
  };
}

/** What the server said is wrong, by line. */
function errorsByLine(draft: Draft): Map<number, string> {
  const errors = new Map<number, string>();
  for (const { pointer, detail } of problemOf(draft.error).errors ?? []) {
    const index = /^\/lines\/(\d+)/.exec(pointer)?.[1];
    const line = index === undefined ? undefined : draft.content.lines[Number(index)];
    if (line) errors.set(line.lineNo, detail);
  }
  return errors;
}

interface LineRowProps {
  line: LineContent;
  name: string;
  proposal?: ProposedPrice;
  error?: string;
  height: number;
  phone: boolean;
  change: Draft['changeLine'];
  remove: Draft['removeLine'];
}

const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, name, proposal, error, change, remove, height, phone } = props;
  const { t, fmt } = useI18n();
  const set = (part: Partial<LineContent>) => change(line.lineNo, part);
  const hint = error ?? hintOf(proposal, t, fmt.amount);
  return (
    <div
      className={`purchasing-line${phone ? ' purchasing-line-card' : ''}${error ? ' purchasing-line-wrong' : ''}`}
      style={{ height }}
      title={hint}
    >
      <span className="rt-muted rt-number">{line.lineNo}</span>
      <span className="purchasing-line-goods" title={`${line.sku} ${name}`}>
        {line.sku} <span className="rt-muted">{name}</span>
        {line.agreement && <em>{t('purchasing.lines.agreed')}</em>}
        {error && <strong>{error}</strong>}
      </span>
      <Input
        size="small"
        className="purchasing-right"
        inputMode="decimal"
        aria-label={t('purchasing.lines.quantity')}
        value={line.quantity}
        onChange={(event) => set({ quantity: decimal(event.target.value) })}
      />
      <Units line={line} onChange={(uom) => set({ uom })} />
      <Input
        size="small"
        className="purchasing-right"
        inputMode="decimal"
        aria-label={t('purchasing.lines.unitPrice')}
        value={line.unitPrice}
        onChange={(event) => set({ unitPrice: decimal(event.target.value), agreement: null })}
      />
      <Input
        size="small"
        className="purchasing-right"
        inputMode="decimal"
        aria-label={t('purchasing.lines.taxRate')}
        value={line.taxRate}
        onChange={(event) => set({ taxRate: decimal(event.target.value) })}
      />
      <span className="purchasing-right rt-number">{fmt.amount(lineTotal(line))}</span>
      <Day
        small
        label={t('purchasing.wantedOn')}
        value={line.wantedOn ?? ''}
        onChange={(day) => set({ wantedOn: day || null })}
      />
      <Input
        size="small"
        maxLength={200}
        aria-label={t('purchasing.note')}
        value={line.note}
        onChange={(event) => set({ note: event.target.value })}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('purchasing.lines.remove', { n: line.lineNo })}
        onClick={() => remove(line.lineNo)}
      />
    </div>
  );
});

function hintOf(
  proposal: ProposedPrice | undefined,
  t: (key: string, values?: Record<string, string>) => string,
  amount: (value: string) => string,
): string | undefined {
  if (!proposal) return undefined;
  const parts = [
    proposal.agreed &&
      t('purchasing.lines.agreedAt', {
        price: amount(proposal.agreed.price),
        number: proposal.agreed.number,
      }),
    proposal.last && t('purchasing.lines.lastAt', { price: amount(proposal.last.price) }),
    proposal.average && t('purchasing.lines.averageOf', { price: amount(proposal.average) }),
  ].filter(Boolean);
  return parts.join(' · ') || undefined;
}

/** The units of an item; asked for when the list opens. */
function Units({ line, onChange }: { line: LineContent; onChange: (uom: string) => void }) {
  const { t, fmt } = useI18n();
  const [units, setUnits] = useState<string[]>(line.uom ? [line.uom] : []);
  async function load() {
    const facts = await api.get<{ uom: string; units: { uom: string }[] }>(
      '/api/purchasing/goods',
      { query: { sku: line.sku } },
    );
    setUnits([facts.uom, ...facts.units.map(({ uom }) => uom)]);
  }
  return (
    <Select
      size="small"
      value={line.uom ?? undefined}
      aria-label={t('purchasing.lines.uom')}
      placeholder={t('purchasing.lines.baseUom')}
      options={units.map((uom) => ({ value: uom, label: fmt.uom(uom) }))}
      onOpenChange={(open) => open && void load()}
      onChange={onChange}
    />
  );
}
