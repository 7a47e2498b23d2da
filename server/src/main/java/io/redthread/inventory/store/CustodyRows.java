package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.CUSTODY_NOTE;

import io.redthread.inventory.CustodyFilter;
import io.redthread.inventory.CustodyNote;
import io.redthread.kernel.Money;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Custody notes; append-only. */
@Repository
public class CustodyRows {

    private static final Listing LISTING = new Listing(CUSTODY_NOTE, CUSTODY_NOTE.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", CUSTODY_NOTE.CREATED_AT)
            .sortable("number", CUSTODY_NOTE.NUMBER);

    private static final List<SelectField<?>> COLUMNS = List.of(
            CUSTODY_NOTE.ID,
            CUSTODY_NOTE.NUMBER,
            CUSTODY_NOTE.KIND,
            CUSTODY_NOTE.FROM_WAREHOUSE,
            CUSTODY_NOTE.TO_WAREHOUSE,
            CUSTODY_NOTE.REFERENCE,
            CUSTODY_NOTE.REASON,
            CUSTODY_NOTE.PRICE,
            CUSTODY_NOTE.CURRENCY,
            CUSTODY_NOTE.LINE_COUNT,
            CUSTODY_NOTE.CREATED_AT,
            CUSTODY_NOTE.CREATED_BY);

    private final DSLContext sql;

    CustodyRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes a note; false where the owner's number was taken for another deposit. */
    public boolean insert(CustodyNote note) {
        return sql.insertInto(CUSTODY_NOTE)
                        .set(CUSTODY_NOTE.ID, note.id())
                        .set(CUSTODY_NOTE.NUMBER, note.number())
                        .set(CUSTODY_NOTE.KIND, note.kind())
                        .set(CUSTODY_NOTE.FROM_WAREHOUSE, note.from().orElse(null))
                        .set(CUSTODY_NOTE.TO_WAREHOUSE, note.to().orElse(null))
                        .set(CUSTODY_NOTE.REFERENCE, note.reference())
                        .set(CUSTODY_NOTE.REASON, note.reason())
                        .set(CUSTODY_NOTE.PRICE, note.price().map(Money::amount).orElse(null))
                        .set(
                                CUSTODY_NOTE.CURRENCY,
                                note.price()
                                        .map(it -> it.currency().getCurrencyCode())
                                        .orElse(null))
                        .set(CUSTODY_NOTE.LINE_COUNT, note.lineCount())
                        .set(CUSTODY_NOTE.CREATED_AT, note.createdAt())
                        .set(CUSTODY_NOTE.CREATED_BY, note.createdBy())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** One page of notes, the newest first. */
    public Page<CustodyNote> page(CustodyFilter filter, PageQuery page) {
        var where = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            where = where.and(CUSTODY_NOTE.NUMBER.startsWith(q).or(CUSTODY_NOTE.REFERENCE.eq(q)));
        }
        where = filter.kind() == null ? where : where.and(CUSTODY_NOTE.KIND.eq(filter.kind()));
        if (filter.warehouse() != null) {
            where = where.and(CUSTODY_NOTE
                    .FROM_WAREHOUSE
                    .eq(filter.warehouse())
                    .or(CUSTODY_NOTE.TO_WAREHOUSE.eq(filter.warehouse())));
        }
        return LISTING.page(sql, page, where, COLUMNS, CustodyRows::note);
    }

    private static CustodyNote note(Record row) {
        var price = row.get(CUSTODY_NOTE.PRICE);
        return new CustodyNote(
                row.get(CUSTODY_NOTE.ID),
                row.get(CUSTODY_NOTE.NUMBER),
                row.get(CUSTODY_NOTE.KIND),
                Optional.ofNullable(row.get(CUSTODY_NOTE.FROM_WAREHOUSE)),
                Optional.ofNullable(row.get(CUSTODY_NOTE.TO_WAREHOUSE)),
                row.get(CUSTODY_NOTE.REFERENCE),
                row.get(CUSTODY_NOTE.REASON),
                price == null
                        ? Optional.empty()
                        : Optional.of(new Money(price, Currency.getInstance(row.get(CUSTODY_NOTE.CURRENCY)))),
                row.get(CUSTODY_NOTE.LINE_COUNT),
                row.get(CUSTODY_NOTE.CREATED_AT),
                row.get(CUSTODY_NOTE.CREATED_BY));
    }
}
