package io.redthread.catalog;

import io.redthread.importing.ImportField;
import io.redthread.importing.ImportField.Type;
import io.redthread.importing.ImportRow;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Items as lines of a sheet (商品表): the same columns go out and come in, so that a list can be taken, edited in a
 * spreadsheet and brought back.
 */
final class SkuSheet {

    /**
     * One column.
     *
     * @param field what an import reads from it
     * @param value what an export writes into it
     * @param pointers the parts of an item's content that it stands for
     */
    record Column(ImportField field, Function<SkuView, @Nullable Object> value, String... pointers) {}

    private final Map<CategoryId, String> categories;

    /** Knows the codes of these categories. */
    SkuSheet(Map<CategoryId, String> categories) {
        this.categories = categories;
    }

    /** The fields of an import. */
    static List<ImportField> fields() {
        return new SkuSheet(Map.of()).columns().stream().map(Column::field).toList();
    }

    /** The columns in their order. */
    List<Column> columns() {
        return List.of(
                column(
                        ImportField.text("sku", "商品编码", "SKU").needed().upTo(64).alias("编码", "货号", "code", "stockcode"),
                        view -> view.sku().code(),
                        "/sku"),
                column(
                        ImportField.text("name", "名称", "Name").upTo(200).alias("商品名称", "品名", "description"),
                        view -> view.content().name(),
                        "/name"),
                column(
                        ImportField.text("nameEn", "英文名", "English name").upTo(200),
                        view -> view.content().nameEn(),
                        "/nameEn"),
                column(
                        ImportField.text("spec", "规格", "Specification")
                                .upTo(200)
                                .alias("型号", "规格型号"),
                        view -> view.content().spec(),
                        "/spec"),
                column(
                        ImportField.text("category", "类目编码", "Category code")
                                .upTo(32)
                                .alias("类目"),
                        view -> view.content().category().map(categories::get).orElse(null),
                        "/category"),
                column(
                        ImportField.text("uom", "基本单位", "Base unit").upTo(16).alias("单位", "unit"),
                        view -> view.content().uom().code(),
                        "/uom"),
                column(
                        ImportField.text("barcodes", "条码", "Barcodes").alias("条形码", "barcode", "ean"),
                        view -> String.join(
                                " ",
                                view.content().barcodes().stream()
                                        .map(Barcode::code)
                                        .toList()),
                        "/barcodes"),
                column(
                        ImportField.of("regular", Type.FLAG, "常规", "Regular"),
                        view -> view.content().flags().regular(),
                        "/flags/regular"),
                column(
                        ImportField.of("highValue", Type.FLAG, "高值", "High value"),
                        view -> view.content().flags().highValue(),
                        "/flags/highValue"),
                column(
                        ImportField.of("newUntil", Type.DATE, "新品截止", "New until"),
                        view -> view.content().flags().newUntil().orElse(null),
                        "/flags/newUntil"),
                column(
                        ImportField.of("lotTracked", Type.FLAG, "批次管理", "Lot tracked"),
                        view -> view.content().measures().lotTracked(),
                        "/measures/lotTracked"),
                column(
                        ImportField.of("shelfLifeDays", Type.INTEGER, "保质期(天)", "Shelf life (days)")
                                .alias("保质期"),
                        view -> view.content().measures().shelfLifeDays().orElse(null),
                        "/measures/shelfLifeDays"),
                column(
                        ImportField.of("weightGrams", Type.DECIMAL, "重量(克)", "Weight (g)")
                                .alias("重量"),
                        view -> view.content().measures().weightGrams().orElse(null),
                        "/measures/weightGrams"),
                column(
                        ImportField.of("volumeCm3", Type.DECIMAL, "体积(立方厘米)", "Volume (cm3)")
                                .alias("体积"),
                        view -> view.content().measures().volumeCm3().orElse(null),
                        "/measures/volumeCm3"),
                column(
                        ImportField.text("storage", "储存条件", "Storage")
                                .oneOf(Arrays.stream(StorageCondition.values())
                                        .map(StorageCondition::code)
                                        .toArray(String[]::new)),
                        view -> view.content().measures().storage().code(),
                        "/measures/storage"),
                column(
                        ImportField.text("serials", "序列号管理", "Serial numbers")
                                .oneOf(Arrays.stream(SerialTracking.values())
                                        .map(SerialTracking::code)
                                        .toArray(String[]::new)),
                        view -> view.content().measures().serials().code(),
                        "/measures/serials"),
                column(
                        ImportField.of("price", Type.DECIMAL, "参考售价", "Reference price")
                                .alias("售价", "单价"),
                        view -> view.content().price().map(UnitPrice::amount).orElse(null),
                        "/price"),
                column(
                        ImportField.of("cost", Type.DECIMAL, "参考成本", "Reference cost")
                                .alias("成本", "进价"),
                        view -> view.content().cost().map(UnitPrice::amount).orElse(null),
                        "/cost"),
                column(
                        ImportField.text("currency", "币种", "Currency").upTo(3),
                        view -> view.content()
                                .price()
                                .or(view.content()::cost)
                                .map(it -> it.currency().getCurrencyCode())
                                .orElse(null),
                        "/currency"),
                column(
                        ImportField.text("imageUrl", "图片地址", "Picture address"),
                        view -> view.content().imageUrl(),
                        "/imageUrl"));
    }

    /** The column that a place in an item's content belongs to; the code when none does. */
    String fieldAt(String pointer) {
        return columns().stream()
                .filter(column -> Arrays.stream(column.pointers()).anyMatch(pointer::startsWith))
                .map(column -> column.field().code())
                .findFirst()
                .orElse("sku");
    }

    /** What an item is after a line: cells that are there replace, others leave as it was. */
    static SkuContent applied(ImportRow row, SkuContent known, Optional<CategoryId> category) {
        var currency = Currency.getInstance(row.text("currency")
                .or(() -> known.price()
                        .or(known::cost)
                        .map(price -> price.currency().getCurrencyCode()))
                .orElse("CNY"));
        var extra = new LinkedHashMap<>(known.extra());
        extra.putAll(row.extras());
        return new SkuContent(
                row.text("name").orElse(known.name()),
                row.text("nameEn").orElse(known.nameEn()),
                row.text("spec").orElse(known.spec()),
                category.or(known::category),
                row.text("uom").map(io.redthread.kernel.Uom::new).orElse(known.uom()),
                flags(row, known.flags()),
                measures(row, known.measures()),
                price(row.decimal("price"), known.price(), currency),
                price(row.decimal("cost"), known.cost(), currency),
                row.text("imageUrl").orElse(known.imageUrl()),
                extra,
                barcodes(row, known),
                known.units(),
                known.components());
    }

    private static SkuFlags flags(ImportRow row, SkuFlags known) {
        return new SkuFlags(
                row.flag("regular").orElse(known.regular()),
                row.flag("highValue").orElse(known.highValue()),
                row.date("newUntil").or(known::newUntil),
                known.newUntilReceived());
    }

    private static SkuMeasures measures(ImportRow row, SkuMeasures known) {
        return new SkuMeasures(
                row.flag("lotTracked").orElse(known.lotTracked()),
                row.integer("shelfLifeDays")
                        .map(days -> (int) Math.min(Integer.MAX_VALUE, Math.max(-1, days)))
                        .or(known::shelfLifeDays),
                row.decimal("weightGrams").map(SkuSheet::plain).or(known::weightGrams),
                row.decimal("volumeCm3").map(SkuSheet::plain).or(known::volumeCm3),
                row.text("storage").map(StorageCondition::of).orElse(known.storage()),
                row.text("serials").map(SerialTracking::of).orElse(known.serials()));
    }

    private static Optional<UnitPrice> price(Optional<BigDecimal> cell, Optional<UnitPrice> known, Currency currency) {
        return cell.map(amount -> new UnitPrice(amount, currency)).or(() -> known);
    }

    /** New codes stand on the base unit; a code that the item has keeps the unit it stands on. */
    private static List<Barcode> barcodes(ImportRow row, SkuContent known) {
        return row.text("barcodes")
                .map(cell -> Arrays.stream(cell.split("[\\s,;,;、]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .map(code -> known.barcodes().stream()
                                .filter(barcode -> barcode.code().equals(code))
                                .findFirst()
                                .orElse(new Barcode(code, known.uom())))
                        .sorted(java.util.Comparator.comparing(Barcode::code))
                        .toList())
                .orElse(known.barcodes());
    }

    private static BigDecimal plain(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Column column(ImportField field, Function<SkuView, @Nullable Object> value, String... pointers) {
        return new Column(field, value, pointers);
    }

    /** Whether the text is a SKU that can be looked up. */
    static Optional<Sku> sku(ImportRow row) {
        return row.text("sku").filter(Sku::wellFormed).map(Sku::new);
    }
}
