package io.redthread.insight;

/** Shares in hundredths of a percent. */
final class Share {

    private Share() {}

    /** A part of a whole, rounded half up; 0 of nothing. */
    static int basisPoints(long part, long whole) {
        return whole == 0 ? 0 : (int) ((part * 10_000 + whole / 2) / whole);
    }
}
