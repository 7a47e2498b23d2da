package io.redthread.platform.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions that are done again when they met others: a serialisation failure, a deadlock, or numbers that moved
 * between reading and locking. Work that runs here must have no effect outside its transaction.
 */
@Component
public class Attempts {

    private static final int MOST = 6;
    private static final ThreadLocal<Boolean> FIRST = ThreadLocal.withInitial(() -> false);

    private final Transactions transactions;
    private final AtomicLong repeated = new AtomicLong();

    Attempts(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Whether the running transaction is the first of several that may be tried. Such a one may read without locking
     * and check at its end: when the check fails, it is done again with locks.
     */
    public static boolean isFirst() {
        return FIRST.get();
    }

    /** Runs in a transaction of its own and repeats it while it meets others. Inside a transaction it merely joins. */
    public <T> T at(Supplier<T> work) {
        return at(work, TransientDataAccessException.class::isInstance);
    }

    /** The same for work that knows other failures worth another attempt. */
    public <T> T at(Supplier<T> work, Predicate<DataAccessException> passing) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                FIRST.set(attempt == 1);
                return transactions.in(work);
            } catch (DataAccessException e) {
                if (attempt == MOST || !passing.test(e)) {
                    throw e;
                }
                repeated.incrementAndGet();
            } finally {
                FIRST.remove();
            }
        }
    }

    /** How often work was done again since the server started. */
    public long repeated() {
        return repeated.get();
    }
}
