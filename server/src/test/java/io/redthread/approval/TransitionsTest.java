package io.redthread.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one table of what may follow what. */
class TransitionsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/approval-states.txt");

    @Test
    void the_transitions_are_the_signed_off_ones() throws IOException {
        var table = new ArrayList<String>();
        for (var from : ApprovalState.values()) {
            table.add(("approval " + from.code() + " -> "
                            + codes(from.next().stream().map(ApprovalState::code)))
                    .strip());
        }
        for (var from : StepState.values()) {
            table.add(
                    ("step " + from.code() + " -> " + codes(from.next().stream().map(StepState::code))).strip());
        }

        assertThat(String.join("\n", table) + "\n").isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    private static String codes(Stream<String> codes) {
        return codes.collect(Collectors.joining(", "));
    }
}
