package io.redthread.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What a PostgreSQL server of somebody else's must offer; the embedded one does. */
final class Requirements {
    private static final int OLDEST = 150_000;

    private Requirements() {}

    static void check(Connection connection) throws SQLException {
        var version = Sql.text(connection, "show server_version");
        if (Integer.parseInt(Sql.text(connection, "show server_version_num")) < OLDEST) {
            throw new DatabaseNotReady("Redthread needs PostgreSQL 15 or newer; this server is " + version + ".");
        }
        var database = Sql.text(connection, "select quote_ident(current_database())");
        // Trigram search cuts words by what the locale calls a letter: under "C" no Chinese character is one.
        if (!"UTF8".equals(Sql.text(connection, "show server_encoding"))
                || !Sql.isTrue(connection, "select '红' ~ '^[[:alpha:]]$'")) {
            throw new DatabaseNotReady("The database " + database + " does not know Chinese characters as letters."
                    + " Ask the database's administrator for one made with\n\n    create database " + database
                    + " template template0 encoding 'UTF8' locale 'C.UTF-8';");
        }
        if (!Sql.isTrue(connection, "select has_database_privilege(current_database(), 'CREATE')")) {
            throw new DatabaseNotReady("The database user may not create schemas in " + database
                    + ". Ask the database's administrator to run\n\n    grant create on database " + database + " to "
                    + Sql.text(connection, "select quote_ident(current_user)") + ";");
        }
    }
}
