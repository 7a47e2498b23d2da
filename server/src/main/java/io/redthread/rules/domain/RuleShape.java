package io.redthread.rules.domain;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.rules.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a set of rules must look like before anyone reads its conditions. */
public final class RuleShape {

    /** Most rules of one set. */
    public static final int MOST = 200;

    private static final int LONGEST_CONDITION = 2000;
    private static final int LONGEST_TEXT = 200;

    private RuleShape() {}

    /** Refuses what is too much, too long or named twice, each at its place. */
    public static void require(String note, List<Rule> rules) {
        var errors = new ArrayList<InputError>();
        longest(errors, "/note", note, LONGEST_TEXT);
        if (rules.size() > MOST) {
            errors.add(new InputError("/rules", String.valueOf(rules.size()), "rules-too-many"));
        }
        var codes = new HashSet<String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var place = "/rules/" + i;
            if (!rule.code().matches("[a-z][a-z0-9-]{1,39}")) {
                errors.add(new InputError(place + "/code", rule.code(), "rule-code-malformed"));
            } else if (!codes.add(rule.code())) {
                errors.add(new InputError(place + "/code", rule.code(), "rule-code-twice"));
            }
            longest(errors, place + "/when", rule.when(), LONGEST_CONDITION);
            longest(errors, place + "/result", rule.result(), LONGEST_TEXT);
            longest(errors, place + "/reasonZh", rule.reasonZh(), LONGEST_TEXT);
            longest(errors, place + "/reasonEn", rule.reasonEn(), LONGEST_TEXT);
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
    }

    private static void longest(List<InputError> errors, String place, String text, int longest) {
        if (text.length() > longest) {
            errors.add(new InputError(place, text, "text-too-long"));
        }
    }
}
