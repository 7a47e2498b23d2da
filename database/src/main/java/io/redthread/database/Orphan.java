package io.redthread.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * Deals with what an earlier run left behind. We hold the folder's lock, so whoever still serves this cluster serves
 * nobody: it is asked to stop, and its last commits are safe either way.
 */
final class Orphan {
    private static final Duration ORDERLY = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private Orphan() {}

    static void clear(Cluster cluster, Settings settings) {
        PostmasterFile.in(cluster.folder())
                .flatMap(file -> ProcessHandle.of(file.process()))
                .filter(ProcessHandle::isAlive)
                .ifPresent(process -> {
                    if (serves(process, cluster)) {
                        settings.progress()
                                .accept("stopping the PostgreSQL that an earlier run left behind (process "
                                        + process.pid() + ")");
                        stop(process);
                    } else {
                        forget(cluster);
                    }
                });
    }

    /** Stops in an orderly way, then at once; PostgreSQL recovers from the second by itself. */
    static void stop(ProcessHandle process) {
        Programs.signal("INT", process.pid());
        if (endsWithin(process, ORDERLY)) {
            return;
        }
        Programs.signal("QUIT", process.pid());
        if (!endsWithin(process, AT_ONCE)) {
            throw new DatabaseNotReady(
                    "PostgreSQL (process " + process.pid() + ") does not stop. End it by hand and start again.");
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.millis(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    /** The number in the file may have been given to somebody else since, after a restart of the machine for one. */
    private static boolean serves(ProcessHandle process, Cluster cluster) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(cluster.folder().toString()))
                .isPresent();
    }

    /** PostgreSQL would believe the number and refuse to start; its shared memory keeps it from running twice. */
    private static void forget(Cluster cluster) {
        try {
            Files.delete(PostmasterFile.path(cluster.folder()));
        } catch (IOException e) {
            throw new DatabaseNotReady("A stale process file cannot be removed: " + e.getMessage(), e);
        }
    }
}
