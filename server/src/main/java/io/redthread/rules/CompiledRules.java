package io.redthread.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A rule set ready to be asked: type-checked once, then evaluated without the database. */
public final class CompiledRules {

    private final String label;
    private final List<Ready> rules;

    private CompiledRules(String label, List<Ready> rules) {
        this.label = label;
        this.rules = rules;
    }

    /**
     * Compiles rules in their order.
     *
     * @param label how decisions name the set, for example {@code order-review v1}
     */
    public static CompiledRules of(String label, Vocabulary vocabulary, List<Rule> rules) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        vocabulary.words().forEach((name, type) -> builder.addVar(name, celType(type)));
        var compiler = builder.build();
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        var ready = new ArrayList<Ready>();
        for (var rule : rules) {
            ready.add(new Ready(rule, program(compiler, runtime, rule)));
        }
        return new CompiledRules(label, List.copyOf(ready));
    }

    /** How decisions name the set. */
    public String label() {
        return label;
    }

    /** All rules whose condition holds for these facts, in the set's order. */
    public List<Rule> matching(Map<String, Object> facts) {
        var matching = new ArrayList<Rule>(1);
        for (var ready : rules) {
            if (ready.holds(facts)) {
                matching.add(ready.rule());
            }
        }
        return matching;
    }

    private static CelRuntime.Program program(CelCompiler compiler, CelRuntime runtime, Rule rule) {
        try {
            return runtime.createProgram(compiler.compile(rule.when()).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new Refused(new RuleMalformed(rule.code(), rule.when(), String.valueOf(e.getMessage())));
        }
    }

    private static CelType celType(Vocabulary.Type type) {
        return switch (type) {
            case INT -> SimpleType.INT;
            case BOOL -> SimpleType.BOOL;
            case TEXT -> SimpleType.STRING;
        };
    }

    private record Ready(Rule rule, CelRuntime.Program program) {

        boolean holds(Map<String, Object> facts) {
            try {
                return Boolean.TRUE.equals(program.eval(facts));
            } catch (CelEvaluationException e) {
                throw new IllegalStateException("rule " + rule.code() + " cannot be evaluated", e);
            }
        }
    }
}
