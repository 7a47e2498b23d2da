package io.redthread.journal;

import io.redthread.kernel.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * One business act to be recorded (业务动作): what was done to which document, from what to what. Who did it, from where
 * and when is added by the journal.
 *
 * @param code kebab-case act, for example {@code order-held}
 * @param document what it was done to
 * @param number the document's number, for people
 * @param before facts before, a record or map that becomes JSON; absent when there were none
 * @param after facts after
 * @param ruleVersion version of the rule or standard that decided, if one did
 */
public record Act(
        String code,
        DocumentRef document,
        String number,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String ruleVersion) {

    /** An act without a before and a rule. */
    public static Act of(String code, DocumentRef document, String number, Object after) {
        return new Act(code, document, number, null, after, null);
    }
}
