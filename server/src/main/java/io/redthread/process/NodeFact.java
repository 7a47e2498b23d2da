package io.redthread.process;

import java.time.Instant;

/**
 * What happened to a case at one node, or at several automatic nodes passed in one go (节点事实). Added, never changed.
 * Of several nodes the time was spent at the first; the others took none.
 *
 * @param caseId the case
 * @param seq counts up per case
 * @param standard the version followed
 * @param firstPosition first node passed
 * @param lastPosition last node passed
 * @param enteredAt when the case came to the first
 * @param startedAt when the work began
 * @param doneAt when the last was done
 * @param actor user name, or {@code system}
 * @param outcome result code
 * @param rules name and version of the rules that decided, several joined by {@code +}; empty when none did
 * @param withinLimit whether it was done within the first node's limit
 */
public record NodeFact(
        CaseId caseId,
        int seq,
        StandardId standard,
        int firstPosition,
        int lastPosition,
        Instant enteredAt,
        Instant startedAt,
        Instant doneAt,
        String actor,
        String outcome,
        String rules,
        boolean withinLimit) {

    /** One line for the journal's Merkle leaf; stable for ever: rules stand at its end, where there are any. */
    public String canonical() {
        return rules.isEmpty() ? plain() : plain() + "|" + rules;
    }

    private String plain() {
        return String.join(
                "|",
                Long.toString(caseId.value()),
                Integer.toString(seq),
                Long.toString(standard.value()),
                Integer.toString(firstPosition),
                Integer.toString(lastPosition),
                enteredAt.toString(),
                startedAt.toString(),
                doneAt.toString(),
                actor,
                outcome,
                Boolean.toString(withinLimit));
    }
}
