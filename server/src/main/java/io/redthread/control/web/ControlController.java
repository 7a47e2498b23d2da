package io.redthread.control.web;

import io.redthread.control.ControlSettingDesk;
import io.redthread.control.FindingDesk;
import io.redthread.control.FindingDesk.Overview;
import io.redthread.control.FindingFilter;
import io.redthread.control.FindingId;
import io.redthread.control.FindingLine;
import io.redthread.control.Judgement;
import io.redthread.control.Judgements;
import io.redthread.control.store.WatchedOrderRows.Point;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings over HTTP. */
@RestController
@RequestMapping("/api/control")
class ControlController {

    private static final int MONTHS = 12;
    private static final long MOST_DAYS = 1_100;

    private final FindingDesk desk;
    private final Judgements judgements;
    private final ControlSettingDesk settings;
    private final Once once;
    private final Clock clock;

    ControlController(FindingDesk desk, Judgements judgements, ControlSettingDesk settings, Once once, Clock clock) {
        this.desk = desk;
        this.judgements = judgements;
        this.settings = settings;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/findings")
    @Requires(Permission.CONTROL_READ)
    Page<FindingLine> page(@ModelAttribute FindingFilter filter, @ModelAttribute PageQuery query) {
        return desk.page(filter, query);
    }

    @GetMapping("/findings/{id}")
    @Requires(Permission.CONTROL_READ)
    FindingLine one(@PathVariable FindingId id) {
        return desk.one(id);
    }

    @PostMapping("/findings/{id}/judgement")
    @Requires(Permission.CONTROL_READ)
    FindingLine judge(
            @PathVariable FindingId id,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody JudgementRequest request) {
        var revision = Given.value("/revision", request.revision());
        var verdict = Given.value("/verdict", request.verdict());
        var reason = request.reason() == null ? "" : request.reason();
        once.run(key, new Asked(id, request), () -> judgements.judge(id, revision, verdict, reason));
        return desk.one(id);
    }

    /** How much was noticed; the last twelve months where no time is given. */
    @GetMapping("/overview")
    @Requires(Permission.CONTROL_READ)
    Overview overview(@RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate until) {
        var span = span(from, until);
        return desk.overview(span.from(), span.until());
    }

    /** Orders around a band; the lowest where none is given. */
    @GetMapping("/amounts")
    @Requires(Permission.CONTROL_READ)
    Around around(
            @RequestParam @Nullable Long band,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until) {
        var bands = settings.current().bands();
        var wanted = band == null ? bands.getFirst() : band;
        if (!bands.contains(wanted)) {
            throw InvalidInput.of("/band", wanted, "band-unknown");
        }
        var span = span(from, until);
        return new Around(wanted, bands, desk.around(wanted, span.from(), span.until()));
    }

    private Span span(@Nullable LocalDate from, @Nullable LocalDate until) {
        var last = until == null ? CompanyDay.today(clock) : until;
        var first = from == null ? last.minusMonths(MONTHS).plusDays(1) : from;
        if (first.isAfter(last)
                || first.plusDays(MOST_DAYS).isBefore(last)
                || first.getYear() < 2000
                || last.getYear() > 2200) {
            throw InvalidInput.of("/from", first, "control-period-malformed");
        }
        return new Span(first, last);
    }

    private record Span(LocalDate from, LocalDate until) {}

    private record Asked(FindingId id, JudgementRequest request) {}

    /** Orders around a band, and which bands there are. */
    record Around(long band, List<Long> bands, List<Point> points) {}

    /** What somebody says of a finding. */
    record JudgementRequest(
            @Nullable Integer revision,
            @Nullable Judgement verdict,
            @Nullable String reason) {}
}
