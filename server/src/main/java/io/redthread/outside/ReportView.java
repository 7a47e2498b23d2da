package io.redthread.outside;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as pages show it (回执记录).
 *
 * @param number the partner's number of it
 * @param kind what
 * @param happenedAt when that was, as the partner says; absent for one that was refused
 * @param receivedAt when it came
 * @param body all that it says, as JSON; blank for one that was refused
 * @param problem where it was refused: the type of the problem; otherwise blank
 * @param whyZh why it was refused
 * @param whyEn the same in English
 */
public record ReportView(
        String number,
        ReportKind kind,
        @Nullable Instant happenedAt,
        Instant receivedAt,
        String body,
        String problem,
        String whyZh,
        String whyEn) {}
