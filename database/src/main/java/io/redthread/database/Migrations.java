package io.redthread.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema of every module up to date: one schema, one folder of migrations and one history per module.
 *
 * <p>When nothing changed since the last time, it asks the database one question and is done. Programs that start at
 * the same moment take turns.
 */
public final class Migrations {
    /** The module whose schema remembers the state of all; it comes with every Redthread. */
    public static final String HOME = "platform";

    static final String HISTORY_TABLE = "flyway_schema_history";
    static final String STATE_TABLE = "schema_state";

    /** Changes when this class or the rights it grants change, so that old databases get them too. */
    private static final String EDITION = "1";

    /** Any number, as long as every Redthread takes the same. */
    private static final long TURN = 7_302_118_446_213L;

    private static final long ASK_AGAIN_MILLIS = 50;

    private final List<String> modules;
    private final MigrationFiles files;
    private final String fingerprint;

    private Migrations(List<String> modules, MigrationFiles files) {
        if (!modules.contains(HOME)) {
            throw new IllegalArgumentException("the modules " + modules + " lack " + HOME);
        }
        this.modules = List.copyOf(modules);
        this.files = files;
        this.fingerprint = files.fingerprint(EDITION + modules, name -> name.endsWith(".sql"));
    }

    /** The migrations in {@code db/migration/<module>} on the class path, in that order of modules. */
    public static Migrations onClassPath(List<String> modules) {
        return new Migrations(modules, MigrationFiles.onClassPath(Migrations.class.getClassLoader(), modules));
    }

    /** The migrations in one folder per module below that folder, in that order of modules. */
    public static Migrations inFolder(Path folder, List<String> modules) {
        return new Migrations(modules, MigrationFiles.inFolder(folder, modules));
    }

    /**
     * Migrates as the owner of the tables, and gives {@link AppRole#NAME} the rights that the program needs.
     *
     * @return whether there was anything to do
     * @throws DatabaseNotReady when the server lacks something, or a migration fails
     */
    public boolean bringUpToDate(String jdbcUrl, String user, String password) {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            if (isUpToDate(connection)) {
                return false;
            }
            takeTurn(connection);
            if (isUpToDate(connection)) {
                return false;
            }
            Requirements.check(connection);
            AppRole.ensure(connection);
            for (var module : modules) {
                if (files.has(module)) {
                    migrate(module, jdbcUrl, user, password);
                    AppRole.grant(
                            connection,
                            module,
                            files.text(module + "/grants.sql").orElse(""));
                }
            }
            remember(connection);
            return true;
        } catch (SQLException e) {
            throw new DatabaseNotReady(
                    "The database at " + jdbcUrl + " could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private void migrate(String module, String jdbcUrl, String user, String password) {
        try {
            Flyway.configure()
                    .dataSource(jdbcUrl, user, password)
                    .defaultSchema(module)
                    .schemas(module)
                    .createSchemas(true)
                    .table(HISTORY_TABLE)
                    .locations(files.locationOf(module))
                    .cleanDisabled(true)
                    // A lock of the session, not of a transaction: indexes are built concurrently, outside of one.
                    .configuration(java.util.Map.of("flyway.postgresql.transactional.lock", "false"))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseNotReady("The migrations of " + module + " failed: " + e.getMessage(), e);
        }
    }

    private boolean isUpToDate(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select fingerprint from " + HOME + "." + STATE_TABLE)) {
            return row.next() && fingerprint.equals(row.getString(1));
        } catch (SQLException e) {
            if (SqlState.UNDEFINED_TABLE.is(e) || SqlState.UNDEFINED_SCHEMA.is(e)) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Asks again and again, for whoever waits inside a statement holds a snapshot, and the concurrent index build of
     * the one whose turn it is would wait for that snapshot, for ever. The turn ends with the connection.
     */
    private static void takeTurn(Connection connection) throws SQLException {
        while (!Sql.isTrue(connection, "select pg_try_advisory_lock(" + TURN + ")")) {
            Pause.millis(ASK_AGAIN_MILLIS);
        }
    }

    private void remember(Connection connection) throws SQLException {
        var table = HOME + "." + STATE_TABLE;
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists " + table
                    + " (id smallint constraint pk_schema_state primary key, fingerprint text not null,"
                    + " migrated_at timestamptz not null)");
        }
        try (var upsert = connection.prepareStatement("insert into " + table
                + " (id, fingerprint, migrated_at) values (1, ?, now())"
                + " on conflict (id) do update set fingerprint = excluded.fingerprint,"
                + " migrated_at = excluded.migrated_at")) {
            upsert.setString(1, fingerprint);
            upsert.executeUpdate();
        }
    }
}
