package io.redthread.process;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception as pages and programs see it (异常).
 *
 * @param id its id
 * @param caseId the order's case
 * @param number the order's number
 * @param shopId the shop
 * @param type code of its classified type
 * @param node where it failed
 * @param detailZh what is wrong
 * @param detailEn the same in English
 * @param ownerDepartment who answers for it
 * @param assignee user name of who has it
 * @param openedAt since when
 * @param dueAt until when it must be resolved
 * @param state {@code open} or {@code resolved}
 * @param resolution what was done
 * @param cause why it came about
 * @param resolvedAt when it ended
 * @param resolvedBy who ended it
 * @param handoverDueAt until when it must be handed over; absent where who found it answers for it
 * @param handedOverAt when it was
 * @param handedOverBy who did
 * @param escalations how often superiors were told that it was not
 * @param causeCode why it came about, in one word
 * @param cost what it cost, in the currency of the company
 * @param beside whether the order goes on all the same, because what it is about has left
 */
public record ExceptionView(
        ExceptionId id,
        CaseId caseId,
        String number,
        long shopId,
        String type,
        NodeCode node,
        String detailZh,
        String detailEn,
        String ownerDepartment,
        @Nullable String assignee,
        Instant openedAt,
        Instant dueAt,
        String state,
        @Nullable String resolution,
        @Nullable String cause,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable Instant handoverDueAt,
        @Nullable Instant handedOverAt,
        @Nullable String handedOverBy,
        int escalations,
        @Nullable ExceptionCause causeCode,
        @Nullable BigDecimal cost,
        boolean beside) {}
