package io.redthread.sales;

import io.redthread.parties.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What shall be on a list (X30).
 *
 * @param side black or white
 * @param subject by what it knows an order
 * @param value number, words, account or SKU; 1–100 characters
 * @param shop only orders of that shop; absent for all
 * @param skips codes of the review rules a white entry spares its orders; none for a black one
 * @param reason why, 1–200 characters
 * @param validFrom first day, as the company counts days
 * @param validTo last day; absent until it is ended
 */
public record NewListEntry(
        ListSide side,
        ListSubject subject,
        String value,
        Optional<ShopId> shop,
        List<String> skips,
        String reason,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /** The same with the value as orders are compared with it. */
    NewListEntry as(String normal) {
        return new NewListEntry(side, subject, normal, shop, skips, reason, validFrom, validTo);
    }
}
