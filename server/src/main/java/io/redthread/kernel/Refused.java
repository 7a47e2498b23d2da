package io.redthread.kernel;

/** Carries a {@link Refusal} out of a use case and rolls its transaction back. It has no stack trace: it is no bug. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Refuses for the given reason. */
    public Refused(Refusal refusal) {
        super(refusal.module() + "/" + refusal.name() + ": " + refusal, null, false, false);
        this.refusal = refusal;
    }

    /** Why it was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
