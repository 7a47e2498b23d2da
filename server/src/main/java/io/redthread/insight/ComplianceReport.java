package io.redthread.insight;

import io.redthread.insight.domain.Days;
import io.redthread.insight.store.ReleaseCheckRows.Unapproved;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went beyond the lines, and what proves that nothing else did (合规, D5, D6).
 *
 * @param days the period
 * @param beforeDays the period it is compared with
 * @param attempts how often something beyond authority was tried and refused
 * @param attemptsBefore the same in the other period
 * @param attempters who tried, most often first
 * @param decided requests decided in the period
 * @param overBudget of these, over budget
 * @param decidedBefore requests decided in the other period
 * @param overBudgetBefore of these, over budget
 * @param releases the search for orders that bind without an approval
 * @param journal what is known of the journal's proof
 * @param conclusions what it comes to in words
 */
public record ComplianceReport(
        Days days,
        Days beforeDays,
        long attempts,
        long attemptsBefore,
        List<Attempter> attempters,
        long decided,
        long overBudget,
        long decidedBefore,
        long overBudgetBefore,
        Releases releases,
        Proof journal,
        List<Conclusion> conclusions) {

    /**
     * Somebody who tried.
     *
     * @param username sign-in name
     * @param name what the person is called; empty for programs
     * @param roles names of the person's roles now, in Chinese
     * @param rolesEn the same in English
     * @param refusal name of the refusal
     * @param count how often
     */
    public record Attempter(
            String username, String name, List<String> roles, List<String> rolesEn, String refusal, long count) {}

    /**
     * The search for orders that bind without an approval; there must be none.
     *
     * @param endedAt when the last search ended; absent before the first
     * @param checked orders it looked at
     * @param missing of these, without an approval
     * @param orders the first of them
     */
    public record Releases(@Nullable Instant endedAt, long checked, long missing, List<Unapproved> orders) {}

    /**
     * The journal's proof.
     *
     * @param verifiedAt when it was last verified; absent before the first time
     * @param clean whether nothing was wrong; true before the first time
     * @param entries entries it proved
     * @param findings how many things were wrong
     * @param waiting entries not sealed yet
     * @param anchorsAgree whether the anchors outside still say what the database says
     */
    public record Proof(
            @Nullable Instant verifiedAt,
            boolean clean,
            long entries,
            long findings,
            long waiting,
            boolean anchorsAgree) {}
}
