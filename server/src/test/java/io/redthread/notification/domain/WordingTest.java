package io.redthread.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.notification.Channel;
import io.redthread.notification.Language;
import io.redthread.notification.MessageKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts with places for facts. */
class WordingTest {

    @Test
    void facts_stand_in_their_places_and_what_is_missing_leaves_nothing() {
        var wording = new Wording("订单 {number}", "{by}:{reason}{gone}");

        assertThat(wording.filled(Map.of("number", "SO-1", "by", "王", "reason", "地址")))
                .isEqualTo(new Wording("订单 SO-1", "王:地址"));
    }

    @Test
    void a_fact_that_looks_like_a_place_is_no_place() {
        var wording = new Wording("", "{reason} $1 \\ {by}");

        assertThat(wording.filled(Map.of("reason", "{by} $0", "by", "Wang")).body())
                .isEqualTo("{by} $0 $1 \\ Wang");
    }

    @Test
    void variables_come_in_the_order_of_the_body() {
        assertThat(new Wording("{a} {c}", "{c} then {b}, {c}").variables()).containsExactly("c", "b", "a");
    }

    @Test
    void every_shipped_text_uses_facts_of_its_kind_only_and_says_something_in_both_languages() {
        for (var kind : MessageKind.values()) {
            for (var channel : Channel.values()) {
                for (var language : Language.values()) {
                    var wording = kind.shipped(channel, language);
                    assertThat(kind.variables()).as(kind + " " + channel).containsAll(wording.variables());
                    assertThat(wording.body()).isNotBlank();
                }
            }
        }
    }
}
