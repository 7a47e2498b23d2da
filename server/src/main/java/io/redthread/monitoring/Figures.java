package io.redthread.monitoring;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.monitoring.BoardView.NodeColumn;
import io.redthread.platform.background.Held;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.CaseFigures;
import io.redthread.process.NodeCode;
import io.redthread.tasks.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The figures on a person's workbench: those of what the person may do, drawn from the board and the tasks. */
@Service
public class Figures {

    private static final double ON_TIME = 0.98;
    private static final Duration LEVEL = Duration.ofSeconds(5);

    private final Board board;
    private final Tasks tasks;
    private final Held<String, Optional<Instant>> oldest;
    private final Clock clock;

    Figures(Board board, Tasks tasks, CaseFigures cases, Clock clock) {
        this.board = board;
        this.tasks = tasks;
        this.clock = clock;
        this.oldest = new Held<>(Duration.ofSeconds(1), clock, 1, key -> cases.oldestReady());
    }

    /** The figures of the current person. */
    public List<FigureView> mine() {
        var figures = new ArrayList<FigureView>();
        figures.add(FigureView.count(
                "my-tasks",
                "我的待办",
                "My tasks",
                tasks.mine(PageQuery.first(1)).total().value(),
                "/"));
        var access = CurrentAccess.get();
        if (!access.may(Permission.MONITORING_READ)) {
            return figures;
        }
        var now = board.of(Optional.empty());
        if (access.may(Permission.SALES_ORDER_READ)) {
            orders(figures, now, access.may(Permission.SALES_ORDER_REVIEW));
        }
        if (access.may(Permission.FULFILMENT_PICK) || access.may(Permission.FULFILMENT_DISPATCH)) {
            warehouse(figures, now);
        }
        onTime(now).ifPresent(figures::add);
        if (access.may(Permission.JOURNAL_VERIFY)) {
            figures.add(lag());
        }
        return figures;
    }

    private static void orders(List<FigureView> figures, BoardView now, boolean reviewer) {
        figures.add(FigureView.count("open-orders", "在途订单", "Open orders", now.open(), "/monitoring/board"));
        if (reviewer) {
            column(now, NodeCode.REVIEW)
                    .ifPresent(review -> figures.add(FigureView.count(
                            "in-review",
                            "待审订单",
                            "In review",
                            review.waiting(),
                            "/sales/orders?node=review&status=in-review")));
        }
        figures.add(FigureView.alarm(
                "overdue-orders", "超时订单", "Overdue orders", now.overdue(), "overdue", "/sales/orders?overdue=true"));
        figures.add(FigureView.alarm(
                "exceptions", "异常订单", "Exceptions", now.exceptions(), "exception", "/sales/orders?status=exception"));
    }

    private static void warehouse(List<FigureView> figures, BoardView now) {
        column(now, NodeCode.PICKING).ifPresent(picking -> {
            figures.add(FigureView.count(
                    "to-pick", "待拣打包", "To pick and pack", picking.underWay(), "/sales/orders?node=picking"));
            figures.add(FigureView.alarm(
                    "pick-overdue",
                    "拣货超时",
                    "Late at picking",
                    picking.overdue(),
                    "overdue",
                    "/sales/orders?node=picking&overdue=true"));
        });
        column(now, NodeCode.DISPATCH).ifPresent(dispatch -> {
            figures.add(FigureView.count(
                    "to-dispatch", "待出库", "To dispatch", dispatch.underWay(), "/sales/orders?node=dispatch"));
            figures.add(FigureView.alarm(
                    "dispatch-overdue",
                    "出库超时",
                    "Late at dispatch",
                    dispatch.overdue(),
                    "overdue",
                    "/sales/orders?node=dispatch&overdue=true"));
        });
    }

    private static Optional<FigureView> onTime(BoardView now) {
        var passed = now.nodes().stream().mapToLong(NodeColumn::passed).sum();
        var within = now.nodes().stream().mapToLong(NodeColumn::withinLimit).sum();
        if (passed == 0) {
            return Optional.empty();
        }
        var share = (double) within / passed;
        return Optional.of(new FigureView(
                "on-time",
                "节点准时率",
                "Nodes on time",
                share,
                "percent",
                ON_TIME,
                share >= ON_TIME ? "ok" : "soon",
                "/monitoring/board"));
    }

    private FigureView lag() {
        var seconds = oldest.get("")
                .map(since -> (double) Duration.between(since, clock.instant()).toSeconds())
                .orElse(0.0);
        return new FigureView(
                "queue-lag",
                "流水线积压",
                "Pipeline lag",
                seconds,
                "seconds",
                (double) LEVEL.toSeconds(),
                seconds <= LEVEL.toSeconds() ? "ok" : "overdue",
                "/monitoring/board");
    }

    private static Optional<NodeColumn> column(BoardView now, NodeCode code) {
        return now.nodes().stream()
                .filter(node -> node.node().equals(code.value()))
                .findFirst();
    }
}
