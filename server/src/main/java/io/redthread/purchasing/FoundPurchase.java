package io.redthread.purchasing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document of purchasing that a search by number found, or that brings goods somebody waits for.
 *
 * @param kind {@link OrderView#KIND}, {@link RequisitionView#KIND} or {@link RfqView#KIND}
 * @param id its id
 * @param number its number
 * @param state how far it is, as the API says it
 * @param words whom from or what for
 * @param dueOn until when the goods are wanted or promised
 * @param order number of the newest order made of it; its own for an order
 */
public record FoundPurchase(
        String kind,
        long id,
        String number,
        String state,
        String words,
        Optional<LocalDate> dueOn,
        Optional<String> order) {}
