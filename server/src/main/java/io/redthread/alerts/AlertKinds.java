package io.redthread.alerts;

import io.redthread.kernel.Label;
import io.redthread.rules.CheckReport;
import io.redthread.rules.Choice;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleChecks;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.RuleDomains;
import io.redthread.rules.RuleSet;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What alert rules can be about, and the words they may use: each kind is a domain of the rule engine (预警对象). */
@Component
public class AlertKinds {

    private static final String CODE = "alert";

    private final Map<SubjectKind, SubjectSource> sources = new EnumMap<>(SubjectKind.class);
    private final RuleChecks checks;
    private final RuleDomains domains;

    AlertKinds(List<SubjectSource> sources, FigureSources figures, RuleChecks checks, RuleDomains domains) {
        sources.forEach(it -> this.sources.put(it.kind(), it));
        figures.all().forEach(it -> this.sources.put(it.kind(), it));
        this.checks = checks;
        this.domains = domains;
    }

    /**
     * What rules can be about.
     *
     * @param kind the kind
     * @param title what people call it
     * @param words what conditions may use
     * @param moments from which time may be counted
     * @param past whether rules can be tried on the past
     * @param missing why its rules cannot fire yet; absent where they can
     */
    public record Kind(
            SubjectKind kind,
            Label title,
            List<Word> words,
            List<AlertMoment> moments,
            boolean past,
            Optional<Label> missing) {}

    /** All of them. */
    public List<Kind> all() {
        return sources.values().stream()
                .map(it -> new Kind(
                        it.kind(), it.title(), domains.words(domain(it)), it.moments(), it.hasPast(), it.missing()))
                .toList();
    }

    SubjectSource source(SubjectKind kind) {
        var source = sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("nobody knows subjects of kind " + kind);
        }
        return source;
    }

    /** Everything there is to say against a rule's condition, and the condition in one sentence. */
    CheckReport check(SubjectKind kind, AlertContent content) {
        return checks.check(domain(source(kind)), List.of(rule(content)));
    }

    /** The condition of a rule, ready to be asked; refused when it cannot be read. */
    CompiledRules compile(SubjectKind kind, String code, int version, AlertContent content) {
        return CompiledRules.of(
                new RuleSet(code, version, List.of(rule(content))), source(kind).vocabulary());
    }

    private static Rule rule(AlertContent content) {
        return new Rule(CODE, content.when(), CODE, content.nameZh(), content.nameEn());
    }

    private static RuleDomain domain(SubjectSource source) {
        return new RuleDomain() {
            @Override
            public String name() {
                return "alerts-" + source.kind().code();
            }

            @Override
            public Label title() {
                return source.title();
            }

            @Override
            public Vocabulary vocabulary() {
                return source.vocabulary();
            }

            @Override
            public List<Choice> results() {
                return List.of(Choice.of(CODE, "预警", "alert"));
            }
        };
    }
}
