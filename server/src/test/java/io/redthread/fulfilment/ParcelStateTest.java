package io.redthread.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one table of what may follow what. */
class ParcelStateTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/parcel-states.txt");

    @Test
    void the_transitions_are_the_signed_off_ones() throws IOException {
        var table = Arrays.stream(ParcelState.values())
                .map(from -> from.code() + " -> "
                        + from.next().stream().map(ParcelState::code).collect(Collectors.joining(", ")))
                .map(String::strip)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(table).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }
}
