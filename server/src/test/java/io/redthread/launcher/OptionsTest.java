package io.redthread.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void words_values_and_flags_may_stand_in_any_order() {
        var options = Options.of(List.of("--json", "orders", "--port", "8101", "file.csv", "--mapping", "map.yaml"));

        assertThat(options.words()).containsExactly("orders", "file.csv");
        assertThat(options.port()).isEqualTo(8101);
        assertThat(options.value("mapping")).contains("map.yaml");
        assertThat(options.flag("json")).isTrue();
    }

    @Test
    void what_is_unknown_or_unfinished_is_said() {
        assertThatThrownBy(() -> Options.of(List.of("--bogus", "1")))
                .isInstanceOf(Options.Malformed.class)
                .hasMessage("unknown option --bogus");
        assertThatThrownBy(() -> Options.of(List.of("--port")))
                .isInstanceOf(Options.Malformed.class)
                .hasMessage("--port needs a value");
        assertThatThrownBy(() -> Options.of(List.of("--port", "x")).port())
                .isInstanceOf(Options.Malformed.class)
                .hasMessageContaining("'x'");
    }
}
