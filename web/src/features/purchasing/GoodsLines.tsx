import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useI18n } from '@/i18n';
import { useWrong } from './FormPage';
import { GoodsSelect } from './GoodsSelect';
import { decimal } from './sums';

export interface GoodsLine {
  sku: string;
  name: string;
  quantity: string;
  /** Further cells: price, tax, note. */
  more: Record<string, string>;
  /** Its number where it was written before. */
  lineNo?: number;
}

interface GoodsLinesProps {
  lines: GoodsLine[];
  onChange: (lines: GoodsLine[]) => void;
  /** Cells beside the quantity: key and heading; `figure` takes digits only. */
  cells: { key: string; label: string; initial?: string; hint?: string; figure?: true }[];
  /** What the quantity is called. */
  quantity: string;
  /** What the quantity of a new line is. */
  first?: string;
}

/** A short list of goods with a quantity and what the document asks for besides. */
export function GoodsLines(props: GoodsLinesProps) {
  const { lines, onChange, cells, quantity, first = '1' } = props;
  const { t } = useI18n();
  const wrong = useWrong();
  const set = (index: number, part: Partial<GoodsLine>) =>
    onChange(lines.map((line, i) => (i === index ? { ...line, ...part } : line)));
  return (
    <section className="purchasing-card purchasing-scroll">
      <GoodsSelect
        onChoose={({ sku, name }) =>
          !lines.some((line) => line.sku === sku) &&
          onChange([
            ...lines,
            {
              sku,
              name,
              quantity: first,
              more: Object.fromEntries(cells.map(({ key, initial = '' }) => [key, initial])),
            },
          ])
        }
      />
      {wrong['/lines'] && <em role="alert">{wrong['/lines']}</em>}
      <table className="purchasing-compare purchasing-goods-lines">
        <thead>
          <tr>
            <th>{t('purchasing.lines.goods')}</th>
            <th>{quantity}</th>
            {cells.map(({ key, label }) => (
              <th key={key}>{label}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.lineNo ?? line.sku}>
              <td>
                {line.sku} <span className="rt-muted">{line.name}</span>
                {Object.entries(wrong)
                  .filter(([pointer]) => pointer.startsWith(`/lines/${index}/`))
                  .map(([pointer, detail]) => (
                    <em key={pointer} role="alert">
                      {detail}
                    </em>
                  ))}
              </td>
              <td>
                <Input
                  size="small"
                  className="purchasing-right"
                  inputMode="decimal"
                  aria-label={`${quantity} ${line.sku}`}
                  value={line.quantity}
                  onChange={(event) => set(index, { quantity: decimal(event.target.value) })}
                />
              </td>
              {cells.map(({ key, label, hint, figure }) => (
                <td key={key}>
                  <Input
                    size="small"
                    placeholder={hint}
                    inputMode={figure && 'decimal'}
                    className={figure && 'purchasing-right'}
                    aria-label={`${label} ${line.sku}`}
                    value={line.more[key] ?? ''}
                    onChange={(event) =>
                      set(index, {
                        more: {
                          ...line.more,
                          [key]: figure ? decimal(event.target.value) : event.target.value,
                        },
                      })
                    }
                  />
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('purchasing.lines.remove', { n: index + 1 })}
                  onClick={() => onChange(lines.filter((_, i) => i !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className="rt-muted">{t('purchasing.lines.none')}</p>}
    </section>
  );
}
