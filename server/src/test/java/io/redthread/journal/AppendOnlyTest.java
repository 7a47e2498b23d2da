package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppendOnlyTest {

    private static final List<String> REFUSED = List.of(
            "update journal.entry set username = 'nobody'",
            "delete from journal.entry",
            "truncate journal.entry",
            "update journal.seal set seq = seq + 1",
            "delete from journal.seal",
            "truncate journal.seal",
            "update journal.checkpoint set at = now()",
            "delete from journal.checkpoint",
            "truncate journal.checkpoint",
            "update journal.signing_key set public_key = ''",
            "delete from journal.signing_key",
            "truncate journal.signing_key");
    private static JournalFixture journal;

    @BeforeAll
    static void a_sealed_journal() throws Exception {
        journal = JournalFixture.start();
        journal.entries(10);
        journal.get(Sealer.class).sealNow();
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    @Test
    void refuses_change_and_deletion_to_the_program() throws Exception {
        try (var program = journal.program()) {
            for (var statement : REFUSED) {
                assertRefused(program, statement);
            }
            assertRefused(program, "alter table journal.entry disable trigger all");
        }
    }

    @Test
    void refuses_change_and_deletion_to_the_owner() throws Exception {
        try (var owner = journal.owner()) {
            for (var statement : REFUSED) {
                assertRefused(owner, statement);
            }
        }
    }

    @Test
    void refuses_the_program_to_choose_the_transaction_that_decides_the_order() throws Exception {
        try (var program = journal.program()) {
            assertRefused(
                    program,
                    "insert into journal.entry (id, at, act, document_kind, username, role, address, device, xid)"
                            + " values (99, now(), 'x', 'y', 'z', 'r', 'a', 'd', '3')");
        }
    }

    private static void assertRefused(Connection connection, String statement) {
        assertThatThrownBy(() -> {
                    try (var work = connection.createStatement()) {
                        work.execute(statement);
                    }
                })
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
}
