package io.redthread.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the verification of the ledger found.
 *
 * @param at when it read
 * @param clean whether everything agrees
 * @param entries rows of the ledger that were added up
 * @param balances balances that were compared
 * @param millis how long it took
 * @param checks what was compared, each with its differences
 * @param first the first difference
 */
public record Findings(
        Instant at,
        boolean clean,
        long entries,
        long balances,
        long millis,
        List<Checked> checks,
        Optional<Finding> first) {

    /**
     * One comparison.
     *
     * @param check what was compared
     * @param zh what it says, in Chinese
     * @param en what it says, in English
     * @param differences how many
     * @param examples the first of them
     */
    public record Checked(StockCheck check, String zh, String en, long differences, List<Finding> examples) {}

    /** The same for people at a terminal. */
    public String text(Locale locale) {
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var text = new StringBuilder();
        for (var one : checks) {
            text.append(one.differences() == 0 ? "  ok  " : "  !!  ")
                    .append(english ? one.en() : one.zh())
                    .append(one.differences() == 0 ? "" : "  (" + one.differences() + ")")
                    .append('\n');
            one.examples()
                    .forEach(finding -> text.append("        ")
                            .append(sentence(finding, english))
                            .append('\n'));
        }
        var summary = english ? "%,d entries, %,d balances, %,d ms: %s" : "流水 %,d 行,余额 %,d 行,%,d 毫秒:%s";
        var verdict = clean ? (english ? "clean" : "一致") : (english ? "differences found" : "有差异");
        return text.append(String.format(Locale.ROOT, summary, entries, balances, millis, verdict))
                .append('\n')
                .toString();
    }

    private static String sentence(Finding finding, boolean english) {
        var goods = finding.sku() + (finding.lot().isEmpty() ? "" : " / " + finding.lot());
        var form = english ? "%s %s: expected %s, found %s" : "%s %s:应为 %s,实为 %s";
        return String.format(Locale.ROOT, form, finding.place(), goods, finding.expected(), finding.found());
    }
}
