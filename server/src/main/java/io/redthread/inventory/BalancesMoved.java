package io.redthread.inventory;

import org.springframework.dao.ConcurrencyFailureException;

/** Somebody else changed a balance between reading and booking; the work is done again with locks. */
final class BalancesMoved extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    BalancesMoved(String which) {
        super(which + " moved between reading and booking");
    }
}
