package io.redthread.monitoring;

import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.purchasing.OrderView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thread shown to a person who need not see it otherwise (红线分享): to read, and no more than that.
 *
 * @param id its id
 * @param kind of what the thread is
 * @param document id of the order it is the life of
 * @param number the order's number
 * @param person to whom
 * @param note what was written with it, or empty
 * @param by user name of who shows it
 * @param at since when
 * @param until until when
 * @param revokedAt when it was taken back; absent while it stands
 * @param revokedBy by whom
 */
public record ThreadShare(
        ThreadShareId id,
        ThreadKind kind,
        long document,
        String number,
        PersonId person,
        String note,
        String by,
        Instant at,
        Instant until,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** Whether it may be read at that moment. */
    public boolean standsAt(Instant now) {
        return revokedAt == null && now.isBefore(until);
    }

    /** What the journal points at. */
    DocumentRef ref() {
        return switch (kind) {
            case SALE -> new DocumentRef("sales-order", document);
            case PURCHASE -> new DocumentRef(OrderView.KIND, document);
        };
    }
}
