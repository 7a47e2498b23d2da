package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/** What receiving of bought goods does not let happen (I2, X20, X21). */
public sealed interface ReceiptRefusal extends Refusal {

    /**
     * No order of that number is expected, and no delivery note of that number has come before.
     *
     * @param code what was scanned
     */
    record NothingExpected(String code) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The goods are on no line of the order.
     *
     * @param order its number
     * @param sku the goods
     */
    record GoodsNotExpected(String order, Sku sku) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More came than the order still takes, with what is tolerated.
     *
     * @param order its number
     * @param sku the goods
     * @param came how much came
     * @param room how much may be taken in
     */
    record MoreThanExpected(String order, Sku sku, Quantity came, Quantity room) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Goods that do not keep for ever came in a lot not seen before without its last good day.
     *
     * @param sku the goods
     * @param lot the lot
     */
    record ExpiryRequired(Sku sku, String lot) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The goods are wanted in another warehouse.
     *
     * @param order the order's number
     * @param wanted code of the warehouse
     */
    record OtherWarehouse(String order, String wanted) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The warehouse has no such receiving place.
     *
     * @param warehouse its code
     */
    record NoReceivingPlace(String warehouse) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * No goods receipt has that id.
     *
     * @param wanted what was asked for
     */
    record ReceiptNotFound(String wanted) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The receipt was taken back already.
     *
     * @param number its number
     */
    record ReceiptReversed(String number) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Goods of the receipt are not where they were put down any more.
     *
     * @param number its number
     * @param sku the first of them
     */
    record GoodsMovedOn(String number, Sku sku) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** Somebody else changed the settings since they were read. */
    record ReceivingSettingsChanged() implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The receipt has no such line that waits to be judged.
     *
     * @param number its number
     * @param line the line asked for
     */
    record NotHeld(String number, int line) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More would be judged than waits.
     *
     * @param sku the goods
     * @param wanted how much was to be judged
     * @param held how much waits
     */
    record MoreThanHeld(Sku sku, Quantity wanted, Quantity held) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * No such goods wait for their supplier; they went already, or there is no such note.
     *
     * @param wanted what was asked for
     */
    record SupplierReturnNotWaiting(String wanted) implements ReceiptRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
