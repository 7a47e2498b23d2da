package io.redthread.sales.domain;

import io.redthread.importing.ImportRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * One row of an order file and what it is (导入行): the first that applies of refused, return, charge, goods.
 *
 * @param row what the file says
 * @param kind what it becomes
 * @param refusedField the field at fault, where it is refused
 * @param refusedCode key of the reason, where it is refused
 * @param description what the goods are called
 */
public record ImportedLine(ImportRow row, Kind kind, String refusedField, String refusedCode, String description) {

    /** What a row becomes. */
    public enum Kind {
        /** Nothing, with a reason. */
        REFUSED,
        /** Goods that came back. */
        RETURN,
        /** Money without goods. */
        CHARGE,
        /** Goods to ship. */
        GOODS
    }

    /** Reads the row; adjustments, and negative quantities outside returns, are refused. */
    public static ImportedLine of(ImportRow row) {
        var number = row.required("number");
        var quantity = row.decimal("quantity").orElse(BigDecimal.ZERO);
        var description = row.text("description").orElse("");
        if (prefixed(row, "adjustmentPrefix", number)) {
            return new ImportedLine(row, Kind.REFUSED, "number", "adjustment-invoice", description);
        }
        if (prefixed(row, "returnPrefix", number)) {
            return quantity.signum() < 0
                    ? new ImportedLine(row, Kind.RETURN, "", "", description)
                    : new ImportedLine(row, Kind.REFUSED, "quantity", "return-quantity-not-negative", description);
        }
        if (quantity.signum() <= 0) {
            return new ImportedLine(row, Kind.REFUSED, "quantity", "quantity-without-return", description);
        }
        return new ImportedLine(row, charge(row) ? Kind.CHARGE : Kind.GOODS, "", "", description);
    }

    /** The same with a description. */
    public ImportedLine described(String known) {
        return new ImportedLine(row, kind, refusedField, refusedCode, known);
    }

    /** Code of the shop. */
    public String shop() {
        return row.required("shop");
    }

    /** The shop's number of the order. */
    public String order() {
        return row.required("number");
    }

    /** The shop's code of the goods. */
    public String sku() {
        return row.required("sku");
    }

    /** How many; negative for returns. */
    public BigDecimal quantity() {
        return row.decimal("quantity").orElse(BigDecimal.ZERO);
    }

    /** Price of one. */
    public BigDecimal unitPrice() {
        return row.decimal("unitPrice").orElse(BigDecimal.ZERO);
    }

    /** Price times quantity, unrounded. */
    public BigDecimal amount() {
        return quantity().multiply(unitPrice());
    }

    /** When it was ordered. */
    public Instant orderedAt() {
        return row.moment("orderedAt").orElse(Instant.EPOCH);
    }

    /** Whether goods that nobody knows are to be registered. */
    public boolean registerGoods() {
        return row.flag("registerGoods").orElse(false);
    }

    /** Whether the orders wait until the opening stock stands, at the end of the import. */
    public boolean waitsForStock() {
        return row.integer("openingStockPercent").isPresent();
    }

    /** Columns that nobody mapped. */
    public Map<String, String> extras() {
        return row.extras();
    }

    private static boolean prefixed(ImportRow row, String field, String number) {
        return row.text(field)
                .filter(prefix -> !prefix.isBlank() && number.startsWith(prefix))
                .isPresent();
    }

    private static boolean charge(ImportRow row) {
        return row.text("chargeCodes")
                .filter(codes -> Arrays.asList(codes.split("\\|")).contains(row.required("sku")))
                .isPresent();
    }
}
