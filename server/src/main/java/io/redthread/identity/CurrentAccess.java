package io.redthread.identity;

import java.lang.ScopedValue.CallableOp;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Gives the {@link Access} of the current request; without a request it is the system's own, which is all of it. */
public final class CurrentAccess {

    private static final ScopedValue<Access> CURRENT = ScopedValue.newInstance();
    private static final Access SYSTEM =
            new Access(null, null, Set.of(), EnumSet.allOf(Permission.class), DataScope.ALL);

    private CurrentAccess() {}

    /** What the current caller may do and see. */
    public static Access get() {
        return CURRENT.orElse(SYSTEM);
    }

    /** Runs work with that access. */
    public static void run(Access access, Runnable work) {
        ScopedValue.where(CURRENT, access).run(work);
    }

    /** Runs work with the system's own access: for what a request triggers but nobody decides. */
    public static <T> T asSystem(Supplier<T> work) {
        return ScopedValue.where(CURRENT, SYSTEM).call(work::get);
    }

    /** Runs work with that access and gives its answer. */
    public static <T, X extends Exception> T as(Access access, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, access).call(work);
    }
}
