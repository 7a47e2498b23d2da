package io.redthread.support;

import io.redthread.database.EmbeddedPostgres;
import io.redthread.database.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One scratch PostgreSQL per process that tests, with a fresh database per application context. */
public final class ScratchDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<WeakReference<ConfigurableApplicationContext>> SERVED = new CopyOnWriteArrayList<>();
    private static int databases;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = Server.RUNNING;
        SERVED.add(new WeakReference<>(context));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "scratch-database",
                        Map.of(
                                "redthread.data", folder(),
                                "redthread.db.url", create(server),
                                "redthread.db.user", server.user(),
                                "redthread.db.password", server.password())));
    }

    /**
     * An empty database on that server, for tests of the migrations themselves.
     *
     * @param user owner of the server
     */
    public record Empty(String url, String user, String password) {}

    /** A fresh one. */
    public static Empty empty() {
        var server = Server.RUNNING;
        return new Empty(create(server), server.user(), server.password());
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("redthread-test").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized String create(EmbeddedPostgres server) {
        var name = "test_" + ProcessHandle.current().pid() + "_" + databases++;
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.jdbcUrl(name);
    }

    private static boolean works(WeakReference<ConfigurableApplicationContext> served) {
        var context = served.get();
        return context != null && context.isActive();
    }

    /** Started on first use. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(ScratchFolders.of("test"), Settings.scratch());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterAll(server)));
            return server;
        }

        /** Those who use it go first: whoever still works would wait for a database that is gone. */
        private static void closeAfterAll(EmbeddedPostgres server) {
            try {
                for (var waits = 0; waits < 200 && SERVED.stream().anyMatch(ScratchDatabase::works); waits++) {
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                server.close();
            }
        }
    }
}
