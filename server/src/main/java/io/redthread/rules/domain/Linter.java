package io.redthread.rules.domain;

import io.redthread.rules.Facts;
import io.redthread.rules.Finding;
import io.redthread.rules.Finding.Severity;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.domain.Sweep.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what no author means (Z2): documents without a result, rules that never hold or never matter, results that exclude
 * each other. It goes by combinations of conditions that hold together somewhere, so its work grows with those and not with
 * the cells.
 */
final class Linter {

    private final RuleDomain domain;
    private final Sweep sweep;
    private final Vocabulary spoken;
    private final List<Truth> truths;
    private final Judge judge;
    private final Map<BitSet, Kind> kinds;
    private final BitSet exact = new BitSet();
    private final List<Finding> findings = new ArrayList<>();

    Linter(RuleDomain domain, Vocabulary spoken, Judge judge, Sweep sweep) {
        this.domain = domain;
        this.spoken = spoken;
        this.judge = judge;
        this.sweep = sweep;
        this.truths = judge.truths();
        this.kinds = sweep.kinds();
        for (var i = 0; i < truths.size(); i++) {
            exact.set(i, truths.get(i).condition().exact());
        }
    }

    List<Finding> findings() {
        gaps();
        overlaps();
        dead();
        if (!sweep.sampled()) {
            var twins = twins();
            redundant(twins);
        }
        limits();
        return findings;
    }

    private void gaps() {
        if (!domain.resultAlwaysWanted()) {
            return;
        }
        var silent = kinds.entrySet().stream()
                .filter(it -> judge.read(it.getKey()).outcome().isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        if (!silent.isEmpty()) {
            var cells = silent.stream().mapToInt(Kind::cells).sum();
            var example = silent.getFirst().example();
            show(
                    Severity.ERROR,
                    "gap",
                    cells + " 种情况没有任何结果,例如:" + facts(example, true),
                    "No result in " + cells + " kinds of case, for example: " + facts(example, false),
                    List.of(),
                    example);
        }
    }

    private void overlaps() {
        var told = new HashSet<Set<String>>();
        kinds.forEach((held, kind) -> held.stream()
                .forEach(i -> held.stream().filter(j -> j > i).forEach(j -> {
                    var one = rule(i);
                    var other = rule(j);
                    var clash = one.results().stream()
                            .anyMatch(a -> other.results().stream()
                                    .anyMatch(b -> domain.exclude(a, b) || domain.exclude(b, a)));
                    if (clash && told.add(Set.of(one.code(), other.code()))) {
                        contradiction(one, other, kind.example());
                    }
                })));
    }

    private void contradiction(Rule one, Rule other, Facts example) {
        show(
                Severity.ERROR,
                "overlap",
                one.code() + " 与 " + other.code() + " 的结果互相排斥,却同时成立,例如:" + facts(example, true),
                one.code() + " and " + other.code() + " exclude each other, yet both hold, for example: "
                        + facts(example, false),
                List.of(one.code(), other.code()),
                example);
    }

    private void dead() {
        for (var i = 0; i < truths.size(); i++) {
            var place = i;
            if (kinds.keySet().stream().anyMatch(held -> held.get(place))) {
                continue;
            }
            var rule = rule(i);
            if (!exact.get(i)) {
                about(Severity.INFO, "never-seen", "试过的情况里从未成立", "It held in none of the cases tried", rule);
            } else if (!sweep.sampled() || !truths.get(i).anywhere()) {
                about(Severity.WARNING, "dead", "永远不会成立", "It can never hold", rule);
            }
        }
    }

    /** Rules that hold in exactly the same cases; those that also say the same. */
    private BitSet twins() {
        var saying = new BitSet();
        for (var i = 0; i < truths.size(); i++) {
            for (var j = i + 1; j < truths.size(); j++) {
                if (exact.get(i) && exact.get(j) && together(i, j)) {
                    var same = new TreeSet<>(rule(i).results()).equals(new TreeSet<>(rule(j).results()));
                    saying.set(i, saying.get(i) || same);
                    saying.set(j, saying.get(j) || same);
                    twin(rule(i), rule(j), same, firstOf(i));
                }
            }
        }
        return saying;
    }

    private void twin(Rule one, Rule other, boolean same, Facts example) {
        show(
                same ? Severity.WARNING : Severity.INFO,
                same ? "duplicate" : "same-condition",
                one.code() + " 与 " + other.code() + (same ? " 条件、结果都相同" : " 条件相同,可以合成一条"),
                one.code() + " and " + other.code()
                        + (same
                                ? " have the same condition and result"
                                : " have the same condition; they could be one"),
                List.of(one.code(), other.code()),
                example);
    }

    private boolean together(int i, int j) {
        var met = false;
        for (var held : kinds.keySet()) {
            if (held.get(i) != held.get(j)) {
                return false;
            }
            met |= held.get(i);
        }
        return met;
    }

    private void redundant(BitSet twins) {
        for (var i = 0; i < truths.size(); i++) {
            if (exact.get(i) && !twins.get(i) && met(i) && neverMatters(i)) {
                var example = firstOf(i);
                show(
                        Severity.WARNING,
                        "redundant",
                        "去掉它,任何情况的结果都不变,例如:" + facts(example, true),
                        "Without it every case would come out the same, for example: " + facts(example, false),
                        List.of(rule(i).code()),
                        example);
            }
        }
    }

    private boolean neverMatters(int rule) {
        return kinds.keySet().stream().filter(held -> held.get(rule)).allMatch(held -> {
            var with = (BitSet) held.clone();
            with.and(exact);
            var without = (BitSet) with.clone();
            without.clear(rule);
            return judge.read(with).outcome().equals(judge.read(without).outcome());
        });
    }

    private void limits() {
        truths.stream()
                .map(Truth::condition)
                .filter(it -> !it.exact())
                .forEach(it -> about(
                        Severity.INFO,
                        "computed",
                        "条件里有计算或文本查找,检查只能用例子试",
                        "Its condition computes or searches; only examples of it were tried",
                        it.rule()));
        if (sweep.sampled()) {
            findings.add(Finding.about(
                    Severity.INFO,
                    "sampled",
                    "共 " + sweep.total() + " 种情况,试了其中 " + sweep.tried() + " 种",
                    sweep.tried() + " of " + sweep.total() + " kinds of case were tried",
                    List.of()));
        }
    }

    private boolean met(int rule) {
        return kinds.keySet().stream().anyMatch(held -> held.get(rule));
    }

    private Facts firstOf(int rule) {
        return kinds.entrySet().stream()
                .filter(it -> it.getKey().get(rule))
                .findFirst()
                .orElseThrow()
                .getValue()
                .example();
    }

    private String facts(Facts example, boolean zh) {
        var used = new TreeSet<String>();
        truths.forEach(it -> used.addAll(it.condition().uses().keySet()));
        return Show.facts(spoken, example, used, zh);
    }

    private Rule rule(int place) {
        return truths.get(place).condition().rule();
    }

    private void about(Severity severity, String code, String zh, String en, Rule rule) {
        findings.add(Finding.about(severity, code, zh, en, List.of(rule.code())));
    }

    private void show(Severity severity, String code, String zh, String en, List<String> rules, Facts example) {
        findings.add(Finding.shown(severity, code, zh, en, rules, example));
    }
}
