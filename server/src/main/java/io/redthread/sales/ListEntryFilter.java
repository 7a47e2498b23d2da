package io.redthread.sales;

import io.redthread.parties.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the lists are wanted.
 *
 * @param q part of the value or the reason
 * @param side only of that list
 * @param subject only of that kind
 * @param shop only those of that shop
 * @param open {@code true} for those not ended, {@code false} for the ended; absent for all
 */
public record ListEntryFilter(
        @Nullable String q,
        @Nullable ListSide side,
        @Nullable ListSubject subject,
        @Nullable ShopId shop,
        @Nullable Boolean open) {

    /** The same as the journal may keep it. */
    ListEntryFilter masked() {
        return new ListEntryFilter(
                q == null ? null : io.redthread.platform.personal.Masks.wanted(q), side, subject, shop, open);
    }
}
