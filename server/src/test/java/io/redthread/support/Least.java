package io.redthread.support;

import java.util.Comparator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The least of three counts of statements. What the server remembers for two seconds is read again when a busy machine takes
 * longer between two counts; a statement too many in the program itself is in all three.
 */
public final class Least {

    private static final int ROUNDS = 3;

    private Least() {}

    /** The least of three. */
    public static long of(LongSupplier count) {
        return LongStream.generate(count).limit(ROUNDS).min().orElseThrow();
    }

    /** That of three with the least. */
    public static <T> T of(Supplier<T> counted, Comparator<T> by) {
        return Stream.generate(counted).limit(ROUNDS).min(by).orElseThrow();
    }
}
