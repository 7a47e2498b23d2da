package io.redthread.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PostgreSQL's data: made whole in a temporary folder and renamed, so that a half-made one never exists.
 *
 * @param folder the cluster itself, named after PostgreSQL's major version
 */
record Cluster(Path folder, Binaries binaries, RunAs runAs) {
    private static final String STAGING = "postgres-new-";

    static Cluster in(DataFolder data, Binaries binaries, Settings settings) {
        var folder = data.file("postgres-" + binaries.major());
        var cluster = new Cluster(folder, binaries, RunAs.choose(folder, binaries));
        if (!Files.exists(folder)) {
            refuseOtherVersion(data, binaries);
            settings.progress().accept("creating the database in " + folder);
            cluster.create(data, settings);
        }
        return cluster;
    }

    /** Writes what this start asks for; a person's own wishes stand in {@code local.conf} and win. */
    void configure(Settings settings, int port) {
        var lines = settings.parameters().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(parameter ->
                        parameter.getKey() + " = '" + parameter.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        try {
            var file = folder.resolve("redthread.conf");
            Files.writeString(
                    file,
                    "# Written at every start: put your own settings into local.conf.\n" + lines + "port = " + port
                            + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException e) {
            throw new DatabaseNotReady("The database's settings cannot be written: " + e.getMessage(), e);
        }
    }

    private void create(DataFolder data, Settings settings) {
        for (var leftover : Folders.startingWith(data.path(), STAGING)) {
            Folders.delete(leftover);
        }
        try {
            var staging = Files.createTempDirectory(data.path(), STAGING);
            var fresh = staging.resolve("cluster");
            var password = data.password();
            var passwordFile = Files.writeString(staging.resolve("password"), password);
            runAs.own(staging);
            runAs.own(passwordFile);
            Programs.run(runAs.command(initdb(fresh, passwordFile, settings)), "");
            Files.writeString(
                    fresh.resolve("postgresql.conf"),
                    "\ninclude_if_exists = 'redthread.conf'\ninclude_if_exists = 'local.conf'\n",
                    StandardOpenOption.APPEND);
            var local = Files.writeString(fresh.resolve("local.conf"), "# Your own settings; they win.\n");
            runAs.own(local);
            Programs.run(runAs.command(singleUser(fresh, settings)), owner(password));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            Folders.force(data.path());
            Folders.delete(staging);
        } catch (IOException e) {
            throw new DatabaseNotReady("The database could not be created in " + folder + ": " + e.getMessage(), e);
        }
    }

    private List<String> initdb(Path fresh, Path passwordFile, Settings settings) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The built-in provider knows which characters are letters, so that trigrams find Chinese.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + (System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8"),
                "--no-instructions"));
        if (!settings.losesNothing()) {
            command.add("--no-sync");
        }
        return command;
    }

    private List<String> singleUser(Path fresh, Settings settings) {
        return List.of(
                binaries.program("postgres"),
                "--single",
                "-D",
                fresh.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "fsync=" + (settings.losesNothing() ? "on" : "off"),
                "postgres");
    }

    /** The owner has no more rights than one on an external server would be given. One line is one statement here. */
    private static String owner(String password) {
        return """
                create role redthread login createrole createdb password '%s'
                grant pg_monitor to redthread
                create database redthread owner redthread
                """.formatted(password);
    }

    private static void refuseOtherVersion(DataFolder data, Binaries binaries) {
        Folders.startingWith(data.path(), "postgres-").stream()
                .filter(folder -> Files.exists(folder.resolve("PG_VERSION")))
                .findFirst()
                .ifPresent(other -> {
                    throw new DatabaseNotReady("The data in " + other + " was written by another major version of"
                            + " PostgreSQL than the " + binaries.major() + " that this Redthread brings."
                            + " Run the Redthread that wrote it, export, and import here.");
                });
    }
}
