package io.redthread.sales;

import io.redthread.kernel.InputError;
import java.util.List;

/** Refusal: the shop's order cannot be taken. */
public record OrderRejected(String platformNumber, List<InputError> errors) implements SalesRefusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
