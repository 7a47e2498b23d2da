package io.redthread.platform.database;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells whether work failed because the database went away (killed, restarted, out of reach) and not because of the work:
 * then nothing is wrong with the data, and the same work is to be done again when the database is back.
 */
public final class Outage {

    private Outage() {}

    /** Whether that failure, or what it came from, is a lost or refused connection. */
    public static boolean is(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (away(cause)) {
                return true;
            }
            // Rolling back on a lost connection fails as well and then hides what came before.
            if (cause instanceof TransactionSystemException hidden && is(hidden.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    private static boolean away(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException refused -> true;
            case PoolInitializationException refused -> true;
            case SQLTransientConnectionException lost -> true;
            case SQLNonTransientConnectionException lost -> true;
            case SQLRecoverableException lost -> true;
            case SQLException sql -> away(sql);
            default -> false;
        };
    }

    private static boolean away(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null) {
            // The pool's word for a connection that broke earlier in the same transaction.
            return "Connection is closed".equals(sql.getMessage()) || sql.getCause() instanceof IOException;
        }
        // Connection lost; shut down, crashed, starting up; too many connections; the server's process fell.
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300") || state.equals("XX000");
    }
}
