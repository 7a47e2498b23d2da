package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonalFactsTest {

    private static final JsonNode FACTS = read("""
            {"recipient":"张三","phone":"13800138000","total":"12.00","to":[{"street":"文三路 100 号 2 幢"}],
             "contact":{"email":"zhang@example.com"},"phoneChecked":true}""");

    @Test
    void hides_names_numbers_and_streets_wherever_they_stand() {
        assertThat(PersonalFacts.masked(FACTS)).isEqualTo(read("""
                {"recipient":"张**","phone":"138****8000","total":"12.00","to":[{"street":"文三路 10****"}],
                 "contact":{"email":"z***@example.com"},"phoneChecked":true}"""));
    }

    @Test
    void leaves_the_facts_themselves_alone() {
        var before = FACTS.deepCopy();
        PersonalFacts.masked(FACTS);
        assertThat(FACTS).isEqualTo(before);
    }

    @Test
    void finds_nothing_to_hide_in_what_is_masked_already() {
        assertThat(PersonalFacts.in(FACTS)).isTrue();
        assertThat(PersonalFacts.in(PersonalFacts.masked(FACTS))).isFalse();
        assertThat(PersonalFacts.in(null)).isFalse();
        assertThat(PersonalFacts.masked(null)).isNull();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
