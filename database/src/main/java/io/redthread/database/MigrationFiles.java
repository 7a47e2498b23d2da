package io.redthread.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The migration files of all modules, read once: to recognise whether anything changed, and for the rights. */
final class MigrationFiles {
    private static final String ROOT = "db/migration/";

    private final SortedMap<String, byte[]> contents;
    private final String location;

    private MigrationFiles(SortedMap<String, byte[]> contents, String location) {
        this.contents = Collections.unmodifiableSortedMap(contents);
        this.location = location;
    }

    /** The folder that holds one folder per module. */
    static MigrationFiles inFolder(Path folder, List<String> modules) {
        var contents = new TreeMap<String, byte[]>();
        for (var module : modules) {
            readFolder(folder.resolve(module), module, contents);
        }
        return new MigrationFiles(contents, "filesystem:" + folder.toAbsolutePath() + "/");
    }

    /** {@code db/migration/<module>} on the class path, in folders and in jars. */
    static MigrationFiles onClassPath(ClassLoader loader, List<String> modules) {
        var contents = new TreeMap<String, byte[]>();
        try {
            for (var module : modules) {
                for (var url : Collections.list(loader.getResources(ROOT + module))) {
                    read(url, module, contents);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new DatabaseNotReady("The migrations on the class path cannot be read: " + e.getMessage(), e);
        }
        return new MigrationFiles(contents, "classpath:" + ROOT);
    }

    /** Where Flyway finds that module's migrations. */
    String locationOf(String module) {
        return location + module;
    }

    boolean has(String module) {
        return contents.keySet().stream().anyMatch(name -> name.startsWith(module + "/V"));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(contents.get(name)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** A SHA-256 over names and contents of the files wanted, preceded by what else decides about the outcome. */
    String fingerprint(String preamble, Predicate<String> wanted) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(preamble.getBytes(StandardCharsets.UTF_8));
            contents.forEach((name, bytes) -> {
                if (wanted.test(name)) {
                    digest.update(("\n" + name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static void read(URL url, String module, SortedMap<String, byte[]> contents)
            throws IOException, URISyntaxException {
        if (!(url.openConnection() instanceof JarURLConnection inJar)) {
            readFolder(Path.of(url.toURI()), module, contents);
            return;
        }
        inJar.setUseCaches(false);
        try (var jar = inJar.getJarFile()) {
            var prefix = ROOT + module + "/";
            for (var entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    try (var content = jar.getInputStream(entry)) {
                        contents.put(entry.getName().substring(ROOT.length()), content.readAllBytes());
                    }
                }
            }
        }
    }

    private static void readFolder(Path folder, String module, SortedMap<String, byte[]> contents) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(module + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
