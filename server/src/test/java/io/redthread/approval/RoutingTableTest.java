package io.redthread.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.Answer;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signed-off table of routes (A1–A14, C13, C14, 1.R), through the preview that everybody may call. */
class RoutingTableTest extends ApprovalTest {

    @ParameterizedTest(name = "{0}: {1} {2} -> {7} {8}")
    @CsvFileSource(resources = "/acceptance/approval-routing.csv", numLinesToSkip = 1)
    void routes_as_the_table_says(
            int row,
            String amount,
            String goods,
            boolean urgent,
            boolean crossBorder,
            String overBudget,
            String submitter,
            String outcome,
            @Nullable String route,
            @Nullable Integer dueMinutes) {
        var answer = preview(Map.of(
                "amount", amount,
                "currency", "CNY",
                "goods", goods,
                "urgent", urgent,
                "crossBorder", crossBorder,
                "overBudgetPercent", overBudget,
                "submitter", submitter));

        if (outcome.equals("refused")) {
            answer.isProblem(422, "platform/invalid-input");
            return;
        }
        answer.is(200);
        assertThat(answer.text("/outcome")).isEqualTo(outcome);
        assertThat(roles(answer)).as("row %s", row).isEqualTo(route == null ? "" : route);
        if (dueMinutes != null) {
            assertThat(answer.json().at("/steps").valueStream())
                    .allSatisfy(
                            step -> assertThat(step.at("/dueMinutes").asInt()).isEqualTo(dueMinutes));
        }
    }

    @Test
    void who_raises_it_is_replaced_by_the_superior_and_stands_once_at_the_later_place() {
        var small = preview(facts("dept.head", "3000"));
        var large = preview(facts("dept.head", "60000"));

        assertThat(small.text("/steps/0/person")).isEqualTo("general.manager");
        assertThat(roles(large)).isEqualTo("finance-head > general-manager");
        assertThat(large.json()
                        .at("/steps/1/reasons")
                        .valueStream()
                        .map(it -> it.at("/rule").asString()))
                .containsExactly("department-head", "band-50000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.005", "abc", ""})
    void wrong_amounts_are_refused_at_their_place(String amount) {
        var answer = preview(facts("buyer", amount)).isProblem(422, "platform/invalid-input");

        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/facts/amount");
    }

    @Test
    void every_step_says_which_rule_of_which_version_asked_for_it() {
        var answer = preview(facts("buyer", "30000")).is(200);

        assertThat(answer.text("/steps/1/reasons/0/rule")).isEqualTo("band-5000");
        assertThat(answer.json().at("/steps/1/reasons/0/version").asInt()).isPositive();
        assertThat(answer.text("/explanation")).contains("Head of finance").contains("5,000");
    }

    private Map<String, Object> facts(String submitter, String amount) {
        return Map.of("amount", amount, "currency", "CNY", "submitter", submitter);
    }

    private Answer preview(Map<String, Object> facts) {
        return signedIn("buyer")
                .post("/api/approval/preview", Map.of("documentType", "purchase-order", "facts", facts));
    }

    private static String roles(Answer answer) {
        return answer.json()
                .at("/steps")
                .valueStream()
                .map(step -> step.at("/role").asString())
                .collect(Collectors.joining(" > "));
    }
}
