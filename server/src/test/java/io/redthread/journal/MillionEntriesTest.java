package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.journal.domain.FindingKind;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes minutes; {@link MillionEntries} prints the figures alone. */
@Tag("slow")
class MillionEntriesTest {

    private static final int COUNT = 1_000_000;

    @Test
    void verifies_a_million_entries_in_ten_seconds_and_finds_single_edits_in_them() throws Exception {
        var settings = new JournalSettings(Duration.ofDays(1), 1_024, Duration.ofDays(1), null);
        try (var journal = JournalFixture.start(settings)) {
            journal.generate(1, COUNT);
            journal.get(Sealer.class).sealNow();
            var verification = journal.get(JournalVerification.class);
            verification.verify();
            var report = verification.verify();
            assertThat(report.clean()).isTrue();
            assertThat(report.entries()).isEqualTo(COUNT);
            assertThat(report.tookMillis()).isLessThan(10_000);

            var random = new Random(1);
            for (var column : new String[] {"act", "username", "role", "address", "device"}) {
                var place = 1 + random.nextInt(COUNT);
                var change = "update journal.entry set %s = %s where id = " + place;
                journal.tamper(change.formatted(column, column + " || '.'"));
                assertThat(verification.verify().findings()).singleElement().satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.ENTRY_CHANGED.code());
                    assertThat(finding.fromSequence()).isEqualTo(place);
                    assertThat(finding.fields()).containsExactly(column);
                });
                journal.tamper(change.formatted(column, "rtrim(" + column + ", '.')"));
            }
        }
    }
}
