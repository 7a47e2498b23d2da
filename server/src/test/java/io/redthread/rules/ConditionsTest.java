package io.redthread.rules;

import static io.redthread.rules.ToyDomain.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.rules.domain.Checks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told of a condition: where it is wrong, and what it says. */
class ConditionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            amout > 3                       | word-unknown         | 1 | 1  | 5
            urgent && amout > 3             | word-unknown         | 1 | 11 | 5
            amount > 'x'                    | types-differ         | 1 | 8  | 1
            amount > 50.5                   | types-differ         | 1 | 8  | 1
            amount + 3                      | condition-no-truth   | 1 | 8  | 1
            amount >                        | condition-unreadable | 1 | 9  | 1
            goods == 'nwe'                  | value-unknown        | 1 | 10 | 5
            goods in ['new', 'odd']         | value-unknown        | 1 | 18 | 5
            """)
    void a_fault_is_named_at_its_place(String when, String code, int line, int column, int length) {
        var finding = findings(rule("one", when, "head")).getFirst();

        assertThat(finding.code()).isEqualTo(code);
        var place = finding.place().orElseThrow();
        assertThat(List.of(place.line(), place.column(), place.length())).containsExactly(line, column, length);
        assertThat(finding.zh()).isNotBlank();
        assertThat(finding.rules()).containsExactly("one");
    }

    @Test
    void the_place_counts_lines() {
        var place = findings(rule("one", "urgent\n  && amout > 3", "head"))
                .getFirst()
                .place()
                .orElseThrow();

        assertThat(place.line()).isEqualTo(2);
        assertThat(place.column()).isEqualTo(6);
        assertThat(place.offset()).isEqualTo(12);
    }

    @Test
    void a_misspelt_word_is_guessed() {
        assertThat(findings(rule("one", "amout > 3", "head")).getFirst().en()).contains("did you mean amount");
    }

    @Test
    void results_and_reasons_are_wanted() {
        var rule = new Rule("one", "true", "haed", "", "because");

        assertThat(findings(rule)).extracting(Finding::code).containsExactly("result-unknown", "reason-missing");
        assertThat(findings(rule("one", "true", ""))).extracting(Finding::code).contains("result-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            amount >= 500000 && goods != 'regular' ; 金额 ≥ 5,000.00 元,且商品类型 ≠ 常规 ; amount ≥ 5,000.00 CNY and goods ≠ Regular
            goods in ['new', 'high-value']         ; 商品类型属于(新品、高值)             ; goods is one of New, High-value
            department.contains('x') ; 部门包含“x” ; department contains "x"
            !urgent || overBudget > 1050       ; 非紧急,或超预算 > 10.5%              ; not urgent or over budget > 10.5%
            500000 <= amount                       ; 金额 ≥ 5,000.00 元                   ; amount ≥ 5,000.00 CNY
            amount > overBudget                    ; 金额 > 超预算                        ; amount > over budget
            true                                   ; 任何情况                             ; always
            """)
    void a_condition_is_told_in_one_sentence(String when, String zh, String en) {
        var reading = Checks.of(new ToyDomain(), List.of(rule("one", when, "head")))
                .readings()
                .getFirst();

        assertThat(reading.zh()).isEqualTo(zh);
        assertThat(reading.en()).isEqualTo(en);
    }

    @Test
    void a_text_that_is_known_is_told_by_its_name() {
        var toy = new ToyDomain();
        var department = toy.vocabulary().word("department").orElseThrow();
        var spoken = Vocabulary.of(department.knowing(List.of(Choice.of("purchasing", "采购部", "Purchasing"))));

        var reading = Checks.of(toy, spoken, List.of(rule("one", "department in ['purchasing', 'sales']", "head")))
                .readings()
                .getFirst();

        assertThat(reading.zh()).isEqualTo("部门属于(采购部、“sales”)");
    }

    private static List<Finding> findings(Rule rule) {
        return Checks.of(new ToyDomain(), List.of(rule)).findings();
    }
}
