package io.redthread.fulfilment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Quantity;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Who is served when a bin is short, for any wants. */
class ServingProperties {

    @Property
    void nobody_gets_more_than_he_wants_and_all_together_get_what_is_there(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 50) Integer> wants,
            @ForAll @IntRange(min = 0, max = 500) int found) {
        var wanted = wants.stream().map(it -> Quantity.pcs(it)).toList();

        var given = Serving.of(wanted, Quantity.pcs(found));

        for (var i = 0; i < wanted.size(); i++) {
            assertThat(given.get(i).exceeds(wanted.get(i))).isFalse();
        }
        var total = wants.stream().mapToInt(it -> it).sum();
        assertThat(given.stream().reduce(Quantity::plus)).hasValue(Quantity.pcs(Math.min(total, found)));
    }

    @Property
    void a_basket_that_misses_something_is_never_followed_by_one_that_gets_something(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 50) Integer> wants,
            @ForAll @IntRange(min = 0, max = 500) int found) {
        var wanted = wants.stream().map(it -> Quantity.pcs(it)).toList();

        var given = Serving.of(wanted, Quantity.pcs(found));

        var missed = false;
        for (var i = 0; i < wanted.size(); i++) {
            assertThat(missed && given.get(i).isPositive()).isFalse();
            missed |= wanted.get(i).exceeds(given.get(i));
        }
    }
}
