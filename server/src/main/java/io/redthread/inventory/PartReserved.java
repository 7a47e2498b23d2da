package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import java.util.List;

/**
 * What the document took of what is there is reserved; the rest is not (部分占用).
 *
 * @param document for whom
 * @param parts what each warehouse ships, in order of preference
 * @param considered every warehouse looked at for the whole
 * @param shortages what was short of the whole
 */
public record PartReserved(
        DocumentRef document, List<Part> parts, List<Considered> considered, List<Shortage> shortages)
        implements ReservationResult {}
