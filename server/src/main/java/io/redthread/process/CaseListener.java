package io.redthread.process;

/**
 * Port: learns, once per batch and in its transaction, where the cases of a batch ended up, and writes what it gathered
 * while they ran. Set-based: a handful of statements whatever the size.
 */
public interface CaseListener {

    /** All cases of the run have come to rest; called before the transaction ends. */
    void settled(BatchRun run);
}
