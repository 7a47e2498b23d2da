package io.redthread.boards;

/** How a tile shows what it tells (砖块样式). */
public enum TileKind {
    /** One number with what it was before, a target and its last days. */
    NUMBER,
    /** Bars, compared with each other. */
    BARS,
    /** Lines over days. */
    LINES,
    /** A list of rows, each with its own way to its facts. */
    LIST,
    /** The provinces by their place, with goods flowing to them. */
    PROVINCES;

    /** The code in the API. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
