package io.redthread.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The life of a lot as stock knows it (批次追溯): what it was made of, what was made of it, level by level, and every document by
 * which it or any of them came in or went out.
 *
 * @param lot which lot
 * @param name what it is called
 * @param madeOn when it was made
 * @param expiresOn its last good day
 * @param upward which lots went into it, the nearest first
 * @param downward which lots it went into, the nearest first
 * @param legs what of it and of all those lots came in and went out, the oldest first
 * @param here where it and what was made of it lie now
 * @param cut whether it is larger than what is shown
 */
public record LotTrace(
        LotRef lot,
        String name,
        Optional<LocalDate> madeOn,
        Optional<LocalDate> expiresOn,
        List<LotEdge> upward,
        List<LotEdge> downward,
        List<LotLeg> legs,
        List<Lying> here,
        boolean cut) {

    /**
     * So much of a lot lies in a bin.
     *
     * @param lot which lot
     * @param warehouse in which warehouse
     * @param binCode in which bin
     * @param onHand how much, in the base unit
     */
    public record Lying(LotRef lot, WarehouseId warehouse, String binCode, BigDecimal onHand) {}
}
