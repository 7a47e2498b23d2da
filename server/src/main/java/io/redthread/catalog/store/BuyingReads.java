package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.CATEGORY;
import static io.redthread.catalog.store.jooq.Tables.SKU;
import static io.redthread.catalog.store.jooq.Tables.UNIT_CONVERSION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.redthread.catalog.BuyingFacts;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what an order to a supplier needs to know of its goods, in one statement for all of them. */
@Repository
public class BuyingReads {

    private static final Field<String> CATEGORY_CODE = DSL.coalesce(CATEGORY.CODE, DSL.inline(""));
    private static final Field<List<UnitConversion>> UNITS = multiset(
                    select(UNIT_CONVERSION.UOM, UNIT_CONVERSION.FACTOR)
                            .from(UNIT_CONVERSION)
                            .where(UNIT_CONVERSION.SKU_ID.eq(SKU.ID))
                            .orderBy(UNIT_CONVERSION.FACTOR))
            .as("units")
            .convertFrom(
                    rows -> rows.map(row -> new UnitConversion(new Uom(row.value1()), SkuColumns.plain(row.value2()))));

    private final DSLContext sql;

    BuyingReads(DSLContext sql) {
        this.sql = sql;
    }

    /** Facts of the items that exist. */
    public Map<Sku, BuyingFacts> facts(Collection<Sku> wanted, LocalDate today) {
        var codes = wanted.stream().map(Sku::code).distinct().toArray(String[]::new);
        return sql.select(
                        SKU.CODE,
                        SKU.NAME,
                        SKU.UOM,
                        SKU.ACTIVE,
                        SKU.REGULAR,
                        SKU.HIGH_VALUE,
                        SKU.NEW_UNTIL,
                        SKU.NEW_UNTIL_RECEIVED,
                        SKU.KIT,
                        CATEGORY_CODE,
                        UNITS)
                .from(SKU)
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(SKU.CATEGORY_ID))
                .where(SKU.CODE.eq(DSL.any(codes)))
                .fetchMap(
                        row -> new Sku(row.get(SKU.CODE)),
                        row -> new BuyingFacts(
                                new Sku(row.get(SKU.CODE)),
                                row.get(SKU.NAME),
                                new Uom(row.get(SKU.UOM)),
                                row.get(SKU.ACTIVE),
                                row.get(SKU.REGULAR),
                                row.get(SKU.HIGH_VALUE),
                                SkuColumns.flags(row).isNewOn(today),
                                row.get(SKU.KIT),
                                row.get(CATEGORY_CODE),
                                row.get(UNITS)));
    }
}
