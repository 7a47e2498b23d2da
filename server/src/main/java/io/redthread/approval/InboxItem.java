package io.redthread.approval;

import io.redthread.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for me, or for somebody I stand in for (待我审批).
 *
 * @param approval the approval
 * @param step the step
 * @param number the document's number
 * @param title what it is
 * @param amount what it comes to, in the company's currency
 * @param counting what counts for route and authority, at least the amount
 * @param urgent whether it is urgent
 * @param role in which quality
 * @param nameZh what the role is called
 * @param nameEn the same in English
 * @param opinionRequired whether a written opinion is compulsory
 * @param submitter who raised it
 * @param activatedAt since when
 * @param dueAt until when
 * @param onBehalfOf the person stood in for; absent when it is mine
 */
public record InboxItem(
        ApprovalId approval,
        StepId step,
        String number,
        String title,
        Money amount,
        Money counting,
        boolean urgent,
        StepRoleCode role,
        String nameZh,
        String nameEn,
        boolean opinionRequired,
        Who submitter,
        Instant activatedAt,
        Instant dueAt,
        @Nullable Who onBehalfOf) {}
