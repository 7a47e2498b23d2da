package io.redthread.rules;

import io.redthread.rules.domain.Checks;
import io.redthread.rules.domain.Explainer;
import java.util.List;
import org.springframework.stereotype.Service;

/** Checks rules before they go live, and explains what rules said. */
@Service
public class RuleChecks {

    private final RuleDomains domains;

    RuleChecks(RuleDomains domains) {
        this.domains = domains;
    }

    /** Everything there is to say against these rules. */
    public CheckReport check(String name, List<Rule> rules) {
        var domain = domains.named(name);
        return Checks.of(domain, domains.spoken(domain), rules);
    }

    /** The same for rules that are kept by somebody else, over a domain that need not be registered. */
    public CheckReport check(RuleDomain domain, List<Rule> rules) {
        return Checks.of(domain, domains.spoken(domain), rules);
    }

    /** Which rules held for these facts, and which change of one word would have come out differently. */
    public Explanation explain(CompiledRules rules, Facts facts) {
        var domain = domains.named(rules.set().name());
        return new Explainer(domain, domains.spoken(domain), rules.conditions()).explain(rules.label(), facts);
    }
}
