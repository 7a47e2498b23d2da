package io.redthread.insight;

import io.redthread.approval.ApprovalFacts;
import io.redthread.approval.Attempt;
import io.redthread.approval.AttemptCount;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.RoleGrant;
import io.redthread.identity.Staff;
import io.redthread.insight.ComplianceReport.Attempter;
import io.redthread.insight.ComplianceReport.Proof;
import io.redthread.insight.ComplianceReport.Releases;
import io.redthread.insight.domain.Days;
import io.redthread.insight.store.ReleaseCheckRows;
import io.redthread.insight.store.TotalRows;
import io.redthread.journal.JournalStates;
import io.redthread.journal.VerificationReport;
import io.redthread.journal.VerificationRunner;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attempts beyond authority, orders over budget, orders without an approval, gaps of the journal (合规分析). */
@Service
@Transactional(readOnly = true)
public class Compliance {

    private static final int SHOWN = 50;

    private final ReportScope scope;
    private final TotalRows totals;
    private final ApprovalFacts approvals;
    private final ReleaseCheckRows releases;
    private final VerificationRunner verifications;
    private final JournalStates journal;
    private final Staff staff;

    Compliance(
            ReportScope scope,
            TotalRows totals,
            ApprovalFacts approvals,
            ReleaseCheckRows releases,
            VerificationRunner verifications,
            JournalStates journal,
            Staff staff) {
        this.scope = scope;
        this.totals = totals;
        this.approvals = approvals;
        this.releases = releases;
        this.verifications = verifications;
        this.journal = journal;
        this.staff = staff;
    }

    /** The report for what the current caller sees. */
    public ComplianceReport report(ReportQuery query) {
        var slice = scope.slice(query);
        var before = query.before(scope.today());
        var now = totals.of(slice);
        var former = totals.of(slice.in(before));
        var attempts = attempters(slice.days());
        var count = attempts.stream().mapToLong(Attempter::count).sum();
        var report = new ComplianceReport(
                slice.days(),
                before,
                count,
                counts(before).stream().mapToLong(AttemptCount::count).sum(),
                attempts,
                now.decided(),
                now.overBudget(),
                former.decided(),
                former.overBudget(),
                releases(),
                proof(),
                List.of());
        return new Verdict(report).concluded();
    }

    /** The attempts themselves, newest first; those of persons whose figures the caller sees. */
    public Page<Attempt> attempts(ReportQuery query, PageQuery paging) {
        var days = query.days(scope.today());
        return approvals.attempts(start(days), end(days), scope.persons(), paging);
    }

    private List<Attempter> attempters(Days days) {
        var counts = counts(days);
        var people = counts.stream().flatMap(it -> it.person().stream()).collect(Collectors.toSet());
        var names = scope.names(people);
        var roles = staff.roles(people);
        return counts.stream()
                .map(it -> new Attempter(
                        it.username(),
                        it.person()
                                .flatMap(person -> Optional.ofNullable(names.get(person)))
                                .map(PersonFacts::name)
                                .orElse(""),
                        it.person().stream()
                                .flatMap(person -> roles.getOrDefault(person, List.of()).stream())
                                .map(RoleGrant::nameZh)
                                .toList(),
                        it.person().stream()
                                .flatMap(person -> roles.getOrDefault(person, List.of()).stream())
                                .map(RoleGrant::nameEn)
                                .toList(),
                        it.refusal(),
                        it.count()))
                .toList();
    }

    private List<AttemptCount> counts(Days days) {
        return approvals.attempts(start(days), end(days), scope.persons());
    }

    private Releases releases() {
        var check = releases.read();
        return new Releases(
                check.endedAt(),
                check.lastChecked(),
                check.lastMissing(),
                scope.seesAll() ? releases.found(SHOWN) : List.of());
    }

    private Proof proof() {
        var last = verifications.lastFinished();
        var report = last.flatMap(it -> Optional.ofNullable(it.report()));
        var state = journal.now();
        return new Proof(
                last.flatMap(it -> Optional.ofNullable(it.finishedAt())).orElse(null),
                report.map(VerificationReport::clean).orElse(true),
                report.map(VerificationReport::entries).orElse(0L),
                report.map(VerificationReport::findingsCount).orElse(0L),
                state.waiting(),
                state.anchorsAgree());
    }

    private static Instant start(Days days) {
        return CompanyDay.start(days.from());
    }

    private static Instant end(Days days) {
        return CompanyDay.start(days.until());
    }
}
