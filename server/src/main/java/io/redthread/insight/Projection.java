package io.redthread.insight;

import io.redthread.approval.ApprovalFact;
import io.redthread.approval.ApprovalFacts;
import io.redthread.approval.ApprovalFacts.Change;
import io.redthread.approval.ApprovalFacts.Place;
import io.redthread.approval.ApprovalId;
import io.redthread.identity.Calendars;
import io.redthread.insight.domain.Band;
import io.redthread.insight.domain.RequestFact;
import io.redthread.insight.store.ArrivalRows;
import io.redthread.insight.store.InsightBandRows;
import io.redthread.insight.store.ProgressRows;
import io.redthread.insight.store.ProgressRows.Progress;
import io.redthread.insight.store.ProjectedRows;
import io.redthread.insight.store.SumRows;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.database.Transactions;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseFacts;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Keeps the facts of reports in step with approvals (投影): first walks over all of them, then follows the acts. Whatever it
 * read twice it writes once; stopped anywhere it goes on from there; made again from nothing it comes to the same figures.
 */
@Service
public class Projection {

    /** Only what these rules route counts: purchase orders, not budget adjustments. */
    static final String RULES = "purchase-order-approval";

    private static final int AT_ONCE = 2_000;
    private static final int DAYS_AT_ONCE = 62;

    private final ApprovalFacts approvals;
    private final PurchaseFacts purchases;
    private final ProgressRows progress;
    private final ProjectedRows projected;
    private final SumRows sums;
    private final ArrivalRows arrivals;
    private final InsightBandRows bands;
    private final Calendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    Projection(
            ApprovalFacts approvals,
            PurchaseFacts purchases,
            ProgressRows progress,
            ProjectedRows projected,
            SumRows sums,
            ArrivalRows arrivals,
            InsightBandRows bands,
            Calendars calendars,
            Transactions transactions,
            Clock clock) {
        this.approvals = approvals;
        this.purchases = purchases;
        this.progress = progress;
        this.projected = projected;
        this.sums = sums;
        this.arrivals = arrivals;
        this.bands = bands;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes on until nothing is left to do. */
    public void catchUp() {
        while (follow()) {
            Thread.onSpinWait();
        }
        while (sum()) {
            Thread.onSpinWait();
        }
    }

    /** Takes in the next approvals; answers whether there may be more. Nothing happens while another server does it. */
    public boolean follow() {
        return transactions.in(() ->
                progress.held().map(it -> it.walking() ? walk(it) : go(it)).orElse(false));
    }

    /**
     * Makes the next sums that are out of date again; answers whether there may be more. Nothing happens while another server
     * takes approvals in, whose facts would be missed and whose marks swept away with those of before.
     */
    public boolean sum() {
        return transactions.in(() -> progress.held().map(it -> makeSums()).orElse(false));
    }

    private boolean makeSums() {
        var days = sums.takeStale(DAYS_AT_ONCE);
        if (!days.isEmpty()) {
            sums.makeDays(days);
            return true;
        }
        var month = sums.takeOpen(today().withDayOfMonth(1));
        month.ifPresent(sums::makeMonth);
        return month.isPresent();
    }

    /** Has every approval read again; what was known stays until it is replaced, so that reports go on meanwhile. */
    public void rebuild() {
        transactions.in(() -> {
            progress.awaited();
            return startOver();
        });
    }

    /** Also when the database was restored elsewhere, where transactions are counted anew. */
    private boolean startOver() {
        progress.save(new Progress(true, Optional.empty(), new Place(0, 0), 0, null), clock.instant());
        return true;
    }

    /** Before the first approval is read, the place is noted from where acts are followed afterwards. */
    private boolean walk(Progress it) {
        var place = it.walked().isPresent() ? it.place() : new Place(approvals.horizon(), 0);
        var ids = approvals.after(it.walked().orElse(Long.MIN_VALUE), AT_ONCE);
        project(ids);
        var walked = ids.isEmpty()
                ? it.walked().orElse(Long.MIN_VALUE)
                : ids.getLast().value();
        progress.save(
                new Progress(ids.size() == AT_ONCE, Optional.of(walked), place, it.requests() + ids.size(), null),
                clock.instant());
        return true;
    }

    private boolean go(Progress it) {
        var horizon = approvals.horizon();
        if (horizon < it.place().writtenIn()) {
            return startOver();
        }
        var belated = arrivals.takeBelated(AT_ONCE);
        var changes = approvals.changed(it.place(), horizon, AT_ONCE);
        if (changes.isEmpty()) {
            project(belated);
            return belated.size() == AT_ONCE;
        }
        project(Stream.concat(belated.stream(), changes.stream().map(Change::approval))
                .distinct()
                .toList());
        progress.save(new Progress(false, it.walked(), changes.getLast().at(), it.requests(), null), clock.instant());
        return Math.max(belated.size(), changes.size()) == AT_ONCE;
    }

    private void project(Collection<ApprovalId> ids) {
        var facts = approvals.of(ids).stream()
                .filter(it -> it.rules().equals(RULES))
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        var sellers = purchases.sellers(facts.stream()
                .filter(it -> it.document().kind().equals(OrderView.KIND))
                .map(Projection::order)
                .distinct()
                .toList());
        var known = bands.all();
        var working = calendars.elapsed();
        var arrived = arrivals.of(facts.stream()
                .flatMap(it -> it.steps().stream())
                .map(ApprovalFact.Level::id)
                .toList());
        projected.replace(facts.stream()
                .map(it -> {
                    var seller = it.document().kind().equals(OrderView.KIND)
                            ? Optional.ofNullable(sellers.get(order(it)))
                            : Optional.<PurchaseFacts.Seller>empty();
                    return RequestFact.of(
                            it,
                            Band.of(known, it.amount().amount()).code(),
                            seller.flatMap(PurchaseFacts.Seller::supplier),
                            seller.map(PurchaseFacts.Seller::name).orElse(""),
                            working,
                            arrived);
                })
                .toList());
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }

    private static PurchaseOrderId order(ApprovalFact it) {
        return new PurchaseOrderId(it.document().id());
    }

    /** How far it is, for pages. */
    public State state() {
        var it = progress.read();
        return new State(it.walking(), it.requests(), Optional.ofNullable(it.updatedAt()));
    }

    /**
     * How far the figures are.
     *
     * @param walking whether they are being made anew
     * @param requests how many approvals have been met so far
     * @param updatedAt when they last changed
     */
    public record State(boolean walking, long requests, Optional<Instant> updatedAt) {}
}
