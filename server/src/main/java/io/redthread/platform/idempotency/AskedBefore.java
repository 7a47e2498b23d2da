package io.redthread.platform.idempotency;

import org.springframework.dao.TransientDataAccessException;

/** A command of a batch was sent before: done again, it is answered as it was then. */
final class AskedBefore extends TransientDataAccessException {

    private static final long serialVersionUID = 1L;

    AskedBefore() {
        super("a key of the batch is taken");
    }
}
