package io.redthread.rules;

import io.redthread.kernel.Refused;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What rule sets there are, by what the modules registered. */
@Component
public class RuleDomains {

    private final ObjectProvider<RuleDomain> domains;

    RuleDomains(ObjectProvider<RuleDomain> domains) {
        this.domains = domains;
    }

    /** All of them by name. */
    public List<RuleDomain> all() {
        return domains.stream().sorted(Comparator.comparing(RuleDomain::name)).toList();
    }

    /** The one of that name. */
    public RuleDomain named(String name) {
        return domains.stream()
                .filter(it -> it.name().equals(name))
                .findAny()
                .orElseThrow(() -> new Refused(new RuleSetNotFound(name)));
    }
}
