package io.redthread.database;

/** Says, in words for the person at the keyboard, why the database cannot be used and what to do about it. */
public final class DatabaseNotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseNotReady(String message) {
        super(message);
    }

    public DatabaseNotReady(String message, Throwable cause) {
        super(message, cause);
    }
}
