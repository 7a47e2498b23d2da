package io.redthread.insight.web;

import io.redthread.approval.Attempt;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.insight.BandSettings;
import io.redthread.insight.Baseline;
import io.redthread.insight.BaselineId;
import io.redthread.insight.Baselines;
import io.redthread.insight.Compliance;
import io.redthread.insight.ComplianceReport;
import io.redthread.insight.Conclusion;
import io.redthread.insight.Conclusions;
import io.redthread.insight.Efficiency;
import io.redthread.insight.NewBaseline;
import io.redthread.insight.ReleaseCheck;
import io.redthread.insight.ReportQuery;
import io.redthread.insight.Trend;
import io.redthread.insight.domain.Band;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What figures come to, compliance, baselines and targets, over HTTP. */
@RestController
@RequestMapping("/api/insight")
class ReviewController {

    private final Conclusions conclusions;
    private final Compliance compliance;
    private final ReleaseCheck releases;
    private final Baselines baselines;
    private final BandSettings bands;
    private final Efficiency efficiency;
    private final Once once;

    ReviewController(
            Conclusions conclusions,
            Compliance compliance,
            ReleaseCheck releases,
            Baselines baselines,
            BandSettings bands,
            Efficiency efficiency,
            Once once) {
        this.conclusions = conclusions;
        this.compliance = compliance;
        this.releases = releases;
        this.baselines = baselines;
        this.bands = bands;
        this.efficiency = efficiency;
        this.once = once;
    }

    @GetMapping("/conclusions")
    @Requires(Permission.INSIGHT_READ)
    List<Conclusion> conclusions(@ModelAttribute ReportQuery query) {
        return conclusions.of(query);
    }

    @GetMapping("/compliance")
    @Requires(Permission.INSIGHT_COMPLIANCE)
    ComplianceReport compliance(@ModelAttribute ReportQuery query) {
        return compliance.report(query);
    }

    @GetMapping("/attempts")
    @Requires(Permission.INSIGHT_COMPLIANCE)
    Page<Attempt> attempts(@ModelAttribute ReportQuery query, @ModelAttribute PageQuery paging) {
        return compliance.attempts(query, paging);
    }

    @PostMapping("/release-check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INSIGHT_COMPLIANCE)
    void check() {
        releases.run();
    }

    @GetMapping("/baselines")
    @Requires(Permission.INSIGHT_READ)
    List<Baseline> baselines() {
        return baselines.all();
    }

    @GetMapping("/changes")
    @Requires(Permission.INSIGHT_READ)
    List<Trend.Change> changes() {
        return efficiency.changes();
    }

    @PostMapping("/baselines")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INSIGHT_EDIT)
    Baseline save(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody BaselineRequest request) {
        var wanted = request.wanted();
        return once.answer(key, wanted, Baseline.class, () -> baselines.save(wanted));
    }

    @DeleteMapping("/baselines/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INSIGHT_EDIT)
    void remove(@PathVariable BaselineId id) {
        baselines.remove(id);
    }

    @GetMapping("/band-settings")
    @Requires(Permission.INSIGHT_READ)
    List<Band> bands() {
        return bands.all();
    }

    @PutMapping("/band-settings")
    @Requires(Permission.INSIGHT_EDIT)
    List<Band> setBands(@RequestBody BandsRequest request) {
        return bands.replace(request.wanted());
    }

    /** A period to be kept. */
    record BaselineRequest(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String change,
            @Nullable String note) {

        NewBaseline wanted() {
            if (from == null || to == null) {
                throw InvalidInput.of(from == null ? "/from" : "/to", "", "value-required");
            }
            var called = text("/name", name, 80);
            if (called.isEmpty()) {
                throw InvalidInput.of("/name", "", "value-required");
            }
            return new NewBaseline(called, from, to, text("/change", change, 200), text("/note", note, 500));
        }

        private static String text(String pointer, @Nullable String given, int most) {
            var text = given == null ? "" : given.strip();
            if (text.length() > most) {
                throw InvalidInput.of(pointer, text, "text-too-long");
            }
            return text;
        }
    }

    /** All bands by amount. */
    record BandsRequest(@Nullable List<BandRequest> bands) {

        List<Band> wanted() {
            var given = Given.list(bands);
            return IntStream.range(0, given.size())
                    .mapToObj(i -> given.get(i).band("/bands/" + i))
                    .toList();
        }
    }

    /** One band; the lower end in yuan. */
    record BandRequest(
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable BigDecimal lower,
            @Nullable Integer targetMinutes) {

        Band band(String pointer) {
            if (code == null || nameZh == null || nameEn == null || lower == null || targetMinutes == null) {
                throw InvalidInput.of(pointer, "", "value-required");
            }
            return new Band(code, nameZh, nameEn, lower, targetMinutes);
        }
    }
}
