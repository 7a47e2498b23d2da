package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.Transactions;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SealerTest {

    @Test
    void does_not_seal_what_a_running_transaction_can_still_precede() throws Exception {
        try (var journal = JournalFixture.start();
                var slow = journal.program()) {
            slow.setAutoCommit(false);
            insert(slow, 1);
            journal.generate(2, 5);
            journal.get(Sealer.class).sealNow();
            assertThat(sealed(journal)).isEmpty();

            slow.commit();
            journal.get(Sealer.class).sealNow();
            assertThat(sealed(journal)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void a_transaction_that_came_to_nothing_leaves_no_gap() throws Exception {
        try (var journal = JournalFixture.start();
                var failing = journal.program()) {
            failing.setAutoCommit(false);
            insert(failing, 1);
            journal.generate(2, 2);
            failing.rollback();
            journal.generate(4, 1);
            journal.get(Sealer.class).sealNow();
            assertThat(sealed(journal)).containsExactly(2L, 3L, 4L);
            assertThat(journal.get(JournalVerification.class).verify().clean()).isTrue();
        }
    }

    @Test
    void loses_nothing_under_many_writers_slow_transactions_and_several_sealers() throws Exception {
        var settings = new JournalSettings(Duration.ofDays(1), 50, Duration.ofMillis(20), null);
        try (var journal = JournalFixture.start(settings);
                var work = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new AtomicBoolean(true);
            var sealers = List.of(sealer(journal), sealer(journal), sealer(journal));
            var rounds = sealers.stream()
                    .map(sealer -> work.submit(() -> {
                        while (writing.get()) {
                            sealer.round();
                        }
                    }))
                    .toList();
            var written = new AtomicInteger();
            var writers = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(writer -> work.submit(() -> write(journal, writer, written)))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var round : rounds) {
                round.get();
            }
            journal.get(Sealer.class).sealNow();
            var report = journal.get(JournalVerification.class).verify();
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(written.get()).isEqualTo(report.lastSequence());
            assertThat(report.unsigned()).isZero();
            assertThat(report.checkpoints()).isGreaterThan(5);
        }
    }

    /** Some transactions last, some write several entries, some are rolled back. */
    private static Void write(JournalFixture journal, int writer, AtomicInteger written) throws Exception {
        for (var round = 0; round < 60; round++) {
            try (var connection = journal.program()) {
                connection.setAutoCommit(false);
                var count = 1 + round % 3;
                for (var i = 0; i < count; i++) {
                    insert(connection, writer * 1_000L + round * 3L + i + 1);
                    if (round % 10 == writer) {
                        Thread.sleep(15);
                    }
                }
                if (round % 7 == 3) {
                    connection.rollback();
                } else {
                    connection.commit();
                    written.addAndGet(count);
                }
            }
        }
        return null;
    }

    @Test
    void seals_what_the_journal_records_and_the_chain_tells_the_facts() throws Exception {
        try (var journal = JournalFixture.start()) {
            var order = new DocumentRef("sales-order", 7);
            journal.get(Transactions.class).in(() -> {
                journal.get(Journal.class).record(Act.of("order-held", order, "SO-1", Map.of("reason", "地址不全")));
                journal.get(Journal.class)
                        .record(new BatchAct(
                                "orders-allocated", "sales-order", List.of("a", "b"), Map.of("n", 2), "1"));
                return true;
            });
            journal.get(Sealer.class).sealNow();
            var report = journal.get(JournalVerification.class).verify();
            assertThat(report.clean()).isTrue();
            assertThat(report.entries()).isEqualTo(2);
            assertThat(journal.anchors()).hasSize(2).last().asString().contains("\"to\":2");
        }
    }

    @Test
    void keeps_its_key_to_itself() throws Exception {
        try (var journal = JournalFixture.start()) {
            var file = journal.data.resolve("keys").resolve("journal-ed25519.pem");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).contains("BEGIN PRIVATE KEY");
        }
    }

    @Test
    void signs_at_least_at_the_set_pace_and_at_the_set_number() throws Exception {
        var settings = new JournalSettings(Duration.ofDays(1), 10, Duration.ofDays(1), null);
        try (var journal = JournalFixture.start(settings)) {
            journal.generate(1, 25);
            journal.get(Sealer.class).round();
            assertThat(count(journal, "select count(*) from journal.checkpoint"))
                    .isEqualTo(3);
            journal.generate(26, 9);
            journal.get(Sealer.class).round();
            assertThat(count(journal, "select count(*) from journal.checkpoint"))
                    .as("not due yet")
                    .isEqualTo(3);
            journal.generate(35, 3);
            journal.get(Sealer.class).round();
            assertThat(count(journal, "select max(to_seq) from journal.checkpoint"))
                    .isEqualTo(35);
            assertThat(journal.get(JournalVerification.class).verify().unsigned())
                    .isEqualTo(2);
        }
    }

    private static Sealer sealer(JournalFixture journal) {
        return new Sealer(
                journal.get(Sealer.Parts.class),
                journal.get(JournalSettings.class),
                journal.get(Transactions.class),
                java.time.Clock.systemUTC());
    }

    private static void insert(java.sql.Connection connection, long id) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into journal.entry (id, at, act, document_kind, username, role, address, device)"
                        + " values (?, now(), 'act', 'thing', 'me', 'buyer', 'here', 'this')")) {
            insert.setLong(1, id);
            insert.executeUpdate();
        }
    }

    private static List<Long> sealed(JournalFixture journal) throws SQLException {
        var ids = new java.util.ArrayList<Long>();
        try (var program = journal.program();
                var work = program.createStatement();
                var rows = work.executeQuery("select entry_id from journal.seal order by seq")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static long count(JournalFixture journal, String query) throws SQLException {
        try (var program = journal.program();
                var work = program.createStatement();
                var row = work.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
