package io.redthread.rules.domain;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.redthread.rules.Finding;
import io.redthread.rules.Finding.Place;
import io.redthread.rules.Finding.Severity;
import io.redthread.rules.Rule;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.WordType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong in the writing of conditions, at its place and in words. */
final class Faults {

    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NOT_BOOL =
            Pattern.compile("expected type 'bool' but found '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Faults() {}

    /** What CEL refused. */
    static List<Finding> of(Rule rule, Vocabulary vocabulary, CelValidationException refused) {
        var findings = new ArrayList<Finding>();
        for (var issue : refused.getErrors()) {
            findings.add(finding(rule, vocabulary, issue));
        }
        return findings;
    }

    private static Finding finding(Rule rule, Vocabulary vocabulary, CelIssue issue) {
        var place = place(
                rule.when(),
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn());
        var message = issue.getMessage();
        var unknown = UNKNOWN.matcher(message);
        if (rule.when().isBlank()) {
            return error("condition-missing", "还没有条件", "There is no condition yet", rule, place);
        }
        if (unknown.matches()) {
            var near = Near.of(unknown.group(1), vocabulary);
            return error(
                    "word-unknown",
                    "没有“" + unknown.group(1) + "”这个词"
                            + near.map(it -> ",是不是 " + it + "?").orElse(""),
                    "There is no word '" + unknown.group(1) + "'"
                            + near.map(it -> "; did you mean " + it + "?").orElse(""),
                    rule,
                    place);
        }
        return typed(rule, place, message);
    }

    private static Finding typed(Rule rule, Place place, String message) {
        var overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            var hint = overload.group(2).contains("double");
            return error(
                    "types-differ",
                    sign(overload) + " 不能用于" + Types.zh(overload.group(2)) + (hint ? ";金额以分、百分比以万分之一写成整数" : ""),
                    sign(overload) + " does not go with " + Types.en(overload.group(2))
                            + (hint ? "; amounts are whole 分, shares whole basis points" : ""),
                    rule,
                    place);
        }
        var notBool = NOT_BOOL.matcher(message);
        if (notBool.matches()) {
            return error(
                    "condition-no-truth",
                    "条件的结果必须是真或假,这里是" + Types.zh(notBool.group(1)),
                    "A condition must be true or false; this is " + Types.en(notBool.group(1)),
                    rule,
                    place);
        }
        return error("condition-unreadable", "这里读不懂:" + message, "Cannot be read here: " + message, rule, place);
    }

    private static String sign(Matcher overload) {
        return "“" + overload.group(1).replaceAll("^_|_$|@", "") + "”";
    }

    /** Values that a closed list does not have. */
    static List<Finding> values(Condition condition, Vocabulary vocabulary) {
        var findings = new ArrayList<Finding>();
        visit(condition, condition.tree().getExpr(), vocabulary, findings);
        return findings;
    }

    private static void visit(Condition condition, CelExpr it, Vocabulary vocabulary, List<Finding> findings) {
        if (it.getKind() != Kind.CALL) {
            return;
        }
        var args = it.call().args();
        for (var arg : args) {
            visit(condition, arg, vocabulary, findings);
        }
        if (args.size() == 2) {
            var constants =
                    args.get(1).getKind() == Kind.LIST ? args.get(1).list().elements() : args;
            args.stream()
                    .filter(arg -> arg.getKind() == Kind.IDENT)
                    .flatMap(arg -> vocabulary.word(arg.ident().name()).stream())
                    .filter(word -> word.type() == WordType.ENUM)
                    .forEach(word -> constants.stream()
                            .filter(Uses::isText)
                            .filter(text -> word.choices().stream()
                                    .noneMatch(choice -> choice.value()
                                            .equals(text.constant().stringValue())))
                            .forEach(text -> findings.add(value(
                                    condition,
                                    text,
                                    word.label().zh(),
                                    word.label().en()))));
        }
    }

    private static Finding value(Condition condition, CelExpr text, String zh, String en) {
        var written = text.constant().stringValue();
        var offset = condition.tree().getSource().getPositionsMap().getOrDefault(text.id(), 0);
        var place = at(condition.rule().when(), offset, written.length() + 2);
        return error(
                "value-unknown",
                zh + "没有“" + written + "”这个值",
                en + " has no value '" + written + "'",
                condition.rule(),
                place);
    }

    private static Finding error(String code, String zh, String en, Rule rule, Place place) {
        return Finding.written(Severity.ERROR, code, zh, en, rule.code(), place);
    }

    private static Place place(String text, int line, int column) {
        var offset = 0;
        for (var i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        offset = Math.clamp((long) offset + Math.max(column, 0), 0, text.length());
        var word = IDENTIFIER.matcher(text);
        var length = word.find(offset) && word.start() == offset ? word.end() - offset : 1;
        return at(text, offset, length);
    }

    private static Place at(String text, int offset, int length) {
        var before = text.substring(0, Math.min(offset, text.length()));
        var line = (int) before.chars().filter(it -> it == '\n').count() + 1;
        return new Place(line, offset - (before.lastIndexOf('\n') + 1) + 1, offset, Math.max(1, length));
    }
}
