package io.redthread.process;

/** Where a case stands at its node (单据状态). */
public enum CaseState {
    /** The engine may take it. */
    READY,
    /** It waits for a person or a fact, see {@code waitsFor}. */
    WAITING,
    /** Something failed; an exception is open and leads back to this node. */
    EXCEPTION,
    /** Somebody stopped it, with a reason. */
    HELD,
    /** It has passed its last node. */
    DONE,
    /** It was called off. */
    CANCELLED;

    /** The code in database and API. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The constant of that code. */
    public static CaseState of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
