package io.redthread.platform.exporting;

import java.util.List;

/** Writes rows to a file one after the other; close it to finish the file. */
public interface TableWriter extends AutoCloseable {

    /** The next row. A {@link Number} stays a number, everything else is written as its text; null is a blank cell. */
    void row(List<?> cells);

    /** Finishes the file. */
    @Override
    void close();
}
