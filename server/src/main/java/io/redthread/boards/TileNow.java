package io.redthread.boards;

import io.redthread.approval.ApprovalFacts;
import io.redthread.boards.TileFigure.Row;
import io.redthread.boards.domain.Period;
import io.redthread.inventory.StockRisks;
import io.redthread.inventory.Warehouses;
import io.redthread.platform.background.Held;
import io.redthread.process.CaseFigures;
import io.redthread.process.CaseFigures.OpenCount;
import io.redthread.process.CaseState;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.Standard;
import io.redthread.process.Standards;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tiles that count what is now (即时砖块): asked by many at once they count at most once a second. */
@Component
class TileNow {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration STANDARDS = Duration.ofSeconds(10);
    private static final int RISKS = 5;
    private static final int STOCK_RISKS = 8;
    private static final int LATE_DAYS = 90;

    private final Held<String, Open> open;
    private final Held<String, List<Node>> nodes;
    private final Held<String, StockRisks.Risks> stock;
    private final ApprovalFacts approvals;
    private final Warehouses warehouses;
    private final TileSums sums;
    private final Clock clock;

    TileNow(
            CaseFigures cases,
            Standards standards,
            StockRisks stock,
            ApprovalFacts approvals,
            Warehouses warehouses,
            TileSums sums,
            Clock clock) {
        this.open = new Held<>(FRESH, clock, 1, key -> new Open(cases.open(List.of()), clock.instant()));
        this.nodes = new Held<>(STANDARDS, clock, 1, key -> Standard.merged(standards.published()));
        this.stock = new Held<>(STANDARDS, clock, 1, key -> stock.worst(STOCK_RISKS));
        this.approvals = approvals;
        this.warehouses = warehouses;
        this.sums = sums;
        this.clock = clock;
    }

    private record Open(List<OpenCount> counts, Instant at) {

        long cases(Predicate<OpenCount> which) {
            return counts.stream().filter(which).mapToLong(OpenCount::count).sum();
        }

        long overdue() {
            return counts.stream().mapToLong(OpenCount::overdue).sum();
        }

        long exceptions() {
            return cases(it -> it.state() == CaseState.EXCEPTION);
        }
    }

    /** Orders past their deadline, orders in exception, or approvals that wait. */
    TileFigure number(Tile tile) {
        var now = open.get("");
        return switch (tile) {
            case OVERDUE -> alarm(tile, now.at(), now.overdue(), "overdue");
            case EXCEPTIONS -> alarm(tile, now.at(), now.exceptions(), "exception");
            default -> {
                var waiting = approvals.waiting(clock.instant());
                yield alarm(tile, clock.instant(), waiting.count(), waiting.overdue() > 0 ? "overdue" : "waiting");
            }
        };
    }

    private static TileFigure alarm(Tile tile, Instant at, long count, String tone) {
        return TileFigure.number(tile, at, BigDecimal.valueOf(count), count == 0 ? null : tone);
    }

    /** Open orders by node, in the order of the nodes. */
    TileFigure byNode(Tile tile) {
        var now = open.get("");
        var rows = nodes.get("").stream()
                .filter(node ->
                        node.code().isShared() || now.cases(it -> it.node().equals(node.code())) > 0)
                .map(node -> {
                    var late = now.counts().stream()
                            .filter(it -> it.node().equals(node.code()))
                            .mapToLong(OpenCount::overdue)
                            .sum();
                    return row(
                            node.code().value(),
                            node.title().zh(),
                            node.title().en(),
                            now.cases(it -> it.node().equals(node.code())),
                            late,
                            late > 0 ? "overdue" : null,
                            "/sales/orders?node=" + node.code().value());
                })
                .toList();
        return TileFigure.rows(tile, now.at(), rows);
    }

    /** Goods that are about to run out. */
    TileFigure stockRisk(Tile tile) {
        var risks = stock.get("");
        var zh = warehouses.names(false);
        var en = warehouses.names(true);
        var rows = risks.worst().stream()
                .map(it -> new Row(
                        it.sku().code(),
                        it.name() + " · " + zh.getOrDefault(it.warehouse(), ""),
                        it.name() + " · " + en.getOrDefault(it.warehouse(), ""),
                        it.free(),
                        it.buffer(),
                        it.free().signum() <= 0 ? "exception" : "soon",
                        "/inventory/stock?q=" + it.sku().code()))
                .toList();
        return new TileFigure(
                tile.code(),
                clock.instant(),
                BigDecimal.valueOf(risks.count()),
                null,
                null,
                risks.count() == 0 ? null : "soon",
                rows,
                List.of(),
                List.of());
    }

    /** What most needs somebody, the most frequent first; what is nought is no risk. */
    TileFigure risks(Tile tile) {
        var now = open.get("");
        var waiting = approvals.waiting(clock.instant());
        var late = purchases().sum("late").longValue();
        var rows = Stream.of(
                        row(
                                "overdue",
                                "订单超时",
                                "Orders overdue",
                                now.overdue(),
                                null,
                                "overdue",
                                "/sales/orders?overdue=true"),
                        row(
                                "exceptions",
                                "订单异常",
                                "Orders in exception",
                                now.exceptions(),
                                null,
                                "exception",
                                "/process/exceptions"),
                        row(
                                "stock",
                                "缺货风险",
                                "Goods running out",
                                stock.get("").count(),
                                null,
                                "soon",
                                "/inventory/settings/buffers"),
                        row("purchases", "采购逾期", "Purchases late", late, null, "overdue", Tile.PURCHASES_LATE.path()),
                        row(
                                "approvals",
                                "审批超时",
                                "Approvals overdue",
                                waiting.overdue(),
                                null,
                                "overdue",
                                "/approval/requests?state=waiting"),
                        row(
                                "held",
                                "订单挂起",
                                "Orders held",
                                now.cases(it -> it.state() == CaseState.HELD),
                                null,
                                "waiting",
                                "/sales/orders?status=held"))
                .filter(it -> it.value().signum() > 0)
                .sorted(Comparator.comparing(Row::value).reversed())
                .limit(RISKS)
                .toList();
        return TileFigure.rows(tile, now.at(), rows);
    }

    /** 订单进展怎么样. */
    TileFigure ordersProgress(Tile tile) {
        var now = open.get("");
        var today = sums.total(Subject.ORDERS, Period.of(sums.today()));
        return TileFigure.rows(
                tile,
                now.at(),
                List.of(
                        row(
                                "today",
                                "今日新单",
                                "New today",
                                today.sum("orders").longValue(),
                                null,
                                null,
                                Tile.ORDERS_TODAY.path()),
                        row("open", "在途", "Open", now.cases(it -> true), null, null, "/monitoring/board"),
                        row(
                                "review",
                                "待审",
                                "In review",
                                at(now, NodeCode.REVIEW),
                                null,
                                null,
                                "/sales/orders?status=in-review"),
                        row("overdue", "超时", "Overdue", now.overdue(), null, "overdue", "/sales/orders?overdue=true"),
                        row(
                                "exceptions",
                                "异常",
                                "In exception",
                                now.exceptions(),
                                null,
                                "exception",
                                "/process/exceptions")));
    }

    /** 货到哪了. */
    TileFigure goodsProgress(Tile tile) {
        var now = open.get("");
        var today = sums.total(Subject.ORDERS, Period.of(sums.today()));
        return TileFigure.rows(
                tile,
                now.at(),
                List.of(
                        row(
                                "allocation",
                                "等货分仓",
                                "Waiting for stock",
                                at(now, NodeCode.ALLOCATION),
                                null,
                                null,
                                "/sales/orders?node=allocation"),
                        row(
                                "picking",
                                "拣货打包",
                                "Being picked",
                                at(now, NodeCode.PICKING),
                                null,
                                null,
                                "/sales/orders?node=picking"),
                        row(
                                "dispatch",
                                "待出库",
                                "To dispatch",
                                at(now, NodeCode.DISPATCH),
                                null,
                                null,
                                "/sales/orders?node=dispatch"),
                        row(
                                "left",
                                "今日单已发",
                                "Of today, left",
                                today.sum("dispatched").longValue(),
                                null,
                                null,
                                "/sales/orders?status=dispatched"),
                        row(
                                "risk",
                                "缺货风险",
                                "Running out",
                                stock.get("").count(),
                                null,
                                "soon",
                                "/inventory/settings/buffers")));
    }

    /** 采购跟进了没. */
    TileFigure purchasesProgress(Tile tile) {
        var waiting = approvals.waiting(clock.instant());
        var all = purchases();
        var released = all.sum("released").longValue();
        var arrived = all.sum("arrived").longValue();
        return TileFigure.rows(
                tile,
                sums.at(Subject.PURCHASES),
                List.of(
                        row(
                                "waiting",
                                "待审批",
                                "Awaiting approval",
                                waiting.count(),
                                null,
                                null,
                                "/purchasing/orders?state=awaiting-approval"),
                        row(
                                "released",
                                "已下达",
                                "With suppliers",
                                released,
                                null,
                                null,
                                "/purchasing/orders?state=released"),
                        row("arrived", "已到货", "Arrived", arrived, null, null, "/purchasing/orders?state=received"),
                        row(
                                "late",
                                "逾期",
                                "Late",
                                all.sum("late").longValue(),
                                null,
                                "overdue",
                                Tile.PURCHASES_LATE.path())));
    }

    private io.redthread.boards.domain.SumLine purchases() {
        return sums.total(Subject.PURCHASES, Period.upTo(sums.today(), LATE_DAYS));
    }

    private static long at(Open now, NodeCode node) {
        return now.cases(it -> it.node().equals(node) && it.state() != CaseState.EXCEPTION);
    }

    private static Row row(
            String key, String zh, String en, long value, @Nullable Long beside, @Nullable String tone, String path) {
        return new Row(
                key,
                zh,
                en,
                BigDecimal.valueOf(value),
                beside == null ? null : BigDecimal.valueOf(beside),
                value == 0 ? null : tone,
                path);
    }
}
