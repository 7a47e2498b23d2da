package io.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MigrationsTest {
    static final List<String> MODULES = List.of("platform", "journal");

    @TempDir
    static Path folder;

    static EmbeddedPostgres postgres;

    @TempDir
    Path files;

    String database;

    @BeforeAll
    static void start() throws IOException {
        postgres = Server.in(folder).start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void a_fresh_database_and_two_modules(TestInfo test) throws Exception {
        database = "t_" + Integer.toHexString(test.getDisplayName().hashCode());
        Server.run(postgres, "create database " + database);
        write("platform/V001__settings.sql", "create table setting (name text primary key);");
        write(
                "journal/V001__entries.sql",
                "create table entry (at date not null, said text not null) partition by range (at);"
                        + "create table entry_2026 partition of entry for values from ('2026-01-01') to ('2027-01-01');");
        write("journal/V002__index.sql", "create index concurrently ix_entry_2026_at on entry_2026 (at);");
        write("journal/grants.sql", "revoke update, delete on entry from redthread_app;");
    }

    @Test
    void gives_each_module_its_own_schema_and_history() throws Exception {
        assertThat(bringUpToDate()).isTrue();

        try (var owner = connect()) {
            assertThat(Sql.text(owner, "select count(*) from platform.setting")).isEqualTo("0");
            assertThat(Sql.text(owner, "select count(*) from journal.flyway_schema_history where version is not null"))
                    .isEqualTo("2");
        }
    }

    @Test
    void does_nothing_until_a_file_changes() throws Exception {
        bringUpToDate();
        assertThat(bringUpToDate()).isFalse();

        write("platform/V002__more.sql", "create table more (id int);");

        assertThat(bringUpToDate()).isTrue();
        assertThat(bringUpToDate()).isFalse();
    }

    @Test
    void lets_the_program_work_but_not_rewrite_what_is_append_only() throws Exception {
        bringUpToDate();

        try (var program = connect()) {
            Sql.run(program, AppRole.ASSUME);
            Sql.run(program, "insert into platform.setting values ('a'); update platform.setting set name = 'b'");
            Sql.run(program, "insert into journal.entry values ('2026-11-22', 'once')");
            assertRefused(program, "update journal.entry set said = 'never'");
            assertRefused(program, "delete from journal.entry");
            assertRefused(program, "truncate journal.entry");
            assertRefused(program, "delete from journal.entry_2026");
            assertRefused(program, "update platform.schema_state set fingerprint = ''");
            assertRefused(program, "delete from journal.flyway_schema_history");
            assertRefused(program, "create table journal.own (id int)");
        }
    }

    @Test
    void takes_turns_when_two_programs_start_together() throws Exception {
        Callable<Boolean> start = this::bringUpToDate;
        try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = programs.invokeAll(List.of(start, start, start));
            var migrated = 0;
            for (var outcome : outcomes) {
                migrated += outcome.get() ? 1 : 0;
            }
            assertThat(migrated).isEqualTo(1);
        }
    }

    @Test
    void says_what_the_administrator_must_run_when_the_user_may_not() throws Exception {
        Server.run(postgres, "create role clerk login password 'clerk'");
        Server.run(postgres, "grant create on database " + database + " to clerk");

        assertThatThrownBy(() ->
                        Migrations.inFolder(files, MODULES).bringUpToDate(postgres.jdbcUrl(database), "clerk", "clerk"))
                .isInstanceOf(DatabaseNotReady.class)
                .hasMessageContaining("create role redthread_app nologin;")
                .hasMessageContaining("grant redthread_app to clerk;");

        Server.run(postgres, "revoke create on database " + database + " from clerk");
        assertThatThrownBy(() ->
                        Migrations.inFolder(files, MODULES).bringUpToDate(postgres.jdbcUrl(database), "clerk", "clerk"))
                .hasMessageContaining("grant create on database " + database + " to clerk;");
    }

    @Test
    void names_the_module_whose_migration_failed_and_tries_again_next_time() throws Exception {
        write("journal/V003__wrong.sql", "create table wrong (id nonsense);");
        assertThatThrownBy(this::bringUpToDate)
                .isInstanceOf(DatabaseNotReady.class)
                .hasMessageContaining("The migrations of journal failed")
                .hasMessageContaining("nonsense");

        write("journal/V003__wrong.sql", "create table wrong (id int);");
        assertThat(bringUpToDate()).isTrue();
    }

    private boolean bringUpToDate() {
        return Migrations.inFolder(files, MODULES)
                .bringUpToDate(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }

    private void write(String name, String text) throws IOException {
        var file = files.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void assertRefused(Connection program, String statement) {
        assertThatThrownBy(() -> Sql.run(program, statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        problem -> assertThat(SqlState.INSUFFICIENT_PRIVILEGE.is(problem))
                                .isTrue());
    }
}
