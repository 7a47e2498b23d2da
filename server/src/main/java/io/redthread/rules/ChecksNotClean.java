package io.redthread.rules;

/**
 * Refusal: the checks found errors, so the draft is not published.
 *
 * @param draft name and version of the draft
 * @param found how many errors there are
 * @param rules codes of the rules that the first is about, divided by commas
 * @param zh the first in Chinese
 * @param en the first in English
 */
public record ChecksNotClean(String draft, int found, String rules, String zh, String en) implements RulesRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
