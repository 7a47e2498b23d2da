package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import java.util.List;

/**
 * Nothing is reserved, because not everything was there (缺货).
 *
 * @param document for whom
 * @param shortages what was short
 * @param considered every warehouse looked at
 */
public record Short(DocumentRef document, List<Shortage> shortages, List<Considered> considered)
        implements ReservationResult {}
