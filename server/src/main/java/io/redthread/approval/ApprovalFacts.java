package io.redthread.approval;

import io.redthread.approval.store.ApprovalFactRows;
import io.redthread.approval.store.AttemptRows;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approvals in bulk for whoever counts them (审批事实), read so that none is missed: acts bear the transaction that wrote
 * them, and those of transactions older than every running one are complete.
 */
@Service
@Transactional(readOnly = true)
public class ApprovalFacts {

    private final ApprovalFactRows rows;
    private final AttemptRows attempts;
    private final Circumstances circumstances;

    ApprovalFacts(ApprovalFactRows rows, AttemptRows attempts, Circumstances circumstances) {
        this.rows = rows;
        this.attempts = attempts;
        this.circumstances = circumstances;
    }

    /**
     * A place in the order in which acts were written.
     *
     * @param writtenIn the transaction
     * @param act the act within it
     */
    public record Place(long writtenIn, long act) {}

    /**
     * Something happened to an approval.
     *
     * @param at where in the order
     * @param approval to which
     */
    public record Change(Place at, ApprovalId approval) {}

    /**
     * A word of approval in both languages.
     *
     * @param code the word itself
     * @param zh in Chinese
     * @param en in English
     */
    public record Named(String code, String zh, String en) {}

    /** The oldest transaction still running: what was written in earlier ones is complete. */
    public long horizon() {
        return rows.horizon();
    }

    /** What happened after that place in transactions before the horizon, in order. */
    public List<Change> changed(Place after, long horizon, int most) {
        return rows.changed(after, horizon, most);
    }

    /** Approvals behind that one by their ids. */
    public List<ApprovalId> after(long id, int most) {
        return rows.after(id, most);
    }

    /** What is known of these; four statements whatever their number. */
    public List<ApprovalFact> of(Collection<ApprovalId> ids) {
        return ids.isEmpty() ? List.of() : rows.of(ids);
    }

    /** How many approvals wait, and how many of them are past their time, in the whole company. */
    public Waiting waiting(Instant now) {
        return rows.waiting(now);
    }

    /**
     * Approvals that wait for somebody.
     *
     * @param count how many
     * @param overdue how many of them are past their time
     */
    public record Waiting(long count, long overdue) {}

    /**
     * Something that was done to an approval, or happened to it.
     *
     * @param id the act
     * @param approval to which approval
     * @param kind what
     * @param role in which quality; absent where it was no level's act
     * @param person who did it; absent where nobody did
     * @param username how that person signs in, or {@code system}
     * @param at when
     * @param activatedAt since when it was that level's turn
     * @param dueAt until when it had to be taken
     */
    public record Done(
            long id,
            ApprovalId approval,
            ActKind kind,
            Optional<StepRoleCode> role,
            Optional<PersonId> person,
            String username,
            Instant at,
            Optional<Instant> activatedAt,
            Optional<Instant> dueAt) {}

    /** All that was done to these approvals, in order; one statement. */
    public List<Done> acts(Collection<ApprovalId> ids) {
        return ids.isEmpty() ? List.of() : rows.acts(ids);
    }

    /** Those of these documents that some approval let pass. */
    public Set<DocumentRef> approved(Collection<DocumentRef> documents) {
        return documents.isEmpty() ? Set.of() : rows.approved(documents);
    }

    /** How often who tried what beyond authority from one moment to before another; of everybody when no persons are named. */
    public List<AttemptCount> attempts(Instant from, Instant until, Optional<Set<PersonId>> of) {
        return attempts.counts(from, until, of);
    }

    /** The attempts themselves, newest first. */
    public Page<Attempt> attempts(Instant from, Instant until, Optional<Set<PersonId>> of, PageQuery query) {
        return attempts.page(from, until, of, query);
    }

    /** The levels in the order of a route, with their names. */
    public List<Named> roles() {
        return circumstances.now().roles().stream()
                .map(it -> new Named(it.code().value(), it.nameZh(), it.nameEn()))
                .toList();
    }

    /** The reasons for rejecting and returning, with their texts. */
    public List<Named> reasons() {
        return circumstances.now().reasons().stream()
                .map(it -> new Named(it.code(), it.textZh(), it.textEn()))
                .toList();
    }

    /** Working minutes an ordinary level may take; those with a limit of their own. */
    public Map<StepRoleCode, Integer> limits() {
        var now = circumstances.now();
        return now.roles().stream()
                .collect(java.util.stream.Collectors.toMap(
                        it -> it.code(),
                        it -> it.minutes().orElse(now.settings().ordinaryMinutes())));
    }
}
