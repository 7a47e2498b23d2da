package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.BARCODE;
import static io.redthread.catalog.store.jooq.Tables.SKU;
import static io.redthread.catalog.store.jooq.Tables.UNIT_CONVERSION;

import io.redthread.catalog.GoodsCode;
import io.redthread.catalog.ScannedSku;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what tells goods apart by scan and scale, in one statement however many are asked for. */
@Repository
public class BarcodeReads {

    private final DSLContext sql;

    BarcodeReads(DSLContext sql) {
        this.sql = sql;
    }

    /** What the barcodes stand for, those that are known. */
    public Map<String, ScannedSku> scanned(Collection<String> barcodes) {
        return read(BARCODE.CODE.eq(DSL.any(barcodes.toArray(String[]::new)))).stream()
                .collect(Collectors.toMap(GoodsCode::code, it -> new ScannedSku(it.sku(), it.quantity())));
    }

    /** All barcodes of these items. */
    public List<GoodsCode> codes(Collection<Sku> wanted) {
        return read(
                SKU.CODE.eq(DSL.any(wanted.stream().map(Sku::code).distinct().toArray(String[]::new))));
    }

    /** Weight in grams of one base unit of those items whose weight is known. */
    public Map<Sku, BigDecimal> weights(Collection<Sku> wanted) {
        return sql.select(SKU.CODE, SKU.WEIGHT_GRAMS)
                .from(SKU)
                .where(SKU.CODE.eq(
                        DSL.any(wanted.stream().map(Sku::code).distinct().toArray(String[]::new))))
                .and(SKU.WEIGHT_GRAMS.isNotNull())
                .fetchMap(row -> new Sku(row.value1()), Record2::value2);
    }

    /** Which of the barcodes are taken, and by which item. */
    public Map<String, Sku> owners(Collection<String> barcodes) {
        return sql.select(BARCODE.CODE, SKU.CODE)
                .from(BARCODE)
                .join(SKU)
                .on(SKU.ID.eq(BARCODE.SKU_ID))
                .where(BARCODE.CODE.eq(DSL.any(barcodes.toArray(String[]::new))))
                .fetchMap(Record2::value1, row -> new Sku(row.value2()));
    }

    private List<GoodsCode> read(Condition which) {
        var factor = DSL.coalesce(UNIT_CONVERSION.FACTOR, DSL.inline(BigDecimal.ONE));
        return sql.select(BARCODE.CODE, SKU.CODE, SKU.UOM, factor)
                .from(BARCODE)
                .join(SKU)
                .on(SKU.ID.eq(BARCODE.SKU_ID))
                .leftJoin(UNIT_CONVERSION)
                .on(UNIT_CONVERSION.SKU_ID.eq(BARCODE.SKU_ID))
                .and(UNIT_CONVERSION.UOM.eq(BARCODE.UOM))
                .where(which)
                .orderBy(BARCODE.CODE)
                .fetch(row -> new GoodsCode(
                        row.value1(), new Sku(row.value2()), new Quantity(row.value4(), new Uom(row.value3()))));
    }
}
