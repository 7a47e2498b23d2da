package io.redthread.rules.domain;

import io.redthread.kernel.Refused;
import io.redthread.rules.CheckReport;
import io.redthread.rules.CheckReport.Reading;
import io.redthread.rules.Finding;
import io.redthread.rules.Finding.Severity;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.RuleFailed;
import io.redthread.rules.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All checks of a set of rules: how it is written, what follows from it, and what its owner adds. */
public final class Checks {

    /** Cells tried at most; beyond, a sample of as many. */
    public static final int MOST_CELLS = 200_000;

    private static final int MOST_FINDINGS = 200;

    private Checks() {}

    /** Checks rules that need not be well written. */
    public static CheckReport of(RuleDomain domain, List<Rule> rules) {
        return of(domain, domain.vocabulary(), rules);
    }

    /** The same in the words of a vocabulary that names known values. */
    public static CheckReport of(RuleDomain domain, Vocabulary spoken, List<Rule> rules) {
        var reader = new Reader(domain);
        var read = rules.stream().map(reader::read).toList();
        var readings = new ArrayList<Reading>();
        for (var i = 0; i < rules.size(); i++) {
            readings.add(reading(spoken, rules.get(i), read.get(i)));
        }
        var findings = new ArrayList<>(reader.findings());
        if (findings.stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
            return report(findings, 0, 0, readings);
        }
        var conditions = read.stream().map(Optional::orElseThrow).toList();
        var judge = new Judge(domain, conditions, Axes.of(domain.vocabulary(), conditions, domain.cuts()));
        var sweep = new Sweep(domain, judge, MOST_CELLS);
        try {
            findings.addAll(new Linter(domain, spoken, judge, sweep).findings());
            findings.addAll(domain.check(sweep));
        } catch (Refused e) {
            findings.add(failing(e));
        }
        return report(findings, sweep.total(), sweep.tried(), readings);
    }

    private static CheckReport report(List<Finding> findings, long cells, int tried, List<Reading> readings) {
        var sorted = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MOST_FINDINGS)
                .toList();
        return new CheckReport(sorted, cells, tried, List.copyOf(readings));
    }

    private static Finding failing(Refused refused) {
        if (refused.refusal() instanceof RuleFailed failed) {
            return Finding.about(
                    Severity.ERROR,
                    "condition-fails",
                    "有的情况算不出来,例如除以零:" + failed.facts(),
                    "It cannot be worked out for some cases, for example " + failed.facts() + ": " + failed.message(),
                    List.of(failed.code()));
        }
        throw refused;
    }

    private static Reading reading(Vocabulary spoken, Rule rule, Optional<Condition> condition) {
        return new Reading(
                rule.code(),
                condition.map(it -> Sentence.zh(spoken, it)).orElse(""),
                condition.map(it -> Sentence.en(spoken, it)).orElse(""));
    }
}
