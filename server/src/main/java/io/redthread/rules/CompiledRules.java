package io.redthread.rules;

import dev.cel.common.CelValidationException;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.redthread.kernel.Refused;
import io.redthread.rules.domain.Condition;
import io.redthread.rules.domain.Conditions;
import java.util.ArrayList;
import java.util.List;

/** A rule set ready to be asked: type-checked once, then evaluated without the database. */
public final class CompiledRules {

    private final RuleSet set;
    private final List<Ready> rules;

    private CompiledRules(RuleSet set, List<Ready> rules) {
        this.set = set;
        this.rules = rules;
    }

    /** Compiles rules in their order; refuses the first whose condition is malformed. */
    public static CompiledRules of(RuleSet set, Vocabulary vocabulary) {
        var compiler = Conditions.compiler(vocabulary);
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        var ready = new ArrayList<Ready>();
        for (var rule : set.rules()) {
            ready.add(ready(compiler, runtime, rule));
        }
        return new CompiledRules(set, List.copyOf(ready));
    }

    /** What was compiled: name, version, rules. */
    public RuleSet set() {
        return set;
    }

    /** How decisions name the set, for example {@code order-review v1}. */
    public String label() {
        return set.label();
    }

    /** All rules whose condition holds for these facts, in the set's order. */
    public List<Rule> matching(Facts facts) {
        var matching = new ArrayList<Rule>(1);
        for (var ready : rules) {
            if (ready.holds(facts)) {
                matching.add(ready.condition().rule());
            }
        }
        return matching;
    }

    /** The conditions as they were read, in the set's order. */
    List<Condition> conditions() {
        return rules.stream().map(Ready::condition).toList();
    }

    private static Ready ready(CelCompiler compiler, CelRuntime runtime, Rule rule) {
        try {
            var tree = compiler.compile(rule.when()).getAst();
            return new Ready(Condition.of(rule, tree), runtime.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new Refused(new RuleMalformed(rule.code(), rule.when(), String.valueOf(e.getMessage())));
        }
    }

    private record Ready(Condition condition, CelRuntime.Program program) {

        boolean holds(Facts facts) {
            try {
                return Boolean.TRUE.equals(program.eval(facts::value));
            } catch (CelEvaluationException e) {
                var code = condition.rule().code();
                throw new Refused(new RuleFailed(code, facts.toString(), String.valueOf(e.getMessage())));
            }
        }
    }
}
