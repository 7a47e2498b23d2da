import type { Tone } from '@/theme';
import type { WorklistColumn } from '../worklist/types';

interface LineCardsProps<Line> {
  lines: Line[];
  rowKey: (line: Line) => string | number;
  columns: WorklistColumn<Line>[];
  tone?: (line: Line) => Tone | undefined;
}

/** The same lines where there is little room: what it is, how much, and the rest below. */
export function LineCards<Line>({ lines, rowKey, columns, tone }: LineCardsProps<Line>) {
  const at = (place: string) =>
    columns.filter(({ hidden, phone }) => !hidden && (phone ?? 'line') === place);
  const [titles, marks, rest] = [at('title'), at('mark'), at('line')];
  return (
    <ul className="rt-line-cards">
      {lines.map((line) => {
        const mark = tone?.(line);
        return (
          <li key={rowKey(line)} className={mark ? `rt-line-${mark}` : undefined}>
            <strong>
              {titles.map((column) => (
                <span key={column.key}>{column.render(line)}</span>
              ))}
            </strong>
            <span className="rt-number">
              {marks.map((column) => (
                <span key={column.key}>{column.render(line)}</span>
              ))}
            </span>
            {rest.length > 0 && (
              <div>
                {rest
                  .map(({ key, title, render }) => ({ key, title, says: render(line) }))
                  .filter(({ says }) => says !== '')
                  .map(({ key, title, says }) => (
                    <span key={key}>
                      <span className="rt-muted">{title} </span>
                      {says}
                    </span>
                  ))}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
