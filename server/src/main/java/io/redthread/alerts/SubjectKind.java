package io.redthread.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What an alert is about (预警对象). */
public enum SubjectKind {
    /** A purchase order, from its approval until all has come. */
    PURCHASE_ORDER,
    /** A sales order at the node where it stands. */
    SALES_ORDER,
    /** What a warehouse has of goods for which it keeps a safety line. */
    STOCK,
    /** What a customer owes on account. */
    CUSTOMER,
    /** How a supplier kept its word lately. */
    SUPPLIER,
    /** A parcel that has left. */
    PARCEL,
    /** The figures of a day. */
    DAY,
    /** An exception that somebody has to resolve. */
    EXCEPTION,
    /** An invoice of a supplier that has to be paid. */
    SUPPLIER_INVOICE,
    /** What a purchase pays for goods, against what was paid for them before. */
    PURCHASE_PRICE,
    /** How much a purchase takes of goods, against purchases before it. */
    PURCHASE_QUANTITY,
    /** How much a customer takes of goods in one order, against orders before it. */
    SALES_QUANTITY,
    /** How many orders a shop brought in a day, against the same day of earlier weeks. */
    ORDER_FREQUENCY,
    /** How long a supplier took, against its orders before. */
    LEAD_TIME,
    /** How long a node took on a day, against earlier days. */
    NODE_TIME,
    /** Which part of what a node did on a day failed, against earlier days. */
    ERROR_RATE;

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    @JsonCreator
    public static SubjectKind of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/kind", code, "value-malformed"));
    }
}
