package io.redthread.outside;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.PartnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse that a partner runs for us (第三方仓), and how it goes.
 *
 * @param warehouse which
 * @param code its code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param partnerName what the partner is called
 * @param content settings
 * @param secret whether a secret for calls is kept; it is shown never
 * @param version counts the changes of the settings
 * @param health how it goes
 */
public record OutsideWarehouse(
        WarehouseId warehouse,
        String code,
        String nameZh,
        String nameEn,
        String partnerName,
        Content content,
        boolean secret,
        int version,
        Health health) {

    /**
     * Settings.
     *
     * @param partner who runs it
     * @param key name of the API key that speaks for it
     * @param active whether the partner runs it; otherwise it is worked as one of our own
     * @param answerMinutes how many minutes the partner may take to answer an instruction, 1–10,080
     * @param pushUrl where the partner is called when something waits, {@code local:} is the practice partner of this
     *     server; blank where it only asks
     * @param kind whose goods lie there
     */
    public record Content(
            PartnerId partner, String key, boolean active, int answerMinutes, String pushUrl, OutsideKind kind) {

        /** Of a warehouse with goods of ours. */
        public Content(PartnerId partner, String key, boolean active, int answerMinutes, String pushUrl) {
            this(partner, key, active, answerMinutes, pushUrl, OutsideKind.KEEPING);
        }
    }

    /**
     * A change of the settings.
     *
     * @param content from now on
     * @param secret with what calls are signed from now on; nothing keeps what there is
     */
    public record Change(Content content, @Nullable String secret) {
        @Override
        public String toString() {
            return "Change[" + content + "]";
        }
    }

    /**
     * How it goes.
     *
     * @param polledAt when the partner last asked for instructions
     * @param reportedAt when it last reported
     * @param snapshotAt of when its last whole stock snapshot is
     * @param waiting instructions it has not answered
     * @param overdue how many of those it had to
     * @param open instructions it has taken and not done
     * @param differences that are not settled
     * @param pushedAt when it was last called with success
     * @param pushFailures how many calls in a row failed
     * @param pushAnswer what it answered to the last call that failed, or empty
     */
    public record Health(
            @Nullable Instant polledAt,
            @Nullable Instant reportedAt,
            @Nullable Instant snapshotAt,
            int waiting,
            int overdue,
            int open,
            int differences,
            @Nullable Instant pushedAt,
            int pushFailures,
            String pushAnswer) {}
}
