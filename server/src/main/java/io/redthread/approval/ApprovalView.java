package io.redthread.approval;

import io.redthread.identity.DepartmentId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approval as people see it.
 *
 * @param id its id
 * @param document what is decided on
 * @param documentVersion which version of it
 * @param number the document's number
 * @param title what it is
 * @param path the document's page
 * @param submitter who raised it
 * @param department whose it is
 * @param amount what it comes to, in the company's currency
 * @param counting what counts for route and authority, at least the amount
 * @param urgent whether it is urgent
 * @param outcome what the rules said
 * @param rules name of the rule set that routed it
 * @param rulesVersion version of the rule set
 * @param state where it stands
 * @param submittedAt when it was raised
 * @param endedAt when it ended; absent while waiting
 * @param end how it ended; absent while waiting
 * @param steps in their order
 */
public record ApprovalView(
        ApprovalId id,
        DocumentRef document,
        int documentVersion,
        String number,
        String title,
        String path,
        Who submitter,
        DepartmentId department,
        Money amount,
        Money counting,
        boolean urgent,
        Outcome outcome,
        String rules,
        int rulesVersion,
        ApprovalState state,
        Instant submittedAt,
        @Nullable Instant endedAt,
        @Nullable End end,
        List<Step> steps) {

    /**
     * How it ended.
     *
     * @param by who ended it; absent for the system
     * @param reason code of the reason chosen; empty where none was
     * @param textZh the reason with what was added
     * @param textEn the same in English
     */
    public record End(@Nullable Who by, String reason, String textZh, String textEn) {}

    /**
     * One step.
     *
     * @param id its id
     * @param role in which quality
     * @param nameZh what the role is called
     * @param nameEn the same in English
     * @param kind whether it decides or gives an opinion
     * @param allOf whether everyone named must agree
     * @param opinionRequired whether a written opinion is compulsory
     * @param state where it stands
     * @param persons who may take it, or took it
     * @param reasons why it is there
     * @param addedBy who added it by hand; absent for a step of the rules
     * @param activatedAt since when it is its turn
     * @param dueAt until when
     * @param endedAt when it was taken
     * @param endedBy who took it
     * @param onBehalfOf for whom
     * @param opinion what was written
     * @param escalations how often it went to a superior
     * @param overdueAtTop whether nobody above is left to give it to
     */
    public record Step(
            StepId id,
            StepRoleCode role,
            String nameZh,
            String nameEn,
            StepKind kind,
            boolean allOf,
            boolean opinionRequired,
            StepState state,
            List<Person> persons,
            List<RouteReason> reasons,
            @Nullable Who addedBy,
            @Nullable Instant activatedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable Who endedBy,
            @Nullable Who onBehalfOf,
            String opinion,
            int escalations,
            boolean overdueAtTop) {}

    /**
     * Somebody on a step.
     *
     * @param who the person
     * @param state {@code planned}, {@code open}, {@code decided} or {@code released}
     * @param origin {@code route}, {@code reassigned}, {@code escalated} or {@code added}
     */
    public record Person(Who who, String state, String origin) {}
}
