package io.redthread.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder of data that one process at a time may use, held by a lock that even a kill -9 gives back. */
final class DataFolder implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder lock(Path wanted, Settings settings) {
        try {
            var path = created(wanted.toAbsolutePath().normalize()).toRealPath();
            var file = path.resolve("redthread.lock");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var deadline = System.nanoTime() + settings.patience().toNanos();
            var told = false;
            while (tryLock(channel) == null) {
                if (System.nanoTime() >= deadline) {
                    channel.close();
                    throw new DatabaseNotReady("The data folder " + path + " is in use by another Redthread"
                            + holder(file) + ". Stop that one first, or choose another folder with --data.");
                }
                if (!told) {
                    settings.progress().accept("waiting for " + path + ", in use by another process" + holder(file));
                    told = true;
                }
                Pause.millis(LOOK_AGAIN_MILLIS);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new DatabaseNotReady(
                    "The data folder " + wanted.toAbsolutePath() + " cannot be used: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** What the small file holds, if it is there and not empty. */
    Optional<String> read(String name) {
        try {
            var file = file(name);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a small file that only its owner may read, whole or not at all. */
    void write(String name, String text) {
        try {
            var fresh = file(name + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Folders.force(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of the database, made on first use and kept beside the data, readable by its owner only. */
    String password() {
        return read("postgres-password").orElseGet(() -> {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            var password = HexFormat.of().formatHex(secret);
            write("postgres-password", password);
            return password;
        });
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            // PostgreSQL may run as another person than we do: it must be able to walk through, not to look around.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return folder;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByOurselves) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        var text = Files.readString(file).strip();
        return text.isEmpty() ? "" : " (process " + text + ")";
    }
}
