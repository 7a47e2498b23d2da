package io.redthread.insight;

import io.redthread.approval.ApprovalFacts;
import io.redthread.insight.domain.Measure;
import io.redthread.insight.domain.Slice;
import io.redthread.insight.domain.Spread;
import io.redthread.insight.domain.Spreads;
import io.redthread.insight.domain.Targets;
import io.redthread.insight.domain.Totals;
import io.redthread.insight.store.InsightBandRows;
import io.redthread.insight.store.LevelRows;
import io.redthread.insight.store.SpreadRows;
import io.redthread.insight.store.SpreadRows.By;
import io.redthread.insight.store.TotalRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.rules.RuleSets;
import io.redthread.rules.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long approvals take and how they end (审批效率, D1–D3), for what the current caller sees. */
@Service
@Transactional(readOnly = true)
public class Efficiency {

    private final ReportScope scope;
    private final TotalRows totals;
    private final LevelRows levels;
    private final SpreadRows spreads;
    private final InsightBandRows bands;
    private final ApprovalFacts approvals;
    private final RuleSets rules;

    Efficiency(
            ReportScope scope,
            TotalRows totals,
            LevelRows levels,
            SpreadRows spreads,
            InsightBandRows bands,
            ApprovalFacts approvals,
            RuleSets rules) {
        this.scope = scope;
        this.totals = totals;
        this.levels = levels;
        this.spreads = spreads;
        this.bands = bands;
        this.approvals = approvals;
        this.rules = rules;
    }

    /** The figures of the period beside those of another. */
    public Summary summary(ReportQuery query) {
        var slice = scope.slice(query);
        var before = slice.in(query.before(scope.today()));
        return new Summary(slice.days(), figures(slice), before.days(), figures(before));
    }

    /** The same without medians and other quantiles, which cost most. */
    Summary sums(ReportQuery query) {
        var slice = scope.slice(query);
        var before = slice.in(query.before(scope.today()));
        return new Summary(
                slice.days(),
                figures(slice, new Spreads(), new Spreads()),
                before.days(),
                figures(before, new Spreads(), new Spreads()));
    }

    /** The figures of a slice. */
    Figures figures(Slice slice) {
        return figures(
                slice,
                spreads.of(By.NOTHING, List.of(Measure.CYCLE, Measure.CYCLE_WORKING, Measure.RECEIVED), slice),
                spreads.of(By.NOTHING, List.of(Measure.HAND_OVER), slice));
    }

    private Figures figures(Slice slice, Spreads ofRequests, Spreads ofLevels) {
        var requests = totals.of(slice);
        var steps = levels.of(slice);
        return new Figures(
                requests,
                steps,
                Times.of(requests.seconds(), requests.decided(), ofRequests.of(Measure.CYCLE)),
                Times.of(requests.workingSeconds(), requests.decided(), ofRequests.of(Measure.CYCLE_WORKING)),
                HandOver.of(
                        requests.received(),
                        requests.receivedMet(),
                        Targets.RECEIVED_MILLIS,
                        ofRequests.of(Measure.RECEIVED)),
                HandOver.of(
                        steps.handed(), steps.handedMet(), Targets.HAND_OVER_MILLIS, ofLevels.of(Measure.HAND_OVER)));
    }

    /** The amount bands against their targets. */
    public List<BandLine> bands(ReportQuery query) {
        return bands(query, true);
    }

    /** The same, with or without medians and other quantiles. */
    List<BandLine> bands(ReportQuery query, boolean quantiles) {
        var slice = scope.slice(query);
        var now = new ByBand(slice, quantiles);
        var before = new ByBand(slice.in(query.before(scope.today())), quantiles);
        return bands.all().stream()
                .map(band -> new BandLine(
                        band,
                        now.totals(band.code()),
                        now.clock(band.code()),
                        now.working(band.code()),
                        before.totals(band.code()),
                        before.clock(band.code()),
                        before.working(band.code())))
                .toList();
    }

    /** The reasons for rejecting and sending back, most frequent first. */
    public List<ReasonLine> reasons(ReportQuery query) {
        var slice = scope.slice(query);
        var now = totals.reasons(slice);
        var all = count(now);
        var before = totals.reasons(slice.in(query.before(scope.today())));
        var allBefore = count(before);
        var shares = before.stream()
                .collect(Collectors.toMap(
                        TotalRows.Reason::reason, it -> Share.basisPoints(it.rejected() + it.returned(), allBefore)));
        var names = approvals.reasons().stream().collect(Collectors.toMap(it -> it.code(), it -> it));
        var lines = new ArrayList<ReasonLine>();
        var summed = 0L;
        for (var it : now) {
            summed += it.rejected() + it.returned();
            var name = names.get(it.reason());
            lines.add(new ReasonLine(
                    it.reason(),
                    name == null ? it.reason() : name.zh(),
                    name == null ? it.reason() : name.en(),
                    it.rejected(),
                    it.returned(),
                    Share.basisPoints(it.rejected() + it.returned(), all),
                    Share.basisPoints(summed, all),
                    shares.getOrDefault(it.reason(), 0)));
        }
        return List.copyOf(lines);
    }

    /** How it went from week to week, with the rules that were published meanwhile. */
    public Trend trend(ReportQuery query) {
        var slice = scope.slice(query);
        var weeks = totals.byWeek(slice).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> week(it.getKey(), it.getValue()))
                .toList();
        var days = slice.days();
        var changes = changes().stream()
                .filter(it -> !it.on().isBefore(days.from()) && it.on().isBefore(days.until()))
                .toList();
        return new Trend(weeks, changes);
    }

    /** Every version of the rules that was published, earliest first. */
    public List<Trend.Change> changes() {
        return rules.versions(Projection.RULES).stream()
                .flatMap(it -> it
                        .effective()
                        .filter(period -> period.from().isAfter(java.time.Instant.EPOCH))
                        .map(period -> change(it, period.from()))
                        .stream())
                .sorted(java.util.Comparator.comparing(Trend.Change::on))
                .toList();
    }

    private static Trend.Change change(RuleVersion version, java.time.Instant from) {
        return new Trend.Change(CompanyDay.of(from), version.set().label(), version.note());
    }

    private static Trend.Week week(LocalDate monday, Totals it) {
        var none = Spread.of(Map.of());
        return new Trend.Week(
                monday,
                it,
                Times.of(it.seconds(), it.decided(), none).meanSeconds(),
                Times.of(it.workingSeconds(), it.decided(), none).meanSeconds());
    }

    private static long count(List<TotalRows.Reason> reasons) {
        return reasons.stream().mapToLong(it -> it.rejected() + it.returned()).sum();
    }

    /** Figures of one period by band. */
    private final class ByBand {
        private final Map<String, Totals> sums;
        private final Spreads times;

        ByBand(Slice slice, boolean quantiles) {
            sums = totals.byBand(slice);
            times = quantiles
                    ? spreads.of(By.BAND, List.of(Measure.CYCLE, Measure.CYCLE_WORKING), slice)
                    : new Spreads();
        }

        Totals totals(String band) {
            return sums.getOrDefault(band, Totals.NONE);
        }

        Times clock(String band) {
            return Times.of(totals(band).seconds(), totals(band).decided(), times.of(Measure.CYCLE, band));
        }

        Times working(String band) {
            return Times.of(
                    totals(band).workingSeconds(), totals(band).decided(), times.of(Measure.CYCLE_WORKING, band));
        }
    }
}
