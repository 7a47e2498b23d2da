package io.redthread.parties.store;

import static io.redthread.parties.store.jooq.Tables.PARTY;
import static io.redthread.parties.store.jooq.Tables.QUALIFICATION;

import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyRow;
import io.redthread.parties.PartyView;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The lists of suppliers, customers and partners: searched, filtered, sorted, page by page. */
@Repository
public class PartyList {

    private static final int FETCH = 1_000;

    private static final Listing LISTING = new Listing(PARTY, PARTY.ID, "code")
            .sortable("code", PARTY.CODE)
            .sortable("name", PARTY.NAME)
            .sortable("updatedAt", PARTY.UPDATED_AT);

    private static final Field<LocalDate> UNTIL = DSL.field(DSL.select(DSL.min(QUALIFICATION.VALID_UNTIL))
                    .from(QUALIFICATION)
                    .where(QUALIFICATION.PARTY_ID.eq(PARTY.ID)))
            .as("qualifications_until");

    private final DSLContext sql;

    PartyList(DSLContext sql) {
        this.sql = sql;
    }

    /** One page of the parties of that kind that match. */
    public Page<PartyRow> page(PartyKind kind, PartyFilter filter, PageQuery page) {
        var columns = new ArrayList<SelectField<?>>(PartyColumns.ALL);
        columns.add(UNTIL);
        return LISTING.page(sql, page, where(kind, filter), columns, PartyList::row);
    }

    /** Shows every party of that kind that matches, by code, without its documents. */
    public void each(PartyKind kind, PartyFilter filter, Consumer<PartyView> visitor) {
        try (var rows = sql.select(PartyColumns.ALL)
                .from(PARTY)
                .where(where(kind, filter))
                .orderBy(PARTY.CODE)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> visitor.accept(PartyColumns.view(row, List.of())));
        }
    }

    private static PartyRow row(Record row) {
        return new PartyRow(
                row.get(PARTY.KIND).id(row.get(PARTY.ID)),
                row.get(PARTY.CODE),
                row.get(PARTY.NAME),
                row.get(PARTY.SHORT_NAME),
                PartyColumns.contact(row),
                PartyColumns.terms(row),
                Optional.ofNullable(row.get(UNTIL)),
                row.get(PARTY.ACTIVE),
                row.get(PARTY.VERSION),
                row.get(PARTY.UPDATED_AT));
    }

    private static Condition where(PartyKind kind, PartyFilter filter) {
        var where = PARTY.KIND.eq(kind);
        if (filter.active() != null) {
            where = where.and(PARTY.ACTIVE.eq(filter.active()));
        }
        if (filter.role() != null) {
            where = where.and(PARTY.ROLE.eq(filter.role()));
        }
        if (filter.expiringBy() != null) {
            where = where.and(DSL.exists(DSL.selectOne()
                    .from(QUALIFICATION)
                    .where(QUALIFICATION.PARTY_ID.eq(PARTY.ID))
                    .and(QUALIFICATION.VALID_UNTIL.le(filter.expiringBy()))));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(PartyColumns.SEARCH.match(filter.q()));
        }
        return where;
    }
}
