package io.redthread.receiving;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Sscc;

/** What receiving of announced units does not let happen (X53). */
public sealed interface ArrivalRefusal extends Refusal {

    /**
     * Nobody announced a unit of that number.
     *
     * @param code what was scanned
     */
    record UnitNotAnnounced(String code) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The unit belongs to another order than the one that is opened.
     *
     * @param sscc its number
     * @param belongs number of its order
     */
    record UnitOfOtherOrder(Sscc sscc, String belongs) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The unit was received before.
     *
     * @param sscc its number
     * @param receipt number of the receipt
     */
    record UnitReceived(Sscc sscc, String receipt) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The supplier took the announcement back.
     *
     * @param sscc its number
     */
    record UnitWithdrawn(Sscc sscc) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The unit has not been received yet, so that it cannot be put away.
     *
     * @param sscc its number
     */
    record UnitNotReceived(Sscc sscc) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The unit was put away before.
     *
     * @param sscc its number
     */
    record UnitStored(Sscc sscc) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Goods of the unit are being inspected.
     *
     * @param sscc its number
     * @param sku the first of them
     */
    record UnitInspected(Sscc sscc, Sku sku) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Not all goods of the unit stand where it came in any more.
     *
     * @param sscc its number
     * @param sku the first of them
     */
    record UnitTakenApart(Sscc sscc, Sku sku) implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** The key that calls speaks for no supplier. */
    record SpeaksForNoSupplier() implements ArrivalRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
