package io.redthread.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Facts hold three types of values, and come back from JSON as they went. */
class FactsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Facts FACTS = Facts.builder()
            .put("goods", "ordinary")
            .put("amount", 498760)
            .put("urgent", true)
            .build();

    @Test
    void a_word_is_read_by_its_type() {
        assertThat(FACTS.number("amount", 0)).isEqualTo(498760);
        assertThat(FACTS.truth("urgent", false)).isTrue();
        assertThat(FACTS.value("goods")).contains("ordinary");
        assertThat(FACTS.value("amount")).contains(498760L);
    }

    @Test
    void a_word_that_is_missing_or_of_another_type_is_read_as_said() {
        assertThat(FACTS.number("lines", 1)).isEqualTo(1);
        assertThat(FACTS.number("goods", 1)).isEqualTo(1);
        assertThat(FACTS.truth("amount", true)).isTrue();
        assertThat(FACTS.value("lines")).isEmpty();
    }

    @Test
    void facts_are_equal_by_what_they_say_in_whatever_order() {
        var other = Facts.builder()
                .put("urgent", true)
                .put("amount", 498760)
                .put("goods", "ordinary")
                .build();

        assertThat(other).isEqualTo(FACTS).hasSameHashCodeAs(FACTS);
        assertThat(other.with("urgent", false)).isNotEqualTo(FACTS);
    }

    @Test
    void another_value_makes_other_facts_and_keeps_the_order() {
        var other = FACTS.with("amount", 1L);

        assertThat(other).hasToString("{goods=ordinary, amount=1, urgent=true}");
        assertThat(FACTS.number("amount", 0)).isEqualTo(498760);
    }

    @Test
    void what_is_put_after_building_is_not_among_what_was_built() {
        var builder = Facts.builder().put("amount", 1);
        var built = builder.build();

        builder.put("urgent", true);

        assertThat(built.value("urgent")).isEmpty();
    }

    @Test
    void a_value_of_no_type_of_a_fact_is_refused() {
        assertThatThrownBy(() -> FACTS.with("amount", BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facts.builder().putAny("amount", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void json_is_an_object_of_words_and_comes_back_with_long_numbers() {
        var text = JSON.writeValueAsString(FACTS);

        assertThat(text).isEqualTo("{\"goods\":\"ordinary\",\"amount\":498760,\"urgent\":true}");
        var back = JSON.readValue(text, Facts.class);
        assertThat(back).isEqualTo(FACTS);
        assertThat(back.value("amount")).contains(498760L);
    }
}
