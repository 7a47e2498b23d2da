package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.SubjectCard;
import io.redthread.approval.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an approver reads first of an order. */
class OrderCardsTest extends PurchasingTest {

    @Autowired
    private OrderCards cards;

    @Test
    void the_price_that_rose_most_is_found_on_whatever_line_it_stands() {
        var cheap = world.ordinary();
        var dear = world.ordinary();
        world.decide(submitted(line(1, dear, "1", "10")).id(), Verdict.APPROVE, "");
        var lines = Stream.concat(
                        IntStream.rangeClosed(1, 149).mapToObj(number -> line(number, cheap, "1", "1")),
                        Stream.of(line(150, dear, "1", "15")))
                .toArray(LineContent[]::new);

        var card = card(drafted(lines));

        assertThat(card.facts().stream().filter(fact -> fact.code().equals("price")))
                .extracting(SubjectCard.Fact::valueZh)
                .containsExactly("+50.0%");
        assertThat(card.lines()).hasSize(100);
    }

    private SubjectCard card(OrderView order) {
        return Objects.requireNonNull(cards.of(List.of(order.ref())).get(order.ref()));
    }
}
