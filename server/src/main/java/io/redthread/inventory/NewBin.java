package io.redthread.inventory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bin to be set up in a zone.
 *
 * @param zone where
 * @param code as its label will say, unique in the warehouse
 * @param walkOrder its place on the picker's way; bins with a smaller number come first
 * @param capacity how much it holds at most, over all goods
 * @param kind what it is built as
 */
public record NewBin(ZoneId zone, String code, int walkOrder, Optional<BigDecimal> capacity, BinKind kind) {

    /** A board of a shelf. */
    public NewBin(ZoneId zone, String code, int walkOrder, Optional<BigDecimal> capacity) {
        this(zone, code, walkOrder, capacity, BinKind.SHELF);
    }
}
