import { Link } from 'react-router';
import { useShopBoards, type NodeColumn } from '@/api/board';
import type { Shop } from '@/api/shops';
import { useI18n } from '@/i18n';
import { countOf, pathOf, type Row } from './cells';
import { Count } from './Count';

const every = 15_000;
const most = 12;
const sum = 'sum';

interface BoardShopsProps {
  shops: readonly Shop[];
  /** The nodes of all; a shop's own board has only those its orders pass. */
  nodes: readonly NodeColumn[];
}

/** The same by shop: what is under way at each node, and beside it what is late or failed. */
export function BoardShops({ shops, nodes }: BoardShopsProps) {
  const { t, pick } = useI18n();
  const boards = useShopBoards(
    shops.slice(0, most).map(({ code }) => code),
    every,
  );
  const open = boards.filter((board) => board.open > 0);
  if (open.length < 2) return null;
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
              {[...nodes.map(({ node }) => node), sum].map((node) => (
                <td key={node}>
                  {(['exceptions', 'overdue', 'underWay'] as const).map((row) => {
                    const column = board.nodes.find((one) => one.node === node);
                    const sums = {
                      underWay: board.open - board.exceptions,
                      overdue: board.overdue,
                      exceptions: board.exceptions,
                    };
                    const value = column ? countOf(row, column) : node === sum ? sums[row] : 0;
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
