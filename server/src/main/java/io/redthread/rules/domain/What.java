package io.redthread.rules.domain;

import io.redthread.rules.RuleDomain;
import io.redthread.rules.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An alternative in one sentence. */
final class What {

    private What() {}

    static String zh(RuleDomain domain, Word word, Object now, Object value, List<String> added, List<String> dropped) {
        var change = new StringBuilder("若" + word.label().zh());
        if (value instanceof Long to && now instanceof Long from) {
            change.append(to > from ? "达到 " : "降到 ")
                    .append(Show.zh(word, to))
                    .append(to > from ? "(还差 " : "(多出 ")
                    .append(Show.zh(word, Math.abs(to - from)))
                    .append(")");
        } else {
            change.append("为").append(Show.zh(word, value));
        }
        return change + ":" + results(domain, added, "增加", true) + (both(added, dropped) ? ";" : "")
                + results(domain, dropped, "不再需要", true);
    }

    static String en(RuleDomain domain, Word word, Object now, Object value, List<String> added, List<String> dropped) {
        var change = new StringBuilder("If " + word.label().en().toLowerCase(Locale.ROOT));
        if (value instanceof Long to && now instanceof Long from) {
            change.append(to > from ? " reached " : " fell to ")
                    .append(Show.en(word, to))
                    .append(" (")
                    .append(Show.en(word, Math.abs(to - from)))
                    .append(to > from ? " more)" : " less)");
        } else {
            change.append(" were ").append(Show.en(word, value));
        }
        return change + ": " + results(domain, added, "adds ", false) + (both(added, dropped) ? "; " : "")
                + results(domain, dropped, "no longer needs ", false);
    }

    private static boolean both(List<String> added, List<String> dropped) {
        return !added.isEmpty() && !dropped.isEmpty();
    }

    private static String results(RuleDomain domain, List<String> results, String verb, boolean zh) {
        return results.isEmpty()
                ? ""
                : verb
                        + results.stream()
                                .map(code -> name(domain, code, zh))
                                .collect(Collectors.joining(zh ? "、" : ", "));
    }

    private static String name(RuleDomain domain, String code, boolean zh) {
        return domain.results().stream()
                .filter(it -> it.value().equals(code))
                .map(it -> zh ? it.label().zh() : it.label().en())
                .findFirst()
                .orElse(code);
    }
}
