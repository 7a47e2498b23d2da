package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one table of what leads a purchase order from where to where, signed off as a golden file. */
class TransitionTableTest {

    @Test
    void is_the_one_that_was_signed_off() throws IOException {
        try (var golden = getClass().getResourceAsStream("/golden/purchase-order-transitions.txt")) {
            assertThat(table()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void nothing_but_an_approval_leads_to_approved() {
        for (var act : OrderAct.values()) {
            for (var state : OrderState.values()) {
                if (state != OrderState.APPROVED
                        && act.from(state).filter(OrderState.APPROVED::equals).isPresent()) {
                    assertThat(act).isEqualTo(OrderAct.APPROVE);
                    assertThat(state).isEqualTo(OrderState.AWAITING_APPROVAL);
                }
            }
        }
    }

    private static String table() {
        return Arrays.stream(OrderAct.values())
                .flatMap(act -> Arrays.stream(OrderState.values())
                        .filter(state -> act.from(state).isPresent())
                        .map(state -> String.format(
                                Locale.ROOT,
                                "%-12s %-17s -> %s%n",
                                act.name().toLowerCase(Locale.ROOT),
                                state.code(),
                                act.from(state).orElseThrow().code())))
                .collect(Collectors.joining());
    }
}
