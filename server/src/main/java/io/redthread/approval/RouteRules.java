package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.NoRules;
import io.redthread.approval.domain.Asked;
import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleSets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rules in force for a domain, compiled once and looked up again every few seconds. */
@Component
class RouteRules {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final RuleSets sets;
    private final Clock clock;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    RouteRules(RuleSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * Rules that say who must decide.
     *
     * @param name of the set
     * @param version of the set
     * @param rules in their order
     * @param compiled ready to be asked
     */
    record InForce(String name, int version, List<Rule> rules, CompiledRules compiled) {

        Asked asked(Map<String, Object> facts) {
            return Asked.of(version, compiled.matching(facts));
        }

        /** The step roles its rules ask for. */
        Set<StepRoleCode> roles() {
            return Asked.of(version, rules).roles().keySet();
        }
    }

    private record Held(InForce rules, Instant until) {}

    /** Refused when there are none. */
    InForce of(String domain) {
        var now = clock.instant();
        var known = held.get(domain);
        if (known == null || known.until().isBefore(now)) {
            var set = sets.published(domain).orElseThrow(() -> new NoRules(domain).refused());
            var rules = known != null && known.rules().version() == set.version()
                    ? known.rules()
                    : new InForce(
                            domain,
                            set.version(),
                            set.rules(),
                            CompiledRules.of(set.label(), PurchaseOrderPolicy.VOCABULARY, set.rules()));
            known = new Held(rules, now.plus(FRESH));
            held.put(domain, known);
        }
        return known.rules();
    }
}
