package io.redthread.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void tells_that_all_holds_or_the_first_difference() {
        var clean = JSON.readTree("{\"clean\":true,\"entries\":1590}");
        var broken =
                JSON.readTree("{\"clean\":false,\"checks\":[{\"examples\":[]},{\"examples\":[{\"sku\":\"A-1\"}]}]}");

        assertThat(VerifyCommand.text(Map.of("journal", clean))).isEqualTo("journal: clean, 1,590 entries");
        assertThat(VerifyCommand.text(Map.of("stock", broken))).contains("NOT clean", "A-1");
    }

    @Test
    void tells_which_budget_differs() {
        var broken = JSON.readTree("{\"clean\":false,\"budgets\":22,\"entries\":13107,\"differences\":[{\"budget\":7,"
                + "\"what\":\"committed\",\"kept\":1,\"added\":2}]}");

        assertThat(VerifyCommand.text(Map.of("budget", broken))).contains("NOT clean", "committed");
    }
}
