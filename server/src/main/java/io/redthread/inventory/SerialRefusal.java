package io.redthread.inventory;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/** What pieces known by their serial numbers do not let happen. */
public sealed interface SerialRefusal extends Refusal {

    /**
     * No piece has that id.
     *
     * @param serial what was asked for
     */
    record SerialNotFound(SerialId serial) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Every piece wants its number.
     *
     * @param sku of which goods
     * @param pieces how many there are
     * @param numbers how many numbers were given
     */
    record SerialsIncomplete(Sku sku, String pieces, int numbers) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A number was given twice.
     *
     * @param sku of which goods
     * @param serial the number
     */
    record SerialTwice(Sku sku, String serial) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Numbers were given for goods that keep none.
     *
     * @param sku which
     */
    record SerialsNotKept(Sku sku) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The piece is not where this can be done with it.
     *
     * @param sku what it is
     * @param serial its number
     * @param state where it is; {@code unknown} when nobody has seen it
     */
    record SerialElsewhere(Sku sku, String serial, String state) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Parcels with such goods are packed one by one: each number is scanned.
     *
     * @param parcel number of the first
     */
    record SerialsToScan(String parcel) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Another has changed it meanwhile.
     *
     * @param serial its number
     * @param revision its revision now
     */
    record SerialChanged(String serial, int revision) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
