package io.redthread.insight.web;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.insight.BandLine;
import io.redthread.insight.Drill;
import io.redthread.insight.Efficiency;
import io.redthread.insight.LevelLine;
import io.redthread.insight.PersonLine;
import io.redthread.insight.Projection;
import io.redthread.insight.ReasonLine;
import io.redthread.insight.ReportQuery;
import io.redthread.insight.ReportScope;
import io.redthread.insight.RequestFilter;
import io.redthread.insight.RequestLine;
import io.redthread.insight.Summary;
import io.redthread.insight.Trend;
import io.redthread.insight.Workload;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports on how long approvals take, over HTTP. */
@RestController
@RequestMapping("/api/insight")
class ReportController {

    private final Efficiency efficiency;
    private final Workload workload;
    private final Drill drill;
    private final Projection projection;
    private final ReportScope scope;

    ReportController(Efficiency efficiency, Workload workload, Drill drill, Projection projection, ReportScope scope) {
        this.efficiency = efficiency;
        this.workload = workload;
        this.drill = drill;
        this.projection = projection;
        this.scope = scope;
    }

    @GetMapping("/frame")
    @Requires(Permission.INSIGHT_READ)
    Frame frame() {
        var state = projection.state();
        return new Frame(
                scope.today(),
                state.walking(),
                state.requests(),
                state.updatedAt().orElse(null),
                scope.choices().stream()
                        .map(it -> new Department(it.id(), it.code(), it.name()))
                        .toList());
    }

    @GetMapping("/summary")
    @Requires(Permission.INSIGHT_READ)
    Summary summary(@ModelAttribute ReportQuery query) {
        return efficiency.summary(query);
    }

    @GetMapping("/levels")
    @Requires(Permission.INSIGHT_READ)
    List<LevelLine> levels(@ModelAttribute ReportQuery query) {
        return workload.levels(query);
    }

    @GetMapping("/people")
    @Requires(Permission.INSIGHT_READ)
    List<PersonLine> people(@ModelAttribute ReportQuery query) {
        return workload.people(query);
    }

    @GetMapping("/bands")
    @Requires(Permission.INSIGHT_READ)
    List<BandLine> bands(@ModelAttribute ReportQuery query) {
        return efficiency.bands(query);
    }

    @GetMapping("/reasons")
    @Requires(Permission.INSIGHT_READ)
    List<ReasonLine> reasons(@ModelAttribute ReportQuery query) {
        return efficiency.reasons(query);
    }

    @GetMapping("/trend")
    @Requires(Permission.INSIGHT_READ)
    Trend trend(@ModelAttribute ReportQuery query) {
        return efficiency.trend(query);
    }

    @GetMapping("/requests")
    @Requires(Permission.INSIGHT_READ)
    Page<RequestLine> requests(
            @ModelAttribute ReportQuery query, @ModelAttribute RequestFilter filter, @ModelAttribute PageQuery paging) {
        return drill.page(query, filter, paging);
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.INSIGHT_EDIT)
    void rebuild() {
        projection.rebuild();
    }

    /**
     * What a report page needs to know first.
     *
     * @param today in Shanghai
     * @param walking whether the figures are being made anew
     * @param requests how many approvals have been met so far
     * @param updatedAt when the figures last changed; absent before the first
     * @param departments to choose from
     */
    record Frame(
            LocalDate today,
            boolean walking,
            long requests,
            @Nullable Instant updatedAt,
            List<Department> departments) {}

    /** A department to choose. */
    record Department(DepartmentId id, String code, String name) {}
}
