package io.redthread.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: makes typed tables of every module's migrations, in that module's {@code store.jooq} package.
 *
 * <p>Arguments: the folder of migrations, the folder to write, the modules separated by commas. Does nothing when
 * neither changed since the last time.
 */
public final class CodeGeneration {
    private static final String EDITION = "1";
    private static final String STAMP = ".fingerprint";

    private final Path migrations;
    private final Path output;
    private final List<String> modules;
    private final MigrationFiles files;

    private CodeGeneration(Path migrations, Path output, List<String> modules) {
        this.migrations = migrations;
        this.output = output;
        this.modules = modules;
        this.files = MigrationFiles.inFolder(migrations, modules);
    }

    public static void main(String... arguments) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // Held for as long as the program runs: a logger nobody holds forgets its level.
        var flyway = Logger.getLogger("org.flywaydb");
        flyway.setLevel(Level.WARNING);
        if (arguments.length != 3) {
            throw new IllegalArgumentException("expected: <folder of migrations> <folder to write> <module,module,…>");
        }
        var begun = System.nanoTime();
        var generation =
                new CodeGeneration(Path.of(arguments[0]), Path.of(arguments[1]), List.of(arguments[2].split(",")));
        var done = generation.run();
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        System.out.println("typed tables " + (done ? "generated" : "unchanged") + " in " + took + " ms");
    }

    private boolean run() throws Exception {
        var stamp = output.resolve(STAMP);
        var fingerprint = files.fingerprint(EDITION + modules + org.jooq.Constants.FULL_VERSION, name -> true);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return false;
        }
        Folders.delete(output);
        Files.createDirectories(output);
        var settings = Settings.scratch().telling(System.out::println);
        try (var postgres = EmbeddedPostgres.start(Settings.scratchFolder("codegen"), settings)) {
            var database = "codegen_" + Integer.toHexString(new Random().nextInt(Integer.MAX_VALUE));
            execute(postgres, "create database " + database);
            try {
                generate(postgres, database);
            } finally {
                execute(postgres, "drop database " + database + " with (force)");
            }
        }
        Files.writeString(stamp, fingerprint);
        return true;
    }

    private void generate(EmbeddedPostgres postgres, String database) throws Exception {
        var url = postgres.jdbcUrl(database);
        Migrations.inFolder(migrations, modules).bringUpToDate(url, postgres.user(), postgres.password());
        var jdbc = new Jdbc()
                .withDriver("org.postgresql.Driver")
                .withUrl(url)
                .withUser(postgres.user())
                .withPassword(postgres.password());
        var partitions = partitions(postgres, database);
        for (var module : modules) {
            if (files.has(module)) {
                GenerationTool.generate(new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(jdbc)
                        .withGenerator(generator(module, partitions)));
            }
        }
    }

    private Generator generator(String module, String partitions) {
        return new Generator()
                .withDatabase(new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema(module)
                        .withIncludes(".*")
                        .withExcludes(Migrations.HISTORY_TABLE + "|" + Migrations.STATE_TABLE + partitions)
                        .withIncludeRoutines(false)
                        .withIncludeIndexes(false)
                        .withIncludeSystemSequences(false)
                        .withForcedTypes(forcedTypes(module)))
                .withGenerate(new Generate()
                        .withDeprecated(false)
                        .withDeprecationOnUnknownTypes(false)
                        .withGeneratedAnnotation(false)
                        .withJavaTimeTypes(true)
                        .withRecords(true)
                        .withPojos(false)
                        .withDaos(false)
                        .withRoutines(false)
                        .withJavadoc(false)
                        .withGlobalCatalogReferences(false))
                .withTarget(new Target()
                        .withPackageName("io.redthread." + module + ".store.jooq")
                        .withDirectory(output.toString()));
    }

    private List<ForcedType> forcedTypes(String module) {
        var types = new ArrayList<>(
                TypedColumns.in(module, files.text(module + "/types.properties").orElse("")));
        types.add(new ForcedType()
                .withName("INSTANT")
                .withIncludeTypes("(?i:timestamp(\\(\\d+\\))?\\s+with\\s+time\\s+zone|timestamptz(\\(\\d+\\))?)"));
        return types;
    }

    /** Partitions are no tables to write statements against. */
    private static String partitions(EmbeddedPostgres postgres, String database) throws SQLException {
        try (var connection =
                DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password())) {
            return Sql.text(
                    connection,
                    "select coalesce(string_agg('|' || relname, ''), '') from pg_class where relispartition and relkind in ('r', 'p')");
        }
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            Sql.run(connection, statement);
        }
    }
}
