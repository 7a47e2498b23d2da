package io.redthread.monitoring;

import io.redthread.kernel.InvalidInput;
import io.redthread.monitoring.BoardView.NodeColumn;
import io.redthread.monitoring.domain.Words;
import io.redthread.parties.Shops;
import io.redthread.platform.background.Held;
import io.redthread.process.CaseFigures;
import io.redthread.process.CaseFigures.NodePace;
import io.redthread.process.CaseFigures.OpenCount;
import io.redthread.process.CaseFigures.Pace;
import io.redthread.process.CaseState;
import io.redthread.process.Node;
import io.redthread.process.Standard;
import io.redthread.process.Standards;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Counts cases per node; asked by many at once, it counts at most once a second and measures the pace twice a minute. */
@Service
public class Board {

    private static final Duration COUNTED = Duration.ofSeconds(1);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration STANDARDS = Duration.ofSeconds(10);
    private static final int MOST_SHOPS = 200;

    private final CaseFigures figures;
    private final Shops shops;
    private final Clock clock;
    private final Held<String, BoardView> boards;
    private final Held<String, Pace> paces;
    private final Held<String, List<Node>> nodes;

    Board(CaseFigures figures, Standards standards, Shops shops, Clock clock) {
        this.figures = figures;
        this.shops = shops;
        this.clock = clock;
        this.boards = new Held<>(COUNTED, clock, MOST_SHOPS, this::count);
        this.paces = new Held<>(MEASURED, clock, 1, key -> figures.pace());
        this.nodes = new Held<>(STANDARDS, clock, 1, key -> columns(standards));
    }

    /** The board of a shop, or of all. */
    public BoardView of(Optional<String> shop) {
        return boards.get(shop.orElse(""));
    }

    /** How long nodes took lately. */
    Pace pace() {
        return paces.get("");
    }

    private BoardView count(String shop) {
        var counts = figures.open(shop.isEmpty() ? List.of() : List.of(shopId(shop))).stream()
                .collect(Collectors.groupingBy(OpenCount::node));
        var pace = pace();
        var byNode = pace.nodes().stream().collect(Collectors.toMap(NodePace::node, Function.identity()));
        var columns = nodes.get("").stream()
                .filter(node ->
                        node.code().isShared() || counts.containsKey(node.code()) || byNode.containsKey(node.code()))
                .map(node -> column(
                        node,
                        counts.getOrDefault(node.code(), List.of()),
                        Optional.ofNullable(byNode.get(node.code()))))
                .toList();
        var exceptions = columns.stream().mapToLong(NodeColumn::exceptions).sum();
        return new BoardView(
                clock.instant(),
                pace.since(),
                shop.isEmpty() ? null : shop,
                columns,
                columns.stream().mapToLong(NodeColumn::underWay).sum() + exceptions,
                columns.stream().mapToLong(NodeColumn::overdue).sum(),
                exceptions);
    }

    private long shopId(String code) {
        return shops.byCode(code)
                .orElseThrow(() -> InvalidInput.of("/shop", code, "value-malformed"))
                .id()
                .value();
    }

    private static NodeColumn column(Node node, List<OpenCount> counts, Optional<NodePace> pace) {
        return new NodeColumn(
                node.code().value(),
                node.title(),
                Words.department(node.ownerDepartment()),
                node.automatic(),
                node.limit().toSeconds(),
                in(counts, CaseState.READY),
                in(counts, CaseState.WAITING),
                in(counts, CaseState.HELD),
                in(counts, CaseState.EXCEPTION),
                counts.stream().mapToLong(OpenCount::overdue).sum(),
                pace.map(NodePace::passed).orElse(0L),
                pace.map(NodePace::within).orElse(0L),
                pace.map(NodePace::p90Seconds).orElse(null));
    }

    private static long in(List<OpenCount> counts, CaseState state) {
        return counts.stream()
                .filter(one -> one.state() == state)
                .mapToLong(OpenCount::count)
                .sum();
    }

    private static List<Node> columns(Standards standards) {
        return Standard.merged(standards.published());
    }
}
