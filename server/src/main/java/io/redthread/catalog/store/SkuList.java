package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.CATEGORY;
import static io.redthread.catalog.store.jooq.Tables.SKU;

import io.redthread.catalog.SkuFilter;
import io.redthread.catalog.SkuRow;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The list of items: searched, filtered, sorted, page by page. */
@Repository
public class SkuList {

    private static final Listing LISTING = new Listing(
                    SKU.leftJoin(CATEGORY).on(CATEGORY.ID.eq(SKU.CATEGORY_ID)), SKU.ID.coerce(Long.class), "sku")
            .sortable("sku", SKU.CODE)
            .sortable("name", SKU.NAME)
            .sortable("updatedAt", SKU.UPDATED_AT);

    private final DSLContext sql;
    private final SkuColumns columns;

    SkuList(DSLContext sql, SkuColumns columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /** One page of the items that match. */
    public Page<SkuRow> page(SkuFilter filter, PageQuery page, LocalDate today) {
        return LISTING.page(sql, page, where(sql, filter, today), columns.all(), row -> row(row, today));
    }

    private static SkuRow row(Record row, LocalDate today) {
        var flags = SkuColumns.flags(row);
        return new SkuRow(
                row.get(SKU.ID),
                new Sku(row.get(SKU.CODE)),
                row.get(SKU.NAME),
                row.get(SKU.NAME_EN),
                row.get(SKU.SPEC),
                Optional.ofNullable(row.get(SKU.CATEGORY_ID)),
                Optional.ofNullable(row.get(CATEGORY.NAME)).orElse(""),
                new Uom(row.get(SKU.UOM)),
                row.get(SKU.KIT),
                flags,
                flags.isNewOn(today),
                row.get(SKU.LOT_TRACKED),
                row.get(SKU.SERIALS),
                SkuColumns.price(row, SKU.PRICE, SKU.PRICE_CURRENCY),
                row.get(SKU.IMAGE_URL),
                row.get(SKU.ACTIVE),
                row.get(SKU.VERSION),
                row.get(SKU.UPDATED_AT));
    }

    static Condition where(DSLContext sql, SkuFilter filter, LocalDate today) {
        var isNew = DSL.condition(SKU.NEW_UNTIL_RECEIVED).or(SKU.NEW_UNTIL.ge(today));
        var where = is(SKU.ACTIVE, filter.active())
                .and(is(SKU.KIT, filter.kit()))
                .and(is(SKU.LOT_TRACKED, filter.lotTracked()))
                .and(is(SKU.REGULAR, filter.regular()))
                .and(is(SKU.HIGH_VALUE, filter.highValue()));
        if (filter.isNew() != null) {
            where = where.and(DSL.coalesce(DSL.field(isNew), DSL.inline(false)).eq(filter.isNew()));
        }
        if (filter.category() != null) {
            where = where.and(SKU.CATEGORY_ID.in(CategoryStore.below(filter.category())));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(SkuSearch.matches(sql, filter.q()));
        }
        return where;
    }

    private static Condition is(Field<Boolean> column, @Nullable Boolean wanted) {
        return wanted == null ? DSL.noCondition() : column.eq(wanted);
    }
}
