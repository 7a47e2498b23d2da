package io.redthread.rules.domain;

import dev.cel.common.CelValidationException;
import dev.cel.compiler.CelCompiler;
import io.redthread.rules.Choice;
import io.redthread.rules.Finding;
import io.redthread.rules.Finding.Severity;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a set's conditions and says what is wrong in how its rules are written. */
final class Reader {

    private final RuleDomain domain;
    private final CelCompiler compiler;
    private final List<Finding> findings = new ArrayList<>();

    Reader(RuleDomain domain) {
        this.domain = domain;
        this.compiler = Conditions.compiler(domain.vocabulary());
    }

    /** The condition of a rule, unless it cannot be read. */
    Optional<Condition> read(Rule rule) {
        results(rule);
        if (rule.reasonZh().isBlank() || rule.reasonEn().isBlank()) {
            error("reason-missing", "没有说明原因,中英文都要", "Its reason is missing in one language or both", rule);
        }
        try {
            var tree = compiler.compile(rule.when()).getAst();
            var condition = Condition.of(rule, tree);
            var values = Faults.values(condition, domain.vocabulary());
            findings.addAll(values);
            return Optional.of(condition);
        } catch (CelValidationException e) {
            findings.addAll(Faults.of(rule, domain.vocabulary(), e));
            return Optional.empty();
        }
    }

    List<Finding> findings() {
        return findings;
    }

    private void results(Rule rule) {
        var named = rule.results();
        if (named.isEmpty()) {
            error("result-missing", "没有结果", "It has no result", rule);
        } else if (named.size() > 1 && !domain.severalResults()) {
            error("results-several", "只能有一个结果", "It may have one result only", rule);
        }
        var known = domain.results().stream().map(Choice::value).toList();
        for (var it : named) {
            if (!known.contains(it)) {
                error("result-unknown", "没有“" + it + "”这个结果", "There is no result '" + it + "'", rule);
            }
        }
    }

    private void error(String code, String zh, String en, Rule rule) {
        findings.add(Finding.about(Severity.ERROR, code, zh, en, List.of(rule.code())));
    }
}
