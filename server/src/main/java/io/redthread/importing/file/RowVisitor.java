package io.redthread.importing.file;

/** Is shown one row after the other. */
@FunctionalInterface
public interface RowVisitor {

    /**
     * The next row.
     *
     * @param number counted from 1, the header included, blank rows too: the number Excel shows at the side
     * @param cells its values as text; never null, possibly fewer than the header has
     * @return whether to go on
     */
    boolean row(long number, String[] cells);
}
