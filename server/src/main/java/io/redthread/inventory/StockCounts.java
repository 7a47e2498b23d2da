package io.redthread.inventory;

import io.redthread.approval.Approvals;
import io.redthread.approval.Decided;
import io.redthread.approval.Submission;
import io.redthread.catalog.Goods;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.IdentityRefusal;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.StockCountChoice;
import io.redthread.inventory.store.StockCountLineRows;
import io.redthread.inventory.store.StockCountRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what bins really hold (库存盘点, I3) while goods move: a line keeps what the books said at the moment it was counted.
 * Differences are decided on by others than who counted, then posted to the ledger (X54).
 */
@Service
@Transactional
public class StockCounts {

    private static final int MOST_AT_ONCE = 10_000;

    private final StockCountRows rows;
    private final StockCountLineRows lines;
    private final StockCountChoice choice;
    private final StockCountWorth worth;
    private final StockCountPosting posting;
    private final LocationRows locations;
    private final Goods goods;
    private final CountedGoods counted;
    private final CountedSerials serials;
    private final Approvals approvals;
    private final Departments departments;
    private final DocumentNumbers numbers;
    private final IdBlocks ids;
    private final Journal journal;
    private final Clock clock;

    StockCounts(
            StockCountRows rows,
            StockCountLineRows lines,
            StockCountChoice choice,
            StockCountWorth worth,
            StockCountPosting posting,
            LocationRows locations,
            Goods goods,
            CountedGoods counted,
            CountedSerials serials,
            Approvals approvals,
            Departments departments,
            DocumentNumbers numbers,
            IdBlocks ids,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.choice = choice;
        this.worth = worth;
        this.posting = posting;
        this.locations = locations;
        this.goods = goods;
        this.counted = counted;
        this.serials = serials;
        this.approvals = approvals;
        this.departments = departments;
        this.numbers = numbers;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens a count of what the books say is there; refused where nothing is, or a running count has all of it. */
    public StockCountId open(NewStockCount wanted) {
        if (locations.warehouse(wanted.warehouse()).isEmpty()) {
            throw new Refused(new InventoryRefusal.WarehouseNotFound(
                    Long.toString(wanted.warehouse().value())));
        }
        var id = new StockCountId(ids.next("inventory", "stock_count_id"));
        var number = numbers.next("SC");
        rows.insert(id, number, wanted, clock.instant(), by());
        if (choice.insert(id, wanted, clock.instant()) == 0) {
            throw new Refused(
                    new StockCountRefusal.NothingToCount(choice.running(wanted).orElse("")));
        }
        journal.record(Act.of("stock-count-opened", of(id).ref(), number, wanted));
        return id;
    }

    /** Keeps what was counted, at most 10,000 lines at once; goods that the books do not know there become lines of their own. */
    public void count(StockCountId id, List<Counted> all) {
        if (all.isEmpty() || all.size() > MOST_AT_ONCE) {
            throw InvalidInput.of("/lines", all.size(), all.isEmpty() ? "value-required" : "too-many-lines");
        }
        var count = counting(id);
        var now = clock.instant();
        counted.keep(count, all, now);
        serials.seen(count, all, now);
        journal.record(Act.of("stock-counted", count.ref(), count.number(), all));
    }

    /** Says that a bin holds nothing but what was counted there; answers how many lines that emptied. */
    public int binDone(StockCountId id, LocationId bin) {
        var count = counting(id);
        var emptied = lines.nothingElse(id, bin, clock.instant(), by());
        if (emptied > 0) {
            journal.record(
                    Act.of("stock-counted", count.ref(), count.number(), Map.of("bin", bin, "emptied", emptied)));
        }
        return emptied;
    }

    /**
     * Ends the counting. Without a difference the count is over at once; otherwise who must decide is asked, and so where serial
     * numbers of worthy goods change places. Refused while a
     * line is not counted.
     */
    public void submit(StockCountId id) {
        var count = counting(id);
        lines.open(id).ifPresent(first -> {
            throw new Refused(new StockCountRefusal.NotAllCounted(
                    count.number(), count.lines() - count.counted(), first.binCode()));
        });
        var differing = lines.unposted(id);
        var sums = worth.of(count.warehouse(), differing, serials.swaps(count));
        rows.submitted(id, sums.worth(), clock.instant(), by());
        journal.record(Act.of("stock-count-submitted", count.ref(), count.number(), sums.worth()));
        if (!sums.decided()) {
            serials.settle(count);
            rows.end(id, StockCountState.SUBMITTED, StockCountState.POSTED, null, clock.instant(), by());
            return;
        }
        var access = CurrentAccess.get();
        if (access.person() == null) {
            throw new Refused(new IdentityRefusal.NotSignedIn());
        }
        approvals.submit(new Submission(
                count.ref(),
                count.number(),
                locations.warehouse(count.warehouse()).orElseThrow().nameZh() + " 盘点",
                access.person(),
                Optional.ofNullable(access.department()).orElseGet(this::top),
                sums.size(),
                false,
                count.version() + 1,
                StockCountDomain.facts(sums)));
    }

    /** Posts approved differences that waited for promised goods; refused while they still are promised. */
    public void post(StockCountId id) {
        var count = in(id, StockCountState.APPROVED);
        var left = posting.post(count);
        left.stream().findFirst().ifPresent(first -> {
            throw new Refused(new StockCountRefusal.DifferencesPromised(
                    count.number(), left.size(), first.sku().code()));
        });
        serials.settle(count);
        rows.end(id, StockCountState.APPROVED, StockCountState.POSTED, null, clock.instant(), by());
    }

    /** Calls it off; nothing is posted. Only while it is counted. */
    public void cancel(StockCountId id, String reason) {
        var count = counting(id);
        rows.end(id, StockCountState.COUNTING, StockCountState.CANCELLED, reason, clock.instant(), by());
        journal.record(Act.of("stock-count-cancelled", count.ref(), count.number(), reason));
    }

    /** Takes a submitted one back to counting; only who submitted it may. */
    public void withdraw(StockCountId id, String reason) {
        approvals.withdraw(of(id).ref(), reason);
    }

    /** Approval has ended, in the same transaction: approved differences are posted, others are counted again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(Decided decided) {
        var count = of(new StockCountId(decided.document().id()));
        switch (decided.result()) {
            case APPROVED -> {
                rows.move(count.id(), StockCountState.SUBMITTED, StockCountState.APPROVED, "");
                if (posting.post(count).isEmpty()) {
                    serials.settle(count);
                    rows.end(
                            count.id(),
                            StockCountState.APPROVED,
                            StockCountState.POSTED,
                            null,
                            clock.instant(),
                            decided.by());
                }
            }
            case REJECTED, RETURNED, WITHDRAWN, CANCELLED ->
                rows.move(count.id(), StockCountState.SUBMITTED, StockCountState.COUNTING, decided.reasonZh());
            case WAITING -> throw new IllegalStateException(decided.document() + " ended waiting");
        }
    }

    /** One page of counts, the newest first. */
    @Transactional(readOnly = true)
    public Page<StockCountView> page(StockCountFilter filter, PageQuery page) {
        return rows.page(filter, page);
    }

    /** The count of that id. */
    @Transactional(readOnly = true)
    public StockCountView of(StockCountId id) {
        return rows.of(id).orElseThrow(() -> new Refused(new StockCountRefusal.StockCountNotFound(id)));
    }

    /** Its lines in walking order; what the books say is left out while it is counted blind. */
    @Transactional(readOnly = true)
    public List<StockCountLine> lines(StockCountId id) {
        var count = of(id);
        var all = lines.all(id);
        var names = goods.names(all.stream().map(StockCountLine::sku).collect(Collectors.toSet()));
        var hidden = count.blind() && count.state() == StockCountState.COUNTING;
        return all.stream()
                .map(line -> line.named(names.getOrDefault(line.sku(), "")))
                .map(line -> hidden ? line.blind() : line)
                .toList();
    }

    /** The serial numbers of its goods; those nobody saw are left out while it is counted blind. */
    @Transactional(readOnly = true)
    public StockCountNumbers numbers(StockCountId id) {
        return serials.of(of(id));
    }

    /** Whose differences they are when who counted belongs to no department. */
    private DepartmentId top() {
        return departments.all().stream()
                .filter(it -> it.parent() == null && it.active())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a company without departments"))
                .id();
    }

    private StockCountView counting(StockCountId id) {
        return in(id, StockCountState.COUNTING);
    }

    private StockCountView in(StockCountId id, StockCountState state) {
        if (!rows.lock(id)) {
            throw new Refused(new StockCountRefusal.StockCountNotFound(id));
        }
        var count = of(id);
        if (count.state() != state) {
            throw new Refused(new StockCountRefusal.StockCountInState(count.number(), count.state()));
        }
        return count;
    }

    private static String by() {
        return Callers.current().username();
    }
}
