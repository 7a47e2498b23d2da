package io.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedPostgresTest {
    @TempDir
    static Path folder;

    static Server server;

    @BeforeAll
    static void a_database_with_one_fact() throws Exception {
        server = Server.in(folder);
        try (var postgres = server.start()) {
            Server.run(postgres, "create table fact (n int)");
            Server.run(postgres, "insert into fact values (1)");
        }
    }

    @Test
    void keeps_its_data_and_starts_within_a_second_the_second_time() throws Exception {
        var begun = System.nanoTime();
        try (var postgres = server.start()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            assertThat(facts(postgres)).isPositive();
        }
    }

    @Test
    void loses_no_commit_and_knows_chinese_letters() throws Exception {
        try (var postgres = server.start()) {
            assertThat(Server.ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(Server.ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(Server.ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(Server.ask(postgres, "select '红' ~ '^[[:alpha:]]$'")).isEqualTo("t");
            assertThat(Server.ask(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void lets_nobody_in_without_the_password_and_shows_it_to_its_owner_only() throws Exception {
        try (var postgres = server.start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(Server.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(Files.getPosixFilePermissions(server.data().resolve("postgres-password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void comes_back_with_every_commit_when_postgresql_is_killed() throws Exception {
        try (var postgres = server.start()) {
            var killed = postgres.process();
            var before = facts(postgres);
            Server.run(postgres, "insert into fact values (2)");

            Programs.signal("KILL", killed);

            assertThat(factsOnceBack(postgres)).isEqualTo(before + 1);
            assertThat(postgres.process()).isNotEqualTo(killed);
        }
    }

    @Test
    void comes_back_even_when_it_is_killed_again_while_it_recovers() throws Exception {
        try (var postgres = server.start()) {
            var before = facts(postgres);
            for (var kill = 0; kill < 3; kill++) {
                var killed = postgres.process();
                Programs.signal("KILL", killed);
                while (postgres.process() == killed) {
                    Pause.millis(1);
                }
            }

            assertThat(factsOnceBack(postgres)).isEqualTo(before);
        }
    }

    @Test
    void takes_postgresql_along_when_its_program_is_killed() throws Exception {
        assumeTrue(Programs.succeeds(List.of("setpriv", "--pdeathsig", "INT", "true")));
        var java = ProcessHandle.current().info().command().orElseThrow();
        var program = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsPostgres.class.getName(),
                        server.data().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var postgresql = Long.parseLong(program.inputReader().readLine());

        program.destroyForcibly().waitFor();

        ProcessHandle.of(postgresql)
                .ifPresent(handle ->
                        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        try (var postgres = server.start()) {
            assertThat(facts(postgres)).isPositive();
        }
    }

    @Test
    void stops_an_orphan_that_still_serves_the_folder() throws Exception {
        var binaries = Binaries.in(Path.of("target").toAbsolutePath(), server.settings());
        var cluster = server.data().toRealPath().resolve("postgres-" + binaries.major());
        var command = RunAs.choose(cluster, binaries)
                .command(List.of(binaries.program("postgres"), "-D", cluster.toString()));
        var orphan = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        waitUntilReady(cluster, orphan);

        try (var postgres = server.start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(facts(postgres)).isPositive();
            assertThat(server.said()).anyMatch(line -> line.contains("left behind"));
        }
    }

    @Test
    void is_not_misled_by_a_process_number_that_now_belongs_to_somebody_else() throws Exception {
        var file = PostmasterFile.path(server.data().resolve("postgres-18"));
        Files.writeString(file, ProcessHandle.current().pid() + "\n/elsewhere\n1\n1\n\n127.0.0.1\n");

        try (var postgres = server.start()) {
            assertThat(facts(postgres)).isPositive();
        }
    }

    @Test
    void refuses_a_folder_in_use_and_says_by_whom() {
        try (var postgres = server.start()) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(DatabaseNotReady.class)
                    .hasMessageContaining("is in use by another Redthread")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
            assertThat(postgres.process()).isPositive();
        }
    }

    @Test
    void runs_in_a_folder_that_only_root_may_enter(@TempDir Path closed) throws IOException, SQLException {
        assumeTrue(Programs.succeeds(List.of("unshare", "--user", "true")));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        try (var postgres = EmbeddedPostgres.start(closed.resolve("data"), server.settings())) {
            assertThat(Server.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    private static int facts(EmbeddedPostgres postgres) throws SQLException {
        return Integer.parseInt(Server.ask(postgres, "select count(*) from fact"));
    }

    private static int factsOnceBack(EmbeddedPostgres postgres) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                return facts(postgres);
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(20);
            }
        }
    }

    private static void waitUntilReady(Path cluster, Process process) throws InterruptedException {
        while (process.isAlive()
                && PostmasterFile.in(cluster).filter(PostmasterFile::isReady).isEmpty()) {
            Thread.sleep(10);
        }
    }
}
