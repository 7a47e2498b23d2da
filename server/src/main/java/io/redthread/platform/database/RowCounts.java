package io.redthread.platform.database;

import io.redthread.kernel.Refused;
import java.util.function.Supplier;

/** Every update states how many rows it expects; these say what a different number means. */
public final class RowCounts {

    private RowCounts() {}

    /** A different number is a bug: fails loudly and rolls back. */
    public static void expect(int expected, int actual, String what) {
        if (expected != actual) {
            throw new IllegalStateException(what + ": expected " + expected + " rows, met " + actual);
        }
    }

    /** No row means the thing moved on meanwhile: refuses for that reason. */
    public static void expectOne(int actual, Supplier<Refused> otherwise) {
        if (actual == 0) {
            throw otherwise.get();
        }
        expect(1, actual, "single-row update");
    }
}
