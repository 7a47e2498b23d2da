package io.redthread.database;

import java.nio.file.Path;

/** A program of its own for the tests that kill it: starts the database, says so, and waits to be ended. */
final class StartsPostgres {
    private StartsPostgres() {}

    static void main(String... arguments) throws Exception {
        var settings = Settings.durable()
                .with("shared_buffers", "32MB")
                .unpackingInto(Path.of("target").toAbsolutePath());
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), settings)) {
            System.out.println(postgres.process());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
