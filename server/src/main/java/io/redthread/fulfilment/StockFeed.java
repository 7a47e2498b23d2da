package io.redthread.fulfilment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.parties.ShopId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a shop is told what it may offer (库存同步, X44).
 *
 * @param shop which shop
 * @param code its code
 * @param name its name
 * @param url where it is told; {@code local:} is the practice shop of this server
 * @param active whether it is told
 * @param version counts the changes of these settings
 * @param state how it goes
 * @param waiting how many items differ from what the shop has acknowledged
 * @param checkedAt when all its items were last gone through
 * @param sentAt when a message was last sent
 * @param acknowledgedAt when the shop last acknowledged one
 * @param failures how many messages in a row it has not taken
 * @param nextAttemptAt when it is tried again at the earliest
 * @param lastAnswer what it answered when it did not take one, or empty
 */
public record StockFeed(
        ShopId shop,
        String code,
        String name,
        URI url,
        boolean active,
        int version,
        State state,
        int waiting,
        @Nullable Instant checkedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        int failures,
        Instant nextAttemptAt,
        String lastAnswer) {

    /** How a feed goes. */
    public enum State {
        /** Nobody wants it. */
        OFF,
        /** The shop shows what it may. */
        CURRENT,
        /** Something is on its way. */
        WAITING,
        /** The shop did not take the last message; it is tried again. */
        RETRYING,
        /** It did not take so many that somebody should look. */
        FAILED;

        /** The code in API and pages. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Settings of a feed.
     *
     * @param url where the shop is told
     * @param active whether it is
     */
    public record Content(URI url, boolean active) {}
}
