package io.redthread.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.rules.Explanation.Alternative;
import io.redthread.rules.Explanation.RuleWhy;
import io.redthread.rules.domain.Explainer;
import org.junit.jupiter.api.Test;

/** Why, and what would have come out differently. */
class ExplanationTest {

    private static final Facts FACTS = Facts.builder()
            .put("amount", 498760)
            .put("goods", "ordinary")
            .put("urgent", false)
            .put("overBudget", 0)
            .put("lines", 3)
            .put("department", "")
            .build();

    @Test
    void names_the_nearest_other_amount_and_how_far_it_is() {
        var amount = alternative("amount", FACTS);

        assertThat(amount.value()).isEqualTo(500000L);
        assertThat(amount.added()).containsExactly("finance");
        assertThat(amount.zh()).isEqualTo("若金额达到 5,000.00 元(还差 12.40 元):增加财务");
        assertThat(amount.en()).isEqualTo("If amount reached 5,000.00 CNY (12.40 CNY more): adds Finance");
    }

    @Test
    void tells_which_way_is_out_of_a_block() {
        var over = alternative("overBudget", FACTS.with("overBudget", 2001L));

        assertThat(over.value()).isEqualTo(2000L);
        assertThat(over.dropped()).containsExactly("block");
        assertThat(over.added()).containsExactly("cfo");
    }

    @Test
    void a_word_that_changes_nothing_is_not_mentioned() {
        var explanation = explain(FACTS);

        assertThat(explanation.outcome()).isEqualTo("head");
        assertThat(explanation.rules())
                .filteredOn(RuleWhy::holds)
                .extracting(it -> it.rule().code())
                .containsExactly("head");
        assertThat(explanation.alternatives())
                .extracting(Alternative::word)
                .containsOnly("amount", "goods", "overBudget");
    }

    private static Alternative alternative(String word, Facts facts) {
        return explain(facts).alternatives().stream()
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Explanation explain(Facts facts) {
        var rules = CompiledRules.of(new RuleSet("toy", 1, ToyDomain.clean()), new ToyDomain().vocabulary());
        return new Explainer(new ToyDomain(), new ToyDomain().vocabulary(), rules.conditions())
                .explain(rules.label(), facts);
    }
}
