package io.redthread.rules.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.rules.CheckReport;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Explanation;
import io.redthread.rules.Facts;
import io.redthread.rules.Finding;
import io.redthread.rules.RuleChecks;
import io.redthread.rules.RuleDomains;
import io.redthread.rules.RuleSets;
import io.redthread.rules.domain.RuleShape;
import io.redthread.rules.web.RuleRequests.Check;
import io.redthread.rules.web.RuleRequests.Explain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks rules that are being written, and says what rules make of facts. Neither changes anything. */
@RestController
@RequestMapping("/api/rules/sets/{name}")
class RuleCheckController {

    private final RuleChecks checks;
    private final RuleSets sets;
    private final RuleDomains domains;

    RuleCheckController(RuleChecks checks, RuleSets sets, RuleDomains domains) {
        this.checks = checks;
        this.sets = sets;
        this.domains = domains;
    }

    @PostMapping("/check")
    @Requires(Permission.RULES_READ)
    ReportView check(@PathVariable String name, @RequestBody Check request) {
        var rules = RuleRequests.rules(request.rules());
        RuleShape.require("", rules);
        return ReportView.of(checks.check(name, rules));
    }

    @PostMapping("/explain")
    @Requires(Permission.RULES_READ)
    Explanation explain(@PathVariable String name, @RequestBody Explain request) {
        var vocabulary = domains.named(name).vocabulary();
        var facts = Facts.read(vocabulary, request.given());
        var rules = request.version() == null
                ? sets.inForce(name)
                : CompiledRules.of(sets.version(name, request.version()).set(), vocabulary);
        return checks.explain(rules, facts);
    }

    /** What the checks found. */
    record ReportView(
            boolean clean, long cells, int tried, List<FindingView> findings, List<CheckReport.Reading> readings) {

        static ReportView of(CheckReport it) {
            return new ReportView(
                    it.clean(),
                    it.cells(),
                    it.tried(),
                    it.findings().stream().map(FindingView::of).toList(),
                    it.readings());
        }
    }

    /** One finding. */
    record FindingView(
            Finding.Severity severity,
            String code,
            String zh,
            String en,
            List<String> rules,
            Finding.@Nullable Place place,
            @Nullable Facts example) {

        static FindingView of(Finding it) {
            return new FindingView(
                    it.severity(),
                    it.code(),
                    it.zh(),
                    it.en(),
                    it.rules(),
                    it.place().orElse(null),
                    it.example().orElse(null));
        }
    }
}
