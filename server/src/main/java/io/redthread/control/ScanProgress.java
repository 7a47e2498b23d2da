package io.redthread.control;

/** Hears how far looking at the past is. */
interface ScanProgress {

    /** Nobody listens. */
    ScanProgress UNHEARD = (stage, done, total) -> {};

    /** So much of a stage is done. */
    void at(ScanStage stage, long done, long total);
}
