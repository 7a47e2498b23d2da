package io.redthread.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P02", "57P03", "53300", "XX000"})
    void a_lost_or_refused_connection_is_one(String state) {
        var lost = new DataAccessResourceFailureException("sql", new SQLException("lost", state));

        assertThat(Outage.is(lost)).isTrue();
        assertThat(Outage.is(new IllegalStateException(lost))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23514", "40001", "40P01", "57014", "42P01"})
    void a_statement_that_went_wrong_is_none(String state) {
        assertThat(Outage.is(new DataIntegrityViolationException("sql", new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void a_rollback_that_failed_on_the_lost_connection_does_not_hide_it() {
        var hidden = new TransactionSystemException("rollback failed", new SQLException("something"));
        hidden.initApplicationException(new DataAccessResourceFailureException("sql", new SQLException("", "08006")));

        assertThat(Outage.is(hidden)).isTrue();
        assertThat(Outage.is(
                        new TransactionSystemException("rollback failed", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void a_pool_without_connections_is_one() {
        assertThat(Outage.is(new CannotCreateTransactionException("none"))).isTrue();
        assertThat(Outage.is(new SQLTransientConnectionException("none"))).isTrue();
        assertThat(Outage.is(new SQLException("broken", new EOFException()))).isTrue();
    }

    @Test
    void a_bug_is_none() {
        assertThat(Outage.is(new IllegalStateException("moved cases: expected 3 rows, met 2")))
                .isFalse();
        assertThat(Outage.is(null)).isFalse();
    }
}
