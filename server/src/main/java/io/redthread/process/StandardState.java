package io.redthread.process;

/** Life of a version of a standard (标准状态). */
public enum StandardState {
    /** Being written. */
    DRAFT,
    /** New cases follow it. */
    PUBLISHED,
    /** A newer version took its place; running cases still follow it. */
    RETIRED;

    /** The code in database and API. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The constant of that code. */
    public static StandardState of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
