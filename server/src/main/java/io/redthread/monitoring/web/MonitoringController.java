package io.redthread.monitoring.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.monitoring.Board;
import io.redthread.monitoring.BoardView;
import io.redthread.monitoring.FigureView;
import io.redthread.monitoring.Figures;
import io.redthread.monitoring.NumberSearch;
import io.redthread.monitoring.SearchView;
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
    private final Figures figures;
    private final NumberSearch search;

    MonitoringController(Board board, Figures figures, NumberSearch search) {
        this.board = board;
        this.figures = figures;
        this.search = search;
    }

    @GetMapping("/board")
    @Requires(Permission.MONITORING_READ)
    BoardView board(@RequestParam(required = false) @Nullable String shop) {
        return board.of(Optional.ofNullable(shop).filter(code -> !code.isBlank()));
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
