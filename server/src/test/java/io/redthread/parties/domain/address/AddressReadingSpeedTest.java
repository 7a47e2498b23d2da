package io.redthread.parties.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.parties.AddressReading.Complete;
import io.redthread.parties.AddressText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reading addresses must not be what an order waits for: the goal is 200,000 a second and core. */
@Tag("slow")
class AddressReadingSpeedTest {

    private static final int ROUNDS = 40;
    private static final int WARM_UP = 15;

    @Test
    void reads_two_hundred_thousand_addresses_a_second() throws IOException {
        var rules = AddressRules.shipped();
        var texts = mixed();
        var best = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            var complete = texts.stream()
                    .filter(text -> rules.read(text) instanceof Complete)
                    .count();
            var took = System.nanoTime() - began;
            assertThat(complete).isGreaterThan(texts.size() / 2L);
            if (round >= WARM_UP) {
                best = Math.max(best, texts.size() * 1_000_000_000L / took);
            }
        }
        System.out.println("address readings per second and core: " + best);
        assertThat(best).isGreaterThan(200_000);
    }

    /** The table of real-looking addresses, over and over: lines, fields, ambiguous, foreign, wrong. */
    private static List<AddressText> mixed() throws IOException {
        var table = AddressReadingTest.written()
                .map(line -> AddressReadingTest.text(line.split(" => ", -1)[0].split("\\|", -1)))
                .toList();
        var texts = new ArrayList<AddressText>();
        while (texts.size() < 100_000) {
            texts.addAll(table);
        }
        return texts;
    }
}
