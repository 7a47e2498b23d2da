package io.redthread.approval.domain;

import java.util.Locale;

/** Where somebody on a step stands. */
public enum AssigneeState {
    /** The step's turn has not come. */
    PLANNED,
    /** May take the step now. */
    OPEN,
    /** Took it. */
    DECIDED,
    /** Need not take it any more. */
    RELEASED;

    /** The word in API and database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static AssigneeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
