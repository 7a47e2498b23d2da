package io.redthread.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Single statements on a plain connection. */
final class Sql {
    private Sql() {}

    static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    static boolean isTrue(Connection connection, String query) throws SQLException {
        return "t".equals(text(connection, query));
    }
}
