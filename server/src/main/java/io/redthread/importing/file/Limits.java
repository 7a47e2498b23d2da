package io.redthread.importing.file;

/** What no honest file exceeds. */
final class Limits {

    /** Characters in one row. */
    static final int ROW = 1_000_000;

    static final int COLUMNS = 500;

    /** Bytes after unpacking; the largest sheet Excel can hold of short cells stays far below. */
    static final long UNPACKED = 1_500L * 1024 * 1024;

    static final long MEGABYTE = 1024L * 1024;

    private Limits() {}
}
