package io.redthread.mining.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was made slow on purpose is named as the cause. */
class CausesTest {

    @Test
    void the_supplier_that_is_slow_is_named_with_its_figures() {
        var causes = new Causes();

        for (var object = 1; object <= 100; object++) {
            var slow = object % 5 == 0;
            causes.add(object, slow ? 900_000 : 60_000, traits(object % 3 + 1, slow ? 42 : 43, object % 24));
        }

        var best = causes.best().getFirst();
        assertThat(best.trait()).isEqualTo(Trait.SUPPLIER);
        assertThat(best.value()).isEqualTo(42);
        assertThat(best.cases()).isEqualTo(20);
        assertThat(best.of()).isEqualTo(100);
        assertThat(best.median()).isEqualTo(900_000);
        assertThat(best.rest()).isEqualTo(60_000);
        assertThat(best.weight()).isEqualTo(168_000);
        assertThat(best.slowest().cases())
                .hasSize(20)
                .allSatisfy(it -> assertThat(it.object() % 5).isZero());
    }

    @Test
    void what_is_too_rare_or_all_there_is_explains_nothing() {
        var causes = new Causes();

        for (var object = 1; object <= 100; object++) {
            causes.add(object, object <= 4 ? 9_000_000 : 60_000, traits(1, object <= 4 ? 42 : 43, 5));
        }

        assertThat(causes.best()).isEmpty();
    }

    private static int[] traits(int actor, int supplier, int hour) {
        return new int[] {actor, supplier, 1, hour, 1, 1, 1, 1, 1};
    }
}
