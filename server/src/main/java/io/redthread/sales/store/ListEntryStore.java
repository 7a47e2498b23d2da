package io.redthread.sales.store;

import static io.redthread.sales.store.jooq.Tables.LIST_ENTRY;

import io.redthread.parties.ShopId;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.ListEntry;
import io.redthread.sales.ListEntryFilter;
import io.redthread.sales.ListEntryId;
import io.redthread.sales.ListSubject;
import io.redthread.sales.NewListEntry;
import io.redthread.sales.SalesOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps the blacklist and whitelist. */
@Repository
public class ListEntryStore {

    private static final Listing LISTING = new Listing(LIST_ENTRY, LIST_ENTRY.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", LIST_ENTRY.CREATED_AT)
            .sortable("value", LIST_ENTRY.VALUE)
            .sortable("validFrom", LIST_ENTRY.VALID_FROM);

    private final DSLContext sql;
    private final IdBlocks ids;

    ListEntryStore(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The id of the next entry. */
    public ListEntryId nextId() {
        return new ListEntryId(ids.next("sales", "list_entry_id"));
    }

    /** Adds entries; answers which were added: the others are there already. */
    public Set<ListEntryId> add(List<ListEntry> entries) {
        var rows = Rows.of("added", entries)
                .with(LIST_ENTRY.ID, ListEntry::id)
                .with(LIST_ENTRY.SIDE, it -> it.content().side())
                .with(LIST_ENTRY.SUBJECT, it -> it.content().subject())
                .with(LIST_ENTRY.VALUE, it -> it.content().value())
                .with(
                        LIST_ENTRY.SHOP_ID,
                        it -> it.content().shop().map(ShopId::value).orElse(null))
                .with(LIST_ENTRY.SKIPS, it -> String.join(",", it.content().skips()))
                .with(LIST_ENTRY.REASON, it -> it.content().reason())
                .with(LIST_ENTRY.VALID_FROM, it -> it.content().validFrom())
                .with(LIST_ENTRY.VALID_TO, it -> it.content().validTo().orElse(null))
                .with(LIST_ENTRY.CREATED_AT, ListEntry::createdAt)
                .with(LIST_ENTRY.CREATED_BY, ListEntry::createdBy);
        return rows.insertInto(sql, LIST_ENTRY)
                .onConflictDoNothing()
                .returning(LIST_ENTRY.ID)
                .fetchSet(LIST_ENTRY.ID);
    }

    /** Ends an entry; answers it as it was, nothing when it was not open. */
    public Optional<ListEntry> end(ListEntryId id, Instant now, String by, String why) {
        return sql.update(LIST_ENTRY)
                .set(LIST_ENTRY.ENDED_AT, now)
                .set(LIST_ENTRY.ENDED_BY, by)
                .set(LIST_ENTRY.ENDED_WHY, why)
                .where(LIST_ENTRY.ID.eq(id))
                .and(LIST_ENTRY.ENDED_AT.isNull())
                .returning()
                .fetchOptional(ListEntryStore::entry);
    }

    /** Open entries that may mean one of the orders on that day: one statement whatever the size. */
    public List<ListEntry> meaning(Collection<SalesOrder> orders, LocalDate day) {
        var phones = new HashSet<String>();
        var buyers = new HashSet<String>();
        var skus = new HashSet<String>();
        for (var order : orders) {
            phones.add(order.shipTo().phone());
            buyers.add(order.customerCode());
            buyers.add(order.buyer());
            order.lines().forEach(line -> line.sku().ifPresent(it -> skus.add(it.code())));
        }
        return sql.select(LIST_ENTRY.fields())
                .from(LIST_ENTRY)
                .where(LIST_ENTRY.ENDED_AT.isNull())
                .and(DSL.or(
                        one(ListSubject.PHONE, phones),
                        one(ListSubject.BUYER, buyers),
                        one(ListSubject.SKU, skus),
                        is(ListSubject.ADDRESS)))
                .and(LIST_ENTRY.VALID_FROM.le(day))
                .and(LIST_ENTRY.VALID_TO.isNull().or(LIST_ENTRY.VALID_TO.ge(day)))
                .orderBy(LIST_ENTRY.ID)
                .fetch(ListEntryStore::entry);
    }

    /** One page of entries; words are looked for in the values only by who may see them. */
    public Page<ListEntry> page(ListEntryFilter filter, boolean inValues, PageQuery query) {
        return LISTING.page(sql, query, where(filter, inValues), List.of(LIST_ENTRY.fields()), ListEntryStore::entry);
    }

    /** The next so many entries after one, by id. */
    public List<ListEntry> after(ListEntryFilter filter, boolean inValues, long last, int most) {
        return sql.select(LIST_ENTRY.fields())
                .from(LIST_ENTRY)
                .where(where(filter, inValues))
                .and(LIST_ENTRY.ID.gt(new ListEntryId(last)))
                .orderBy(LIST_ENTRY.ID)
                .limit(most)
                .fetch(ListEntryStore::entry);
    }

    private static Condition one(ListSubject subject, Set<String> values) {
        return is(subject).and(Rows.any(LIST_ENTRY.VALUE, values));
    }

    private static Condition is(ListSubject subject) {
        return LIST_ENTRY.SUBJECT.eq(DSL.inline(subject, LIST_ENTRY.SUBJECT));
    }

    private static Condition where(ListEntryFilter filter, boolean inValues) {
        var where = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var words = filter.q().strip();
            var inReason = LIST_ENTRY.REASON.containsIgnoreCase(words);
            where = where.and(
                    inValues ? LIST_ENTRY.VALUE.containsIgnoreCase(words).or(inReason) : inReason);
        }
        where = filter.side() == null ? where : where.and(LIST_ENTRY.SIDE.eq(filter.side()));
        where = filter.subject() == null ? where : where.and(LIST_ENTRY.SUBJECT.eq(filter.subject()));
        where = filter.shop() == null
                ? where
                : where.and(LIST_ENTRY.SHOP_ID.eq(filter.shop().value()));
        if (filter.open() != null) {
            where = where.and(filter.open() ? LIST_ENTRY.ENDED_AT.isNull() : LIST_ENTRY.ENDED_AT.isNotNull());
        }
        return where;
    }

    private static ListEntry entry(Record row) {
        var skips = row.get(LIST_ENTRY.SKIPS);
        return new ListEntry(
                row.get(LIST_ENTRY.ID),
                new NewListEntry(
                        row.get(LIST_ENTRY.SIDE),
                        row.get(LIST_ENTRY.SUBJECT),
                        row.get(LIST_ENTRY.VALUE),
                        Optional.ofNullable(row.get(LIST_ENTRY.SHOP_ID)).map(ShopId::new),
                        skips.isEmpty() ? List.of() : List.of(skips.split(",")),
                        row.get(LIST_ENTRY.REASON),
                        row.get(LIST_ENTRY.VALID_FROM),
                        Optional.ofNullable(row.get(LIST_ENTRY.VALID_TO))),
                row.get(LIST_ENTRY.CREATED_AT),
                row.get(LIST_ENTRY.CREATED_BY),
                Optional.ofNullable(row.get(LIST_ENTRY.ENDED_AT)),
                Optional.ofNullable(row.get(LIST_ENTRY.ENDED_BY)),
                row.get(LIST_ENTRY.ENDED_WHY));
    }
}
