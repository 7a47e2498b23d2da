import { useI18n } from '@/i18n';
import { Barcode } from './Barcode';
import { papers } from './labelModel';
import type { Element, Filled, Layout } from './labelModel';
import { picturePath } from './labels';
import { filledText, room, rowHeight, tenthsOfPoint, widths } from './labelText';
import { QrCode } from './QrCode';
import './labels.css';

/** How a tenth of a millimetre is written: in millimetres for paper, in pixels for the screen. */
export type Unit = (tenths: number) => string;

export const onPaper: Unit = (tenths) => `${tenths / 10}mm`;

type Drawn = { layout: Layout; filled: Filled; rows: Filled['rows']; unit?: Unit };

/** One label as it is printed: everything stands where its template says, to a tenth of a millimetre. */
export function LabelDrawing({ layout, filled, rows, unit = onPaper }: Drawn) {
  const [width, height] = papers[layout.paper];
  return (
    <article className="rt-label" style={{ width: unit(width), height: unit(height) }}>
      {layout.elements.map((element, index) => (
        <div
          key={index}
          className="rt-label-element"
          style={{
            left: unit(element.x),
            top: unit(element.y),
            width: unit(element.width),
            height: unit(element.height),
          }}
        >
          <Drawing element={element} layout={layout} filled={filled} rows={rows} unit={unit} />
        </div>
      ))}
    </article>
  );
}

/** What stands in an element's place. */
export function Drawing({
  element,
  layout,
  filled,
  rows,
  unit = onPaper,
}: Drawn & { element: Element }) {
  const said = filledText(element.text, filled.fields);
  switch (element.kind) {
    case 'text':
      return <Text element={element} said={said} unit={unit} />;
    case 'barcode':
      return said && /^[ -~]+$/.test(said) ? <Barcode text={said} /> : <Missing unit={unit} />;
    case 'qr':
      return said ? <QrCode text={said} /> : <Missing unit={unit} />;
    case 'line': {
      const across = element.width >= element.height;
      const thick = unit(element.thickness);
      return (
        <div
          className="rt-label-line"
          style={across ? { height: thick } : { width: thick, height: '100%' }}
        />
      );
    }
    case 'box':
      return <div className="rt-label-box" style={{ borderWidth: unit(element.thickness) }} />;
    case 'image':
      return element.image ? (
        <img src={picturePath(element.image)} alt="" />
      ) : (
        <Missing unit={unit} />
      );
    case 'table':
      return <Goods element={element} layout={layout} rows={rows} unit={unit} />;
  }
}

function Text({ element, said, unit }: { element: Element; said: string; unit: Unit }) {
  return (
    <div
      className={element.wrap ? 'rt-label-text' : 'rt-label-text rt-label-cut'}
      style={{
        fontSize: unit(element.fontSize * tenthsOfPoint),
        fontWeight: element.bold ? 700 : 400,
        textAlign: element.align,
      }}
    >
      {said}
    </div>
  );
}

function Missing({ unit }: { unit: Unit }) {
  const { t } = useI18n();
  return (
    <div className="rt-label-missing" style={{ fontSize: unit(28) }}>
      {t('fulfilment.labels.missing')}
    </div>
  );
}

function Goods({
  element,
  layout,
  rows,
  unit,
}: Omit<Drawn, 'filled' | 'unit'> & { element: Element; unit: Unit }) {
  const { t } = useI18n();
  const most = room(element, layout);
  const cut = rows.length > most;
  const shown = cut ? rows.slice(0, most - 1) : rows;
  const share = widths(element.columns);
  const line = { height: unit(rowHeight(element)), lineHeight: unit(rowHeight(element)) };
  return (
    <div className="rt-label-goods" style={{ fontSize: unit(element.fontSize * tenthsOfPoint) }}>
      {layout.paper === 'a4' && (
        <div className="rt-label-row rt-label-names" style={line}>
          {element.columns.map((column, index) => (
            <span key={column} style={{ width: `${share[index]}%` }}>
              {t(`fulfilment.labels.column.${column}`)}
            </span>
          ))}
        </div>
      )}
      {shown.map((row, number) => (
        <div key={number} className="rt-label-row" style={line}>
          {element.columns.map((column, index) => (
            <span key={column} style={{ width: `${share[index]}%` }}>
              {row[column] ?? ''}
            </span>
          ))}
        </div>
      ))}
      {cut && (
        <div className="rt-label-row" style={line}>
          {t('fulfilment.labels.more', { n: rows.length })}
        </div>
      )}
    </div>
  );
}
