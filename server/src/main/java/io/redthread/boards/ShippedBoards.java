package io.redthread.boards;

import io.redthread.boards.store.BoardRows;
import io.redthread.identity.RoleCode;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.startup.Shipment;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Boards that come with the program (预置看板): the management cockpit, and one for those who run orders. */
@Component
class ShippedBoards implements Shipment {

    private static final List<BoardTile> COCKPIT = List.of(
            at(Tile.QUESTION_ORDERS, 0, 0, 4, 3),
            at(Tile.QUESTION_GOODS, 4, 0, 4, 3),
            at(Tile.QUESTION_PURCHASES, 8, 0, 4, 3),
            at(Tile.ORDERS_TODAY, 0, 3, 2, 2),
            at(Tile.AMOUNT_TODAY, 2, 3, 2, 2),
            at(Tile.SOON_SHARE, 4, 3, 2, 2),
            at(Tile.TROUBLED_SHARE, 6, 3, 2, 2),
            at(Tile.PURCHASES_LATE, 8, 3, 2, 2),
            at(Tile.APPROVALS_WAITING, 10, 3, 2, 2),
            at(Tile.RISKS, 0, 5, 4, 4),
            at(Tile.MONEY, 4, 5, 8, 4),
            at(Tile.NODES, 0, 9, 6, 4),
            at(Tile.TREND, 6, 9, 6, 4));

    private static final List<BoardTile> ORDERS = List.of(
            at(Tile.ORDERS_TODAY, 0, 0, 3, 2),
            at(Tile.DISPATCHED_SHARE, 3, 0, 3, 2),
            at(Tile.OVERDUE, 6, 0, 3, 2),
            at(Tile.EXCEPTIONS, 9, 0, 3, 2),
            at(Tile.NODES, 0, 2, 6, 4),
            at(Tile.PROVINCES, 6, 2, 6, 5),
            at(Tile.SHOPS, 0, 6, 3, 4),
            at(Tile.GOODS, 3, 6, 3, 4),
            at(Tile.STOCK_RISK, 6, 7, 6, 4));

    private final BoardRows rows;
    private final IdBlocks ids;
    private final Transactions transactions;
    private final Clock clock;

    ShippedBoards(BoardRows rows, IdBlocks ids, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void ship() {
        transactions.in(() -> {
            ship("cockpit-gm", "管理驾驶舱", "Management cockpit", "general-manager", COCKPIT);
            ship("cockpit-cfo", "管理驾驶舱", "Management cockpit", "cfo", COCKPIT);
            ship("orders", "订单总览", "Orders at a glance", "", ORDERS);
            return true;
        });
    }

    private void ship(String code, String zh, String en, String role, List<BoardTile> tiles) {
        rows.ship(
                new BoardId(ids.next("boards", "board_id")),
                new BoardRows.Shipped(
                        code,
                        zh,
                        en,
                        Optional.of(role).filter(it -> !it.isEmpty()).map(RoleCode::new),
                        tiles),
                clock.instant());
    }

    private static BoardTile at(Tile tile, int x, int y, int w, int h) {
        return new BoardTile(tile.code(), x, y, w, h);
    }
}
