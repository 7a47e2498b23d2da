package io.redthread.monitoring.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.monitoring.Board;
import io.redthread.monitoring.BoardView;
import io.redthread.monitoring.FigureView;
import io.redthread.monitoring.Figures;
import io.redthread.monitoring.NumberSearch;
import io.redthread.monitoring.RunSummaries;
import io.redthread.monitoring.RunSummary;
import io.redthread.monitoring.SearchView;
import io.redthread.process.RunFigures.Stretch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The node board, a person's figures, and search by any number. */
@RestController
@RequestMapping("/api/monitoring")
class MonitoringController {

    private final Board board;
    private final RunSummaries summaries;
    private final Figures figures;
    private final NumberSearch search;
    private final Clock clock;

    MonitoringController(Board board, RunSummaries summaries, Figures figures, NumberSearch search, Clock clock) {
        this.board = board;
        this.summaries = summaries;
        this.clock = clock;
        this.figures = figures;
        this.search = search;
    }

    @GetMapping("/board")
    @Requires(Permission.MONITORING_READ)
    BoardView board(@RequestParam(required = false) @Nullable String shop) {
        return board.of(Optional.ofNullable(shop).filter(code -> !code.isBlank()));
    }

    @GetMapping("/summary")
    @Requires(Permission.MONITORING_READ)
    RunSummary summary(
            @RequestParam Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String shop) {
        return summaries.of(
                new Stretch(from, until == null ? clock.instant() : until),
                Optional.ofNullable(shop).filter(code -> !code.isBlank()));
    }

    @GetMapping("/figures")
    @SignedInOnly
    MyFigures figures() {
        return new MyFigures(figures.mine());
    }

    @GetMapping("/search")
    @SignedInOnly
    SearchView search(@RequestParam String q) {
        return search.find(q);
    }

    /** The figures of the current person. */
    record MyFigures(List<FigureView> items) {}
}
