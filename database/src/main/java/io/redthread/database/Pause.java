package io.redthread.database;

/** Sleeps; being interrupted ends the work that waits. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseNotReady("Interrupted while waiting for the database.", e);
        }
    }
}
