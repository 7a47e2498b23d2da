import { Link } from 'react-router';
import { useShopBoards } from '@/api/board';
import type { Shop } from '@/api/shops';
import { useI18n } from '@/i18n';
import { countOf, pathOf, type Row } from './cells';
import { Count } from './Count';

const every = 15_000;
const most = 12;

/** The same by shop: what is under way at each node, and beside it what is late or failed. */
export function BoardShops({ shops }: { shops: readonly Shop[] }) {
  const { t, pick } = useI18n();
  const boards = useShopBoards(
    shops.slice(0, most).map(({ code }) => code),
    every,
  );
  const open = boards.filter((board) => board.open > 0);
  const nodes = open[0]?.nodes;
  if (!nodes || open.length < 2) return null;
  const nameOf = (code: string | null) =>
    shops.find((shop) => shop.code === code)?.content.name ?? code;
  const shown = (row: Row, value: number) => row === 'underWay' || value > 0;
  return (
    <div className="rt-board-frame">
      <table className="rt-board rt-board-shops">
        <caption>{t('monitoring.board.byShop')}</caption>
        <thead>
          <tr>
            <td />
            {nodes.map(({ node, title }) => (
              <th key={node} scope="col">
                {pick(title)}
              </th>
            ))}
            <th scope="col">{t('monitoring.board.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {open.map((board) => (
            <tr key={board.shop}>
              <th scope="row">
                <Link to={`/monitoring/board?shop=${board.shop}`}>{nameOf(board.shop)}</Link>
              </th>
              {[...board.nodes, undefined].map((column) => (
                <td key={column?.node ?? 'sum'}>
                  {(['exceptions', 'overdue', 'underWay'] as const).map((row) => {
                    const sums = {
                      underWay: board.open - board.exceptions,
                      overdue: board.overdue,
                      exceptions: board.exceptions,
                    };
                    const value = column ? countOf(row, column) : sums[row];
                    return shown(row, value) ? (
                      <Count
                        key={row}
                        row={row}
                        value={value}
                        path={pathOf(row, column, board)}
                        label={[
                          nameOf(board.shop),
                          column && pick(column.title),
                          t(`monitoring.board.${row}`),
                        ]
                          .filter(Boolean)
                          .join(' ')}
                      />
                    ) : null;
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
