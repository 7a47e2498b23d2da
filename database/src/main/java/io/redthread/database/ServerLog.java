package io.redthread.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where PostgreSQL writes what it has to say; the one before is kept. */
record ServerLog(Path file) {
    private static final long LARGEST_BYTES = 16L << 20;
    private static final int EXCERPT_BYTES = 4_000;

    static ServerLog in(DataFolder data) {
        var file = data.file("postgres.log");
        try {
            if (Files.exists(file) && Files.size(file) > LARGEST_BYTES) {
                Files.move(file, data.file("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServerLog(file);
    }

    long position() {
        return file.toFile().length();
    }

    /** The end of what was said since that position. */
    String since(long position) {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(position, log.length() - EXCERPT_BYTES));
            var bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(" + file + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
