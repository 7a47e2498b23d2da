package io.redthread.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What PostgreSQL's main process writes about itself into {@code postmaster.pid}: its number in line 1, its status in
 * line 8.
 */
record PostmasterFile(long process, String status) {
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> in(Path cluster) {
        try {
            var lines = Files.readAllLines(path(cluster));
            if (lines.isEmpty() || lines.getFirst().isBlank()) {
                return Optional.empty();
            }
            var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
            return Optional.of(
                    new PostmasterFile(Long.parseLong(lines.getFirst().strip()), status));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseNotReady("PostgreSQL's process file cannot be read: " + e.getMessage(), e);
        }
    }

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
