package io.redthread.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redthread.database.AppRole;
import io.redthread.database.EmbeddedPostgres;
import io.redthread.database.Migrations;
import io.redthread.database.Settings;
import io.redthread.journal.store.Entries;
import io.redthread.journal.store.EntryLists;
import io.redthread.journal.store.Seals;
import io.redthread.journal.store.VerificationRuns;
import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Transactions;
import io.redthread.support.ScratchFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A journal of its own in a scratch database: everything of the module, nothing of the rest. */
final class JournalFixture implements AutoCloseable {

    private static final Object STARTING = new Object();
    private static EmbeddedPostgres postgres;

    final Path data;
    final String url;
    final AnnotationConfigApplicationContext context;
    private final HikariDataSource pool;

    private JournalFixture(Path data, Settings settings, JournalSettings journal) throws Exception {
        this.data = data;
        var name = "journal_" + UUID.randomUUID().toString().replace("-", "");
        url = server(settings).jdbcUrl(name);
        try (var owner = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = owner.createStatement()) {
            statement.execute("create database " + name);
        }
        Migrations.onClassPath(List.of("platform", "journal")).bringUpToDate(url, postgres.user(), postgres.password());
        // Generated entries count from 1: those the program writes itself come later.
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("alter sequence journal.entry_id restart with 100000001");
        }
        pool = pool();
        context = context(journal);
    }

    static JournalFixture start() throws Exception {
        return start(new JournalSettings(Duration.ofDays(1), 128, Duration.ofDays(1), null));
    }

    static JournalFixture start(JournalSettings journal) throws Exception {
        var data = Files.createTempDirectory("journal");
        return new JournalFixture(data, Settings.scratch(), journal);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** As the owner of the tables. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url, postgres.user(), postgres.password());
    }

    /** As the program. */
    Connection program() throws SQLException {
        return pool.getConnection();
    }

    /** What somebody does who owns the tables and takes the guards off. */
    void tamper(String statements) {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            for (var table : List.of("entry", "seal", "checkpoint", "signing_key")) {
                statement.execute("alter table journal." + table + " disable trigger user");
            }
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    /** Writes so many entries of many forms, in one transaction. */
    void entries(int count) {
        generate(1, count);
    }

    void generate(long from, long count) {
        run("""
            insert into journal.entry (id, at, act, document_kind, document_id, document_number, person_id, username,
                on_behalf_of, role, address, device, before, after, rule_version)
            select n, timestamptz '2026-11-22 01:02:03.000004Z' + n * interval '1 millisecond',
                (array['order-held', 'order-released', 'purchase-approved'])[1 + n %% 3], 'sales-order', 1000 + n / 5,
                'SO-20261122-' || lpad((n / 5)::text, 6, '0'), case when n %% 4 > 0 then n %% 11 end,
                (array['buyer', '王主管', 'cfo'])[1 + n %% 3], case when n %% 7 = 0 then 'finance.head' end,
                'department-head', '10.0.' || n %% 200 || '.' || n %% 250, 'Mozilla/5.0 (X11; Linux x86_64)',
                case when n %% 5 > 0 then jsonb_build_object('status', 'held', 'amount', (n %% 1000)::numeric / 100) end,
                jsonb_build_object('status', 'released', 'opinion', '同意 "ok"' || chr(9) || n, 'amount', n,
                    'lines', jsonb_build_array(jsonb_build_object('sku', 'A' || n %% 97, 'quantity', n %% 13))),
                case when n %% 3 = 0 then 'review-' || n %% 9 end
            from generate_series(%d, %d) n""".formatted(from, from + count - 1));
    }

    void run(String statement) {
        try (var program = program();
                var work = program.createStatement()) {
            work.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        pool.close();
        try (var owner = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = owner.createStatement()) {
            statement.execute("drop database " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
            FileSystemUtils.deleteRecursively(data);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server(Settings settings) {
        synchronized (STARTING) {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start(ScratchFolders.of("journal"), settings);
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            }
            return postgres;
        }
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(postgres.user());
        config.setPassword(postgres.password());
        config.setConnectionInitSql(AppRole.ASSUME);
        config.setMaximumPoolSize(16);
        config.addDataSourceProperty("options", "-c TimeZone=Asia/Shanghai");
        return new HikariDataSource(config);
    }

    private AnnotationConfigApplicationContext context(JournalSettings journal) {
        var aware = new TransactionAwareDataSourceProxy(pool);
        var configuration =
                new DefaultConfiguration().set(SQLDialect.POSTGRES).set(new DataSourceConnectionProvider(aware));
        configuration.settings().withRenderQuotedNames(RenderQuotedNames.NEVER);
        var made = new AnnotationConfigApplicationContext();
        made.registerBean(DSLContext.class, () -> DSL.using(configuration));
        made.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(pool));
        made.registerBean(Clock.class, Clock::systemUTC);
        made.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        made.registerBean(JournalSettings.class, () -> journal);
        made.registerBean(
                RedthreadSettings.class,
                () -> new RedthreadSettings(
                        RedthreadSettings.Mode.TEST,
                        data,
                        new RedthreadSettings.Db(null, null, null),
                        new RedthreadSettings.Pipeline(false, 500, 2, Duration.ofMillis(500))));
        made.register(Transactions.class, IdBlocks.class, Journal.class, Entries.class, Seals.class, JournalKey.class);
        made.register(Anchors.class, Sealer.Parts.class, Sealer.class, JournalVerification.class);
        made.register(Writing.class, JournalExport.class, JournalProofs.class, JournalReader.class, EntryLists.class);
        made.register(VerificationRuns.class, VerificationRunner.class, JournalStates.class);
        made.refresh();
        return made;
    }

    /** Seconds of processor time that PostgreSQL took so far, in all its processes. */
    static double postgresCpu() {
        return ProcessHandle.of(postgres.process()).stream()
                        .flatMap(ProcessHandle::descendants)
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1e3;
    }

    /** Reads the anchor file. */
    List<String> anchors() throws IOException {
        return Files.readAllLines(data.resolve("anchors").resolve("journal.ndjson"));
    }
}
