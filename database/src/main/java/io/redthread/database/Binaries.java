package io.redthread.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs for this machine, unpacked once from the class path. */
final class Binaries {
    private final Path folder;
    private final String version;

    private Binaries(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    static Binaries in(Path parent, Settings settings) {
        var version = version();
        var folder = parent.toAbsolutePath().resolve("postgres-binaries-" + version);
        if (!Files.isDirectory(folder)) {
            settings.progress().accept("unpacking PostgreSQL " + version);
            unpack(parent, folder);
        }
        return new Binaries(folder, version);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    Path folder() {
        return folder;
    }

    /** The number that says whether two versions read the same data folder: 18 of 18.6.0. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    private static void unpack(Path parent, Path folder) {
        try {
            Files.createDirectories(parent);
            var fresh = Files.createTempDirectory(parent, "postgres-binaries-new");
            try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
                for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                    write(fresh, entry, archive);
                }
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            rename(fresh, folder);
            Folders.force(parent);
        } catch (IOException e) {
            throw new DatabaseNotReady(
                    "PostgreSQL could not be unpacked into " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void rename(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            Folders.delete(fresh);
            if (!Files.isDirectory(folder)) {
                throw e;
            } // otherwise another process was faster, and what it unpacked is the same
        }
    }

    private static void write(Path root, TarArchiveEntry entry, InputStream content) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive points outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        }
        var executable = entry.isDirectory() || (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream archive() {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        var archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new DatabaseNotReady("This build brings no PostgreSQL for this machine (" + name.substring(1)
                    + "). Build it on this machine, or point REDTHREAD_DB_URL at a PostgreSQL of yours.");
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static String version() {
        try (var text = Binaries.class.getResourceAsStream("postgres.properties")) {
            var properties = new Properties();
            properties.load(text);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
