package io.redthread.platform.database;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions where an annotation cannot stand: batches, retries, work on its own account. */
@Component
public class Transactions {

    private final TransactionTemplate joining;
    private final TransactionTemplate separate;
    private final TransactionTemplate nested;

    Transactions(PlatformTransactionManager manager) {
        joining = new TransactionTemplate(manager);
        separate = new TransactionTemplate(manager);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Runs in the current transaction, or a new one. */
    public <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(joining.execute(status -> work.get()));
    }

    /** Runs in a transaction of its own, committed before this returns. */
    public <T> T separately(Supplier<T> work) {
        return java.util.Objects.requireNonNull(separate.execute(status -> work.get()));
    }

    /** Runs as a part of the current transaction that fails alone: what went before it stays. */
    public <T> T nested(Supplier<T> work) {
        return java.util.Objects.requireNonNull(nested.execute(status -> work.get()));
    }
}
