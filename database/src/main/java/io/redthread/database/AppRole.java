package io.redthread.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * The role whose rights the program works with. It owns nothing: what it may not do to a table (change or delete what
 * is append-only), the database refuses.
 */
public final class AppRole {
    public static final String NAME = "redthread_app";

    /** To be the first statement of every connection of the program. */
    public static final String ASSUME = "set role " + NAME;

    private AppRole() {}

    /** Creates the role and lets the connected owner become it. */
    static void ensure(Connection connection) throws SQLException {
        if (mayBecome(connection)) {
            return;
        }
        var owner = Sql.text(connection, "select quote_ident(current_user)");
        try {
            if (!Sql.isTrue(connection, "select exists (select from pg_roles where rolname = '" + NAME + "')")) {
                create(connection);
            }
            Sql.run(connection, "grant " + NAME + " to " + owner);
        } catch (SQLException e) {
            if (!SqlState.INSUFFICIENT_PRIVILEGE.is(e)) {
                throw e;
            }
        }
        if (!mayBecome(connection)) {
            throw new DatabaseNotReady("The database user " + owner + " may not set up the role that the program works"
                    + " with. Ask the database's administrator to run\n\n    create role " + NAME + " nologin;\n"
                    + "    grant " + NAME + " to " + owner + ";\n\n"
                    + "(the first line only if the role is not there yet) and start Redthread again.");
        }
    }

    /** Grants everything a module's tables are for, then runs the module's own statements that take some of it back. */
    static void grant(Connection connection, String module, String grants) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Sql.run(connection, "set local search_path to " + module);
            Sql.run(connection, "grant usage on schema " + module + " to " + NAME);
            Sql.run(connection, "grant usage, select on all sequences in schema " + module + " to " + NAME);
            var tables = tables(connection, module);
            if (!tables.isEmpty()) {
                Sql.run(
                        connection,
                        "grant select, insert, update, delete on " + String.join(", ", tables) + " to " + NAME);
            }
            if (!grants.isBlank()) {
                Sql.run(connection, grants);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Partitions are left out: what is refused on their table would otherwise be allowed on them. */
    private static ArrayList<String> tables(Connection connection, String module) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = connection.prepareStatement("select c.oid::regclass::text from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition"
                + " and c.relname not in (?, ?) order by c.relname")) {
            query.setString(1, module);
            query.setString(2, Migrations.HISTORY_TABLE);
            query.setString(3, Migrations.STATE_TABLE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    /** Two databases of one server may get here together: the role belongs to both. */
    private static void create(Connection connection) throws SQLException {
        try {
            Sql.run(connection, "create role " + NAME + " nologin");
        } catch (SQLException e) {
            if (!SqlState.DUPLICATE_OBJECT.is(e) && !SqlState.UNIQUE_VIOLATION.is(e)) {
                throw e;
            }
        }
    }

    private static boolean mayBecome(Connection connection) throws SQLException {
        try {
            Sql.run(connection, ASSUME);
            Sql.run(connection, "reset role");
            return true;
        } catch (SQLException e) {
            if (SqlState.INSUFFICIENT_PRIVILEGE.is(e)
                    || SqlState.UNDEFINED_OBJECT.is(e)
                    || SqlState.INVALID_PARAMETER.is(e)) {
                return false;
            }
            throw e;
        }
    }
}
