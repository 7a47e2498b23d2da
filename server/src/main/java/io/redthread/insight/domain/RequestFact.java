package io.redthread.insight.domain;

import io.redthread.approval.ApprovalFact;
import io.redthread.approval.Outcome;
import io.redthread.approval.StepId;
import io.redthread.identity.Calendars;
import io.redthread.kernel.CompanyDay;
import io.redthread.parties.SupplierId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What figures need of one approval: how long it took and its levels, reckoned once.
 *
 * @param of what approval knows
 * @param band amount band
 * @param supplier from whom; absent for other documents
 * @param supplierName as it was called; empty for other documents
 * @param took from submission to its end; absent while it waits
 * @param received from submission until the first level had it; absent when no level got it and where nobody noted it
 * @param levels its levels whose turn came
 */
public record RequestFact(
        ApprovalFact of,
        String band,
        Optional<SupplierId> supplier,
        String supplierName,
        Optional<Took> took,
        Optional<Duration> received,
        List<LevelFact> levels) {

    /**
     * A time that passed.
     *
     * @param endedOn the day in Shanghai on which it ended
     * @param clock by the clock
     * @param working within working hours
     */
    public record Took(LocalDate endedOn, Duration clock, Duration working) {}

    /**
     * A level whose turn came.
     *
     * @param of what approval knows
     * @param took how long it was its turn; absent while it is
     * @param handOver from the end of the level before until this had it; absent for the first and where nobody noted it
     * @param opened from its turn until somebody looked at it; absent while nobody has and where nobody noted it
     * @param late whether it was taken after its limit or went to a superior
     */
    public record LevelFact(
            ApprovalFact.Level of,
            Optional<Took> took,
            Optional<Duration> handOver,
            Optional<Duration> opened,
            boolean late) {}

    /** Reckons one. */
    public static RequestFact of(
            ApprovalFact it,
            String band,
            Optional<SupplierId> supplier,
            String name,
            Calendars.Elapsed working,
            Map<StepId, Arrived> arrivals) {
        var levels = new ArrayList<LevelFact>();
        Optional<Instant> handedBy = Optional.empty();
        for (var level : it.steps()) {
            var since = level.activatedAt();
            var counts = switch (level.state()) {
                case APPROVED, REJECTED, RETURNED, ACTIVE -> true;
                case PENDING, DROPPED, REMOVED -> false;
            };
            if (counts && since.isPresent()) {
                var late = level.escalations() > 0
                        || level.endedAt()
                                .flatMap(end -> level.dueAt().filter(end::isAfter))
                                .isPresent();
                levels.add(new LevelFact(
                        level,
                        level.endedAt().map(end -> took(since.get(), end, working)),
                        handedBy.flatMap(end -> had(level, arrivals).map(at -> between(end, at))),
                        seen(level, arrivals).map(at -> between(since.get(), at)),
                        late));
                handedBy = level.endedAt();
            }
        }
        return new RequestFact(
                it,
                band,
                supplier,
                name,
                it.endedAt().map(end -> took(it.submittedAt(), end, working)),
                it.steps().stream()
                        .filter(level -> level.activatedAt().isPresent())
                        .findFirst()
                        .flatMap(level -> had(level, arrivals))
                        .map(at -> between(it.submittedAt(), at)),
                List.copyOf(levels));
    }

    /** Whether it passed without anybody. */
    public boolean automatic() {
        return of.outcome() == Outcome.AUTO;
    }

    /** How often its levels went to superiors. */
    public int escalations() {
        return of.steps().stream().mapToInt(ApprovalFact.Level::escalations).sum();
    }

    private static Optional<Instant> had(ApprovalFact.Level level, Map<StepId, Arrived> arrivals) {
        return Optional.ofNullable(arrivals.get(level.id())).flatMap(it -> it.had(level.endedAt()));
    }

    private static Optional<Instant> seen(ApprovalFact.Level level, Map<StepId, Arrived> arrivals) {
        return Optional.ofNullable(arrivals.get(level.id())).flatMap(it -> it.seen(level.endedAt()));
    }

    private static Took took(Instant from, Instant end, Calendars.Elapsed working) {
        var until = end.isBefore(from) ? from : end;
        return new Took(CompanyDay.of(end), between(from, end), working.between(from, until));
    }

    private static Duration between(Instant from, Instant until) {
        return until.isBefore(from) ? Duration.ZERO : Duration.between(from, until);
    }
}
