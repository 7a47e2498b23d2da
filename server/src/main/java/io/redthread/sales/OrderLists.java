package io.redthread.sales;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.rules.Rule;
import io.redthread.sales.domain.Listed;
import io.redthread.sales.store.ListEntryStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blacklist and whitelist of order review (黑白名单, X30). An order on the blacklist is looked at by a person; one on the
 * whitelist is spared the causes of review that its entry names, never payment, address, stock, nor what finance decides.
 */
@Service
public class OrderLists {

    private static final int CHUNK = 500;

    private final ListEntryStore store;
    private final ListEntryChecks checks;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    OrderLists(ListEntryStore store, ListEntryChecks checks, Journal journal, Transactions transactions, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Adds an entry; refuses what cannot be read, each at its place, and what is there already ({@link ListEntryThere}). */
    @Transactional
    public ListEntry add(NewListEntry wanted) {
        var entry = entry(checks.checked(wanted));
        if (store.add(List.of(entry)).isEmpty()) {
            throw new Refused(new ListEntryThere(ListEntry.masked(entry.content())));
        }
        record("list-entry-added", entry);
        return entry;
    }

    /** Adds sound entries and answers which are new: the others are there already. */
    @Transactional
    public Set<ListEntryId> addAll(List<ListEntry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        var fresh = store.add(entries);
        entries.stream().filter(it -> fresh.contains(it.id())).forEach(it -> record("list-entry-added", it));
        return fresh;
    }

    /** An entry of now, not kept yet. */
    ListEntry entry(NewListEntry content) {
        return new ListEntry(
                store.nextId(),
                content,
                clock.instant(),
                Callers.current().username(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Ends an entry with a reason; refuses one that is not open ({@link ListEntryEnded}). */
    @Transactional
    public void end(ListEntryId id, String why) {
        var ended = store.end(id, clock.instant(), Callers.current().username(), why)
                .orElseThrow(() -> new Refused(new ListEntryEnded(Long.toString(id.value()))));
        record("list-entry-ended", ended);
    }

    /** One page of entries; personal data whole only for those who may see it. */
    @Transactional(readOnly = true)
    public Page<ListEntry> page(ListEntryFilter filter, PageQuery query) {
        var whole = whole();
        var page = store.page(filter, whole, query);
        return whole ? page : page.map(ListEntry::masked);
    }

    /** Gives every entry of the list; that it was taken, and whether with whole personal data, is in the journal. */
    public void each(ListEntryFilter filter, Consumer<ListEntry> taker) {
        var whole = whole();
        transactions.in(() -> {
            journal.record(Act.of(
                    "list-entries-exported",
                    new DocumentRef("order-lists", 0),
                    "",
                    new Exported(filter.masked(), whole)));
            return true;
        });
        var last = 0L;
        List<ListEntry> chunk;
        do {
            var behind = last;
            chunk = transactions.in(() -> store.after(filter, whole, behind, CHUNK));
            chunk.forEach(it -> taker.accept(whole ? it : it.masked()));
            last = chunk.isEmpty() ? last : chunk.getLast().id().value();
        } while (chunk.size() == CHUNK);
    }

    /** The causes of review that an entry of the whitelist may spare. */
    @Transactional(readOnly = true)
    public List<Rule> causes() {
        return checks.causes();
    }

    /** What the lists say of each order today: one statement whatever their number. */
    @Transactional(readOnly = true)
    public Map<OrderId, Listed> meaning(Collection<SalesOrder> orders) {
        var meant = new HashMap<OrderId, Listed>();
        if (!orders.isEmpty()) {
            var entries = new ArrayList<>(store.meaning(orders, today()));
            orders.forEach(it -> meant.put(it.id(), Listed.of(it, entries)));
        }
        return meant;
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }

    private static boolean whole() {
        return CurrentAccess.get().may(Permission.PERSONAL_READ);
    }

    private void record(String act, ListEntry entry) {
        journal.record(Act.of(
                act,
                new DocumentRef("list-entry", entry.id().value()),
                ListEntry.masked(entry.content()),
                entry.masked()));
    }

    private record Exported(ListEntryFilter filter, boolean personalDataWhole) {}
}
