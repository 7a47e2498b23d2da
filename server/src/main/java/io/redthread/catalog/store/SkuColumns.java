package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.CATEGORY;
import static io.redthread.catalog.store.jooq.Tables.SKU;

import io.redthread.catalog.Barcode;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFlags;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The columns of an item, and what they mean. */
@Component
class SkuColumns {

    private static final TypeReference<Map<String, String>> EXTRA = new TypeReference<>() {};

    private final JsonMapper json;

    SkuColumns(JsonMapper json) {
        this.json = json;
    }

    List<SelectField<?>> all() {
        return List.of(
                SKU.ID,
                SKU.CODE,
                SKU.NAME,
                SKU.NAME_EN,
                SKU.SPEC,
                SKU.CATEGORY_ID,
                SKU.UOM,
                SKU.KIT,
                SKU.REGULAR,
                SKU.HIGH_VALUE,
                SKU.NEW_UNTIL,
                SKU.NEW_UNTIL_RECEIVED,
                SKU.LOT_TRACKED,
                SKU.STORAGE,
                SKU.SERIALS,
                SKU.SHELF_LIFE_DAYS,
                SKU.WEIGHT_GRAMS,
                SKU.VOLUME_CM3,
                SKU.IMAGE_URL,
                SKU.PRICE,
                SKU.PRICE_CURRENCY,
                SKU.COST,
                SKU.COST_CURRENCY,
                SKU.EXTRA,
                SKU.ACTIVE,
                SKU.VERSION,
                SKU.CREATED_AT,
                SKU.UPDATED_AT,
                SKU.UPDATED_BY,
                CATEGORY.NAME);
    }

    SkuContent content(Record row, List<Barcode> barcodes, List<UnitConversion> units, List<KitComponent> parts) {
        return new SkuContent(
                row.get(SKU.NAME),
                row.get(SKU.NAME_EN),
                row.get(SKU.SPEC),
                Optional.ofNullable(row.get(SKU.CATEGORY_ID)),
                new Uom(row.get(SKU.UOM)),
                flags(row),
                measures(row),
                price(row, SKU.PRICE, SKU.PRICE_CURRENCY),
                price(row, SKU.COST, SKU.COST_CURRENCY),
                row.get(SKU.IMAGE_URL),
                extra(row.get(SKU.EXTRA)),
                barcodes,
                units,
                parts);
    }

    static SkuFlags flags(Record row) {
        return new SkuFlags(
                row.get(SKU.REGULAR),
                row.get(SKU.HIGH_VALUE),
                Optional.ofNullable(row.get(SKU.NEW_UNTIL)),
                row.get(SKU.NEW_UNTIL_RECEIVED));
    }

    static Optional<UnitPrice> price(Record row, Field<BigDecimal> amount, Field<String> currency) {
        return Optional.ofNullable(row.get(amount))
                .map(value -> new UnitPrice(value, Currency.getInstance(row.get(currency))));
    }

    private static SkuMeasures measures(Record row) {
        return new SkuMeasures(
                row.get(SKU.LOT_TRACKED),
                Optional.ofNullable(row.get(SKU.SHELF_LIFE_DAYS)),
                Optional.ofNullable(row.get(SKU.WEIGHT_GRAMS)).map(SkuColumns::plain),
                Optional.ofNullable(row.get(SKU.VOLUME_CM3)).map(SkuColumns::plain),
                row.get(SKU.STORAGE),
                row.get(SKU.SERIALS));
    }

    static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private Map<String, String> extra(JSONB fields) {
        return json.readValue(fields.data(), EXTRA);
    }
}
