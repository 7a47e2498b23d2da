package io.redthread.rules;

import static io.redthread.rules.ToyDomain.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.rules.domain.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the linter finds (Z2): every seeded defect, each with an example, and nothing in clean sets. */
class LinterTest {

    @Test
    void clean_sets_raise_no_alarm() {
        assertThat(Checks.of(new ToyDomain(), ToyDomain.clean()).findings()).isEmpty();
        assertThat(Checks.of(new BandedDomain(), BandedDomain.bands()).findings())
                .isEmpty();
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                Arguments.of("a rule deleted", without("middle"), "gap"),
                Arguments.of("a rule narrowed", with("middle", "amount > 500000 && amount < 5000000"), "gap"),
                Arguments.of("a boundary left out", with("small", "amount < 499999"), "gap"),
                Arguments.of("a value forgotten", with("large", "amount >= 5000000 && goods == 'new'"), "gap"),
                Arguments.of("a rule widened", with("small", "amount <= 500000"), "overlap"),
                Arguments.of("a rule without its lower end", with("middle", "amount < 5000000"), "overlap"),
                Arguments.of("a contradiction added", more("amount == 700 && urgent", "cfo"), "overlap"),
                Arguments.of("a rule that cannot hold", more("amount > 900 && amount < 800", "head"), "dead"),
                Arguments.of("a value below what can occur", more("amount < 1", "head"), "dead"),
                Arguments.of("a rule within another", more("amount < 300000 && urgent", "head"), "redundant"),
                Arguments.of("a rule said twice", more("!(amount >= 500000)", "head"), "duplicate"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("defects")
    void finds_a_seeded_defect_with_an_example(String what, List<Rule> rules, String code) {
        var findings = Checks.of(new BandedDomain(), rules).findings();

        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings)
                .filteredOn(it -> !it.code().equals("dead"))
                .allMatch(it -> it.example().orElseThrow().value("amount").isPresent());
    }

    @Test
    void the_example_of_a_gap_really_falls_through() {
        var rules = with("middle", "amount > 500000 && amount < 5000000");

        var gap = Checks.of(new BandedDomain(), rules).findings().getFirst();

        assertThat(gap.example().orElseThrow().value("amount")).contains(500000L);
        assertThat(compiled(rules).matching(gap.example().orElseThrow())).isEmpty();
        assertThat(gap.zh()).contains("5,000.00 元");
        assertThat(gap.en()).contains("5,000.00 CNY");
    }

    @Test
    void a_rule_that_computes_is_tried_on_examples_and_not_called_dead() {
        var rules = new ArrayList<>(BandedDomain.bands());
        rules.add(rule("odd", "department.contains('x') && lines * 7 == 3", "head"));

        var findings = Checks.of(new BandedDomain(), rules).findings();

        assertThat(findings)
                .extracting(Finding::code)
                .contains("computed", "never-seen")
                .doesNotContain("dead");
    }

    @Test
    void a_condition_that_can_fail_is_an_error() {
        var rules = new ArrayList<>(BandedDomain.bands());
        rules.add(rule("odd", "amount / (lines - 1) > 3", "head"));

        var findings = Checks.of(new BandedDomain(), rules).findings();

        assertThat(findings).extracting(Finding::code).contains("condition-fails");
    }

    @Test
    void beyond_the_limit_a_sample_is_tried_and_said_so() {
        var rules = new ArrayList<>(BandedDomain.bands());
        for (var i = 1; i <= 100; i++) {
            rules.add(rule(
                    "l" + i, "lines == " + i * 2 + " && overBudget == " + i * 3 + " && amount == " + i * 5, "head"));
        }
        rules.add(rule("dead", "lines > 9 && lines < 8", "head"));

        var report = Checks.of(new BandedDomain(), rules);

        assertThat(report.cells()).isGreaterThan(report.tried());
        assertThat(report.tried()).isEqualTo(Checks.MOST_CELLS);
        assertThat(report.findings()).extracting(Finding::code).contains("sampled");
        assertThat(report.findings())
                .filteredOn(it -> it.code().equals("dead"))
                .extracting(it -> it.rules().getFirst())
                .containsExactly("dead");
    }

    @Test
    void the_owner_adds_findings_over_the_same_cells() {
        var strict = new BandedDomain() {
            @Override
            public List<Finding> check(Cells cells) {
                return cells.stream()
                        .filter(it -> it.judgement().outcome().contains("manager"))
                        .filter(it -> it.facts().truth("urgent", false))
                        .limit(1)
                        .map(it -> Finding.shown(
                                Finding.Severity.ERROR, "nobody", "无人", "nobody", List.of("large"), it.facts()))
                        .toList();
            }

            @Override
            public Map<String, java.util.Set<Object>> cuts() {
                return Map.of("urgent", java.util.Set.of());
            }
        };

        assertThat(Checks.of(strict, BandedDomain.bands()).findings())
                .extracting(Finding::code)
                .containsExactly("nobody");
    }

    private static List<Rule> without(String code) {
        return BandedDomain.bands().stream()
                .filter(it -> !it.code().equals(code))
                .toList();
    }

    private static List<Rule> with(String code, String when) {
        return BandedDomain.bands().stream()
                .map(it -> it.code().equals(code) ? rule(code, when, it.result()) : it)
                .toList();
    }

    private static List<Rule> more(String when, String result) {
        var rules = new ArrayList<>(BandedDomain.bands());
        rules.add(rule("more", when, result));
        return rules;
    }

    private static CompiledRules compiled(List<Rule> rules) {
        return CompiledRules.of(new RuleSet("toy", 1, rules), new BandedDomain().vocabulary());
    }
}
