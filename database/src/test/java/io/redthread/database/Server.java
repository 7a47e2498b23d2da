package io.redthread.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A database with the durable settings, made small, and what it said while it started. */
record Server(Path data, List<String> said) {
    static Server in(Path folder) throws IOException {
        // JUnit's folders are closed to others; real ones seldom are.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Server(folder.resolve("data"), new CopyOnWriteArrayList<>());
    }

    EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, settings());
    }

    Settings settings() {
        return Settings.durable()
                .with("shared_buffers", "32MB")
                .with("min_wal_size", "80MB")
                .unpackingInto(Path.of("target").toAbsolutePath())
                .telling(said::add);
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static void run(EmbeddedPostgres postgres, String statements) throws SQLException {
        try (var connection = connect(postgres)) {
            Sql.run(connection, statements);
        }
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres)) {
            return Sql.text(connection, query);
        }
    }
}
