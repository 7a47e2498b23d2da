package io.redthread.platform.database;

import java.util.function.LongSupplier;

/** Numbers taken from the database so many at a time, and handed out one by one. */
public final class Block {

    private final int size;
    private long next;
    private long end;

    /** An empty block that takes so many at once. */
    public Block(int size) {
        this.size = size;
    }

    /** The next number; when none is left, the first of a fresh block. */
    public synchronized long next(LongSupplier fresh) {
        if (next == end) {
            next = fresh.getAsLong();
            end = next + size;
        }
        return next++;
    }
}
