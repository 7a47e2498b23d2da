package io.redthread.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception to be opened (异常).
 *
 * @param caseId the case that failed
 * @param number its document's number
 * @param shop the shop it came from
 * @param type code of its classified type
 * @param node where it failed; it returns there
 * @param detailZh what is wrong
 * @param detailEn the same in English
 * @param ownerDepartment who answers for it
 * @param openedAt now
 * @param dueAt until when it must be resolved
 * @param handoverDueAt until when it must be handed over; absent where who found it answers for it
 * @param handoverRingAt when the clock of that rings first
 */
public record NewException(
        CaseId caseId,
        String number,
        long shop,
        String type,
        NodeCode node,
        String detailZh,
        String detailEn,
        String ownerDepartment,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant handoverDueAt,
        @Nullable Instant handoverRingAt) {}
