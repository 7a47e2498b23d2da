package io.redthread.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.support.RedthreadTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RememberedTest extends RedthreadTest {

    @Autowired
    private Transactions transactions;

    private final Map<String, String> facts = new HashMap<>(Map.of("a", "old"));
    private final Remembered<String, String> remembered = new Remembered<>(Clock.systemUTC());

    @Test
    void asks_once_for_what_is_there_and_every_time_for_what_is_not() {
        assertThat(read("a")).isEqualTo("old");
        facts.put("a", "new");
        facts.put("b", "late");

        assertThat(read("a")).isEqualTo("old");
        assertThat(read("b")).isEqualTo("late");
    }

    @Test
    void reads_past_the_memory_while_it_is_being_changed_and_afresh_afterwards() {
        read("a");
        transactions.in(() -> {
            remembered.forget();
            facts.put("a", "new");
            assertThat(read("a")).isEqualTo("new");
            facts.put("a", "newer");
            return true;
        });

        assertThat(read("a")).isEqualTo("newer");
    }

    @Test
    void asks_again_for_what_is_old_and_in_use_together_with_what_is_missing() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var asked = new ArrayList<Collection<String>>();
        var aging = new Remembered<String, String>(watch(now));
        aging.of(List.of("a"), missing -> Map.of("a", "old"));
        now.set(Instant.EPOCH.plusSeconds(3));

        aging.of(List.of("b"), missing -> {
            asked.add(missing);
            return Map.of("a", "new", "b", "late");
        });

        assertThat(asked).singleElement().satisfies(it -> assertThat(it).containsExactlyInAnyOrder("a", "b"));
        assertThat(aging.of(List.of("a"), missing -> Map.of())).containsEntry("a", "new");
    }

    private static Clock watch(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private String read(String key) {
        return remembered
                .of(
                        List.of(key),
                        missing -> missing.stream()
                                .filter(facts::containsKey)
                                .collect(Collectors.toMap(it -> it, facts::get)))
                .getOrDefault(key, "");
    }
}
