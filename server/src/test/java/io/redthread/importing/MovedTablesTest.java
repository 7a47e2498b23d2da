package io.redthread.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.database.Migrations;
import io.redthread.support.ScratchDatabase;
import java.sql.DriverManager;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The tables of the import frame came from {@code platform}: a company that has imports keeps them. */
class MovedTablesTest {

    @Test
    void what_an_older_version_imported_is_there_after_the_move() throws Exception {
        var database = ScratchDatabase.empty();
        migrate(database, List.of("platform"));
        try (var owner = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var sql = DSL.using(owner);
            sql.execute("insert into platform.import_mapping values ('orders', 'ours', '{}', now(), 'wu')");
            sql.execute("insert into platform.import_refusal values (1, 2, 0, 'sku', 'X', 'sku-not-found', '[]')");
            sql.execute("select setval('platform.import_job_id', 5001)");

            migrate(database, List.of("platform", "importing"));

            assertThat(text(sql, "select name from importing.import_mapping")).isEqualTo("ours");
            assertThat(text(sql, "select value from importing.import_refusal")).isEqualTo("X");
            assertThat(text(sql, "select nextval('importing.import_job_id')")).isEqualTo("6001");
            assertThat(text(sql, "select to_regclass('platform.import_job')")).isEqualTo("null");
        }
    }

    private static void migrate(ScratchDatabase.Empty database, List<String> modules) {
        Migrations.onClassPath(modules).bringUpToDate(database.url(), database.user(), database.password());
    }

    private static String text(DSLContext sql, String query) {
        return String.valueOf(sql.fetchValue(query));
    }
}
