package io.redthread.inventory;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import java.time.LocalDate;

/** What closed books of stock do not let happen. */
public sealed interface ClosingRefusal extends Refusal {

    /**
     * The books are closed up to that day, so nothing is posted for a day before.
     *
     * @param on the day it was to be posted for
     * @param closedUpTo the last closed day
     */
    record StockClosed(LocalDate on, LocalDate closedUpTo) implements ClosingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The books are closed beyond that day already; opening them again is another act, with a reason.
     *
     * @param wanted the day asked for
     * @param closedUpTo the last closed day
     */
    record ClosedFurther(LocalDate wanted, LocalDate closedUpTo) implements ClosingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Nothing is open to open again: the books are not closed beyond that day.
     *
     * @param closedUpTo the last closed day, blank where none is
     */
    record NotClosedFurther(String closedUpTo) implements ClosingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Somebody else moved the day meanwhile.
     *
     * @param closedUpTo where it is now, blank where none is closed
     */
    record ClosingMoved(String closedUpTo) implements ClosingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * At some moment since that day the bin held too little for it.
     *
     * @param sku the goods
     * @param bin the bin's code
     * @param lot their lot, blank where they are kept in none
     * @param on the day
     * @param lacking how much there would have been too little
     */
    record NotThereThen(Sku sku, String bin, String lot, LocalDate on, String lacking) implements ClosingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
