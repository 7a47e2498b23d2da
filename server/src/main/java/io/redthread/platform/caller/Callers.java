package io.redthread.platform.caller;

import java.lang.ScopedValue.CallableOp;

/** Gives and binds the {@link Caller} of the current thread; without one, it is the system. */
public final class Callers {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private Callers() {}

    /** Who is calling now. */
    public static Caller current() {
        return CURRENT.orElse(Caller.SYSTEM);
    }

    /** Runs work on the caller's account. */
    public static <T, X extends Exception> T as(Caller caller, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, caller).call(work);
    }

    /** Runs work on the caller's account. */
    public static void run(Caller caller, Runnable work) {
        ScopedValue.where(CURRENT, caller).run(work);
    }
}
