package io.redthread.sales;

import io.redthread.platform.database.Attempts;
import io.redthread.platform.gate.Gate;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** The door for single orders: what comes at the same moment is taken and moved on in one transaction. */
@Component
public class OrderGate extends Gate<NewOrder, IntakeResult> {

    private final OrderIntake intake;

    OrderGate(OrderIntake intake, Once once, Attempts attempts) {
        super(IntakeResult.class, once, attempts, OrderGate::worthAnother);
        this.intake = intake;
    }

    /** Takes one order and moves it as far as it goes; answers when that is committed. */
    public IntakeResult accept(NewOrder order, IdempotencyKey key) {
        return through(order, key);
    }

    @Override
    protected List<IntakeResult> together(List<NewOrder> orders) {
        return intake.acceptAndMove(orders);
    }

    /** Two callers may bring the same order in the same moment: the second attempt finds it there. */
    private static boolean worthAnother(DataAccessException e) {
        return e instanceof TransientDataAccessException || e instanceof DuplicateKeyException;
    }
}
