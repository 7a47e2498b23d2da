package io.redthread.rules;

import java.util.List;

/**
 * Why the rules decided about a document as they did (为什么), and what would have changed it.
 *
 * @param label name and version of the rules
 * @param outcome what they came to, in the owner's words
 * @param rules every rule, in the set's order
 * @param alternatives nearest changes of one word that would come out differently
 */
public record Explanation(String label, String outcome, List<RuleWhy> rules, List<Alternative> alternatives) {

    /**
     * One rule of the set.
     *
     * @param rule the rule
     * @param holds whether its condition holds
     * @param zh its condition in one sentence
     * @param en the same in English
     */
    public record RuleWhy(Rule rule, boolean holds, String zh, String en) {}

    /**
     * One other value of one word, the rest as it is.
     *
     * @param word which
     * @param value the nearest value from which on it is different
     * @param outcome what the rules would come to
     * @param added results that would come on top
     * @param dropped results that would fall away
     * @param zh in one sentence
     * @param en in one sentence
     */
    public record Alternative(
            String word,
            Object value,
            String outcome,
            List<String> added,
            List<String> dropped,
            String zh,
            String en) {}
}
