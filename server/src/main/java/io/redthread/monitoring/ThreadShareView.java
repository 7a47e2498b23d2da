package io.redthread.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A showing of a thread, as people see it.
 *
 * @param id its id
 * @param kind of what the thread is
 * @param number the order's number
 * @param person what the person it is shown to is called
 * @param by what who shows it is called
 * @param note what was written with it, or empty
 * @param at since when
 * @param until until when
 * @param revokedAt when it was taken back; absent while it stands
 * @param stands whether it may be read now
 */
public record ThreadShareView(
        ThreadShareId id,
        ThreadKind kind,
        String number,
        String person,
        String by,
        String note,
        Instant at,
        Instant until,
        @Nullable Instant revokedAt,
        boolean stands) {}
