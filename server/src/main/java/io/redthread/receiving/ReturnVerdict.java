package io.redthread.receiving;

import io.redthread.inventory.LocationId;
import io.redthread.kernel.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found of returned goods (质检记录).
 *
 * @param goodsNo which goods of the return
 * @param lot their lot, blank where they are kept in none
 * @param quantity how much
 * @param grade what was found
 * @param disposition where they went
 * @param bin the bin they went into, where they went back on a shelf
 * @param note what was seen
 * @param at when
 * @param by who judged
 */
public record ReturnVerdict(
        int goodsNo,
        String lot,
        Quantity quantity,
        ReturnGrade grade,
        ReturnDisposition disposition,
        @Nullable LocationId bin,
        String note,
        Instant at,
        String by) {}
