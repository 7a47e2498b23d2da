package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.AGREEMENT;

import io.redthread.parties.SupplierId;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.numbering.NumberEnds;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.AgreementContent;
import io.redthread.purchasing.AgreementFilter;
import io.redthread.purchasing.AgreementId;
import io.redthread.purchasing.AgreementState;
import io.redthread.purchasing.AgreementView;
import io.redthread.purchasing.store.PurchaseOrderRows.Saving;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Framework agreements without their lines. */
@Repository
public class AgreementRows {

    private static final Listing LISTING = new Listing(AGREEMENT, AGREEMENT.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", AGREEMENT.CREATED_AT)
            .sortable("number", AGREEMENT.NUMBER)
            .sortable("validTo", AGREEMENT.VALID_TO);

    private final DSLContext sql;
    private final NumberEnds ends;

    AgreementRows(DSLContext sql, NumberEnds ends) {
        this.sql = sql;
        this.ends = ends;
    }

    /** Writes a draft. */
    public void insert(
            AgreementId id,
            String number,
            AgreementContent content,
            String supplierName,
            @Nullable AgreementId renewalOf,
            Saving saving) {
        sql.insertInto(AGREEMENT)
                .set(AGREEMENT.ID, id)
                .set(AGREEMENT.NUMBER, number)
                .set(AGREEMENT.TITLE, content.title())
                .set(AGREEMENT.STATE, AgreementState.DRAFT)
                .set(AGREEMENT.SUPPLIER_ID, content.supplier())
                .set(AGREEMENT.SUPPLIER_NAME, supplierName)
                .set(AGREEMENT.CURRENCY, content.currency().getCurrencyCode())
                .set(AGREEMENT.VALID_FROM, content.validFrom())
                .set(AGREEMENT.VALID_TO, content.validTo())
                .set(AGREEMENT.MAX_AMOUNT, content.maxAmount().orElse(null))
                .set(AGREEMENT.ALLOWANCE, content.allowance())
                .set(AGREEMENT.REMIND_DAYS, content.remindDays())
                .set(AGREEMENT.NOTE, content.note())
                .set(AGREEMENT.RENEWAL_OF, renewalOf)
                .set(AGREEMENT.BUYER, saving.by())
                .set(AGREEMENT.CREATED_AT, saving.at())
                .set(AGREEMENT.UPDATED_AT, saving.at())
                .set(AGREEMENT.UPDATED_BY, saving.by())
                .execute();
    }

    /** Rewrites a draft. */
    public void rewrite(AgreementView known, AgreementContent content, String supplierName, Saving saving) {
        var updated = sql.update(AGREEMENT)
                .set(AGREEMENT.TITLE, content.title())
                .set(AGREEMENT.SUPPLIER_ID, content.supplier())
                .set(AGREEMENT.SUPPLIER_NAME, supplierName)
                .set(AGREEMENT.CURRENCY, content.currency().getCurrencyCode())
                .set(AGREEMENT.VALID_FROM, content.validFrom())
                .set(AGREEMENT.VALID_TO, content.validTo())
                .set(AGREEMENT.MAX_AMOUNT, content.maxAmount().orElse(null))
                .set(AGREEMENT.ALLOWANCE, content.allowance())
                .set(AGREEMENT.REMIND_DAYS, content.remindDays())
                .set(AGREEMENT.NOTE, content.note())
                .set(AGREEMENT.REVISION, known.revision() + 1)
                .set(AGREEMENT.UPDATED_AT, saving.at())
                .set(AGREEMENT.UPDATED_BY, saving.by())
                .where(AGREEMENT.ID.eq(known.id()))
                .and(AGREEMENT.REVISION.eq(known.revision()))
                .and(AGREEMENT.STATE.eq(AgreementState.DRAFT))
                .execute();
        RowCounts.expect(1, updated, "agreement rewritten");
    }

    /** A locked agreement goes to another state. */
    public void move(AgreementView known, AgreementState to, Saving saving) {
        var updated = sql.update(AGREEMENT)
                .set(AGREEMENT.STATE, to)
                .set(AGREEMENT.REVISION, known.revision() + 1)
                .set(AGREEMENT.UPDATED_AT, saving.at())
                .set(AGREEMENT.UPDATED_BY, saving.by())
                .where(AGREEMENT.ID.eq(known.id()))
                .and(AGREEMENT.STATE.eq(known.state()))
                .execute();
        RowCounts.expect(1, updated, "agreement moved");
    }

    /** The agreement of that id, held until the transaction ends. */
    public Optional<AgreementView> locked(AgreementId id) {
        return sql.select(AgreementColumns.ALL)
                .from(AGREEMENT)
                .where(AGREEMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional(AgreementColumns::view);
    }

    /** The agreement of that id. */
    public Optional<AgreementView> view(AgreementId id) {
        return sql.select(AgreementColumns.ALL)
                .from(AGREEMENT)
                .where(AGREEMENT.ID.eq(id))
                .fetchOptional(AgreementColumns::view);
    }

    /** One page. */
    public Page<AgreementView> page(AgreementFilter filter, List<SupplierId> found, PageQuery page) {
        var where = DSL.noCondition();
        var typed = filter.q() == null ? "" : filter.q().strip();
        if (!typed.isEmpty()) {
            var number = typed.toUpperCase(Locale.ROOT);
            where = where.and(
                    number.startsWith("AG-")
                            ? AGREEMENT.NUMBER.startsWith(number)
                            : Rows.any(AGREEMENT.SUPPLIER_ID, found)
                                    .or(AGREEMENT.TITLE.containsIgnoreCase(typed))
                                    .or(ends.match(AGREEMENT.NUMBER, "AG", typed)));
        }
        where = filter.state() == null ? where : where.and(AGREEMENT.STATE.eq(filter.state()));
        where = filter.supplier() == null ? where : where.and(AGREEMENT.SUPPLIER_ID.eq(filter.supplier()));
        where = filter.endingBy() == null ? where : where.and(AGREEMENT.VALID_TO.le(filter.endingBy()));
        return LISTING.page(sql, page, where, AgreementColumns.ALL, AgreementColumns::view);
    }

    /** Active agreements that end soon and nobody was reminded of; marks them as told. */
    public List<AgreementView> endingUntold(LocalDate today, Saving saving) {
        var ending = sql.select(AgreementColumns.ALL)
                .from(AGREEMENT)
                .where(AGREEMENT.STATE.eq(AgreementState.ACTIVE))
                .and(AGREEMENT.REMINDED_AT.isNull())
                .and(AGREEMENT.VALID_TO.le(today.plusDays(365)))
                .and(AGREEMENT.VALID_TO.minus(AGREEMENT.REMIND_DAYS).le(today))
                .orderBy(AGREEMENT.VALID_TO, AGREEMENT.ID)
                .limit(500)
                .forUpdate()
                .skipLocked()
                .fetch(AgreementColumns::view);
        if (!ending.isEmpty()) {
            var told = sql.update(AGREEMENT)
                    .set(AGREEMENT.REMINDED_AT, saving.at())
                    .where(Rows.any(
                            AGREEMENT.ID, ending.stream().map(AgreementView::id).toList()))
                    .execute();
            RowCounts.expect(ending.size(), told, "agreements reminded of");
        }
        return ending;
    }
}
