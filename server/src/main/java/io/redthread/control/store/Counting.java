package io.redthread.control.store;

import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;

/**
 * An order as it enters its windows.
 *
 * @param order which
 * @param number its number
 * @param buyer who wrote it
 * @param department for whom
 * @param supplier from whom
 * @param supplierName its name
 * @param amount what it comes to
 * @param urgent whether it is urgent
 * @param at when it was submitted
 * @param day the day it counts on
 * @param parts what of it counts, by family
 */
public record Counting(
        PurchaseOrderId order,
        String number,
        String buyer,
        DepartmentId department,
        SupplierId supplier,
        String supplierName,
        BigDecimal amount,
        boolean urgent,
        Instant at,
        LocalDate day,
        Map<String, BigDecimal> parts) {

    /**
     * What counts together.
     *
     * @param department for whom
     * @param supplier from whom
     * @param family code of the goods' category
     * @param day on which day
     */
    public record Key(DepartmentId department, SupplierId supplier, String family, LocalDate day)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.<Key>comparingLong(
                        key -> key.department().value())
                .thenComparingLong(key -> key.supplier().value())
                .thenComparing(Key::family)
                .thenComparing(Key::day);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The key of one of its families. */
    Key key(String family) {
        return new Key(department, supplier, family, day);
    }
}
