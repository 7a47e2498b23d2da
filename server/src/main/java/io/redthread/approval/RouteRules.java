package io.redthread.approval;

import io.redthread.approval.domain.Asked;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.RuleDomains;
import io.redthread.rules.RuleSets;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rules in force for a domain. */
@Component
class RouteRules {

    private final RuleSets sets;
    private final RuleDomains domains;

    RouteRules(RuleSets sets, RuleDomains domains) {
        this.sets = sets;
        this.domains = domains;
    }

    /**
     * Rules that say who must decide.
     *
     * @param domain what they are about
     * @param compiled ready to be asked
     */
    record InForce(RuleDomain domain, CompiledRules compiled) {

        String name() {
            return domain.name();
        }

        int version() {
            return compiled.set().version();
        }

        /** The step roles its rules ask for. */
        Set<StepRoleCode> roles() {
            return Asked.of(version(), compiled.set().rules()).roles().keySet();
        }
    }

    /** Refused when there are none. */
    InForce of(String domain) {
        return new InForce(domains.named(domain), sets.inForce(domain));
    }

    /** Those that counted at that moment; refused when there were none. */
    InForce at(String domain, Instant at) {
        return new InForce(domains.named(domain), sets.inForce(domain, at));
    }
}
