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
    DAY;

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
