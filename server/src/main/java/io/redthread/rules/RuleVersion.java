package io.redthread.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a rule set with its life (规则版本).
 *
 * @param set its rules
 * @param state draft or published
 * @param effective when it counts; absent while it is a draft
 * @param note what it is for
 * @param revision how often the draft was saved
 * @param created by whom and when the draft was begun
 * @param saved by whom and when its content was last written
 * @param published by whom and when; absent while it is a draft
 */
public record RuleVersion(
        RuleSet set,
        RuleState state,
        Optional<Period> effective,
        String note,
        int revision,
        Signature created,
        Signature saved,
        Optional<Signature> published) {

    /**
     * Who did something and when.
     *
     * @param by user name
     * @param at moment
     */
    public record Signature(String by, Instant at) {}
}
