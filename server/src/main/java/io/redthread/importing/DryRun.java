package io.redthread.importing;

import io.redthread.platform.database.Transactions;

/** Does something in a transaction of its own and takes it back. */
final class DryRun {

    private DryRun() {}

    static void of(Transactions transactions, Runnable work) {
        try {
            transactions.separately(() -> {
                work.run();
                throw new Undone();
            });
        } catch (Undone e) {
            return;
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("dry run", null, false, false);
        }
    }
}
