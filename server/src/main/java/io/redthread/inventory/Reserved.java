package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import java.util.List;

/**
 * Everything wanted is reserved.
 *
 * @param document for whom
 * @param parts what each warehouse ships, in order of preference
 * @param considered every warehouse looked at
 */
public record Reserved(DocumentRef document, List<Part> parts, List<Considered> considered)
        implements ReservationResult {}
