package io.redthread.inventory;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What of a lot came in or went out by one document; moves within the walls are left out.
 *
 * @param lot which lot
 * @param incoming whether it came in
 * @param place where it came from or went
 * @param documentKind the cause
 * @param documentId the cause
 * @param quantity how much, in the base unit
 * @param at when first
 */
public record LotLeg(
        LotRef lot,
        boolean incoming,
        LocationKind place,
        String documentKind,
        long documentId,
        BigDecimal quantity,
        Instant at) {}
