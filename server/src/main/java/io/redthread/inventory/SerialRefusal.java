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
     * The number is known, but of other goods.
     *
     * @param sku of which goods it was given
     * @param serial the number
     * @param other what that piece is
     */
    record SerialOfOtherGoods(Sku sku, String serial, Sku other) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The piece was sold with another order than the one that comes back.
     *
     * @param sku what it is
     * @param serial its number
     * @param order number of the order it was sold with
     */
    record SerialNotOfOrder(Sku sku, String serial, String order) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More numbers came back than pieces would be left to judge: the numbers of those judged are wanted.
     *
     * @param sku of which goods
     * @param numbers how many numbers wait to be judged
     * @param pieces how many pieces would be left for them
     */
    record SerialsToJudge(Sku sku, int numbers, String pieces) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * What is made bears the number of one of its parts, and gets none of its own.
     *
     * @param sku what is made
     * @param part whose number it bears
     */
    record SerialOfPart(Sku sku, Sku part) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A piece is taken apart, and one inside is not named.
     *
     * @param sku what is inside
     * @param serial its number
     * @param whole number of the piece it is inside of
     */
    record SerialLeftInside(Sku sku, String serial, String whole) implements SerialRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
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
