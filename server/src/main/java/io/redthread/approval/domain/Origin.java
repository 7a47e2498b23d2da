package io.redthread.approval.domain;

import java.util.Locale;

/** How somebody came to stand on a step. */
public enum Origin {
    /** By the rules. */
    ROUTE,
    /** Somebody gave it away. */
    REASSIGNED,
    /** Time was over. */
    ESCALATED,
    /** Added by hand. */
    ADDED;

    /** The word in API and database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
