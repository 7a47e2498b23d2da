package io.redthread.boards;

import io.redthread.identity.CurrentAccess;
import io.redthread.platform.background.Held;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Tells what tiles show (砖块): each is reckoned at most once in two seconds, however many boards and screens show it, and
 * only for who may see its facts.
 */
@Service
public class Tiles {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final TileSums sums;
    private final TileNow now;
    private final Held<Tile, TileFigure> figures;

    Tiles(TileSums sums, TileNow now, Clock clock) {
        this.sums = sums;
        this.now = now;
        this.figures = new Held<>(FRESH, clock, Tile.values().length, this::reckon);
    }

    /** The tiles the caller may put on a board. */
    public List<Tile> offered() {
        return Arrays.stream(Tile.values()).filter(Tiles::mine).toList();
    }

    /** What these show now; those the caller may not see are left out. */
    public List<TileFigure> of(Collection<Tile> wanted) {
        return wanted.stream().distinct().filter(Tiles::mine).map(figures::get).toList();
    }

    private static boolean mine(Tile tile) {
        return tile.seenBy(CurrentAccess.get());
    }

    private TileFigure reckon(Tile tile) {
        return switch (tile) {
            case ORDERS_TODAY,
                    AMOUNT_TODAY,
                    PAID_TODAY,
                    DISPATCHED_SHARE,
                    SOON_SHARE,
                    TROUBLED_SHARE,
                    PURCHASES_LATE,
                    COMMITTED_MONTH -> sums.number(tile);
            case OVERDUE, EXCEPTIONS, APPROVALS_WAITING -> now.number(tile);
            case SHOPS, GOODS, CATEGORIES -> sums.ranking(tile);
            case PROVINCES -> sums.provinces(tile);
            case TREND, MONEY -> sums.lines(tile);
            case NODES -> now.byNode(tile);
            case STOCK_RISK -> now.stockRisk(tile);
            case RISKS -> now.risks(tile);
            case QUESTION_ORDERS -> now.ordersProgress(tile);
            case QUESTION_GOODS -> now.goodsProgress(tile);
            case QUESTION_PURCHASES -> now.purchasesProgress(tile);
        };
    }
}
