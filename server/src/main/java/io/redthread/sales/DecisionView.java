package io.redthread.sales;

import io.redthread.kernel.Label;
import io.redthread.rules.Explanation;
import io.redthread.rules.Word;
import java.time.Instant;
import java.util.List;

/**
 * What rules decided about an order by themselves, and why (为什么, Z8).
 *
 * @param rules name of the rule set
 * @param title what people call it
 * @param version which version decided
 * @param at when
 * @param facts what it went by, in the set's order
 * @param outcome codes of what held; empty where nothing did, which lets an order pass review
 * @param again what the same version says of the same facts now
 * @param explanation which rules held, and the nearest change that would have come out differently
 */
public record DecisionView(
        String rules,
        Label title,
        int version,
        Instant at,
        List<Known> facts,
        String outcome,
        String again,
        Explanation explanation) {

    /**
     * One fact.
     *
     * @param word what it is called, with its unit and choices
     * @param value a whole number (money in 分), true or false, or a text
     */
    public record Known(Word word, Object value) {}
}
