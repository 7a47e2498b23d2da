package io.redthread.fulfilment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a picker took out of a bin.
 *
 * @param code the goods' code as scanned
 * @param lot the lot's code as scanned (批次), where the goods are kept in lots
 * @param quantity how much, in the unit of the stop
 */
public record Taken(String code, Optional<String> lot, BigDecimal quantity) {

    /** Goods that are not kept in lots. */
    public static Taken of(String code, BigDecimal quantity) {
        return new Taken(code, Optional.empty(), quantity);
    }
}
