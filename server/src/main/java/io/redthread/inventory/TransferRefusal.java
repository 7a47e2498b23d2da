package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/** What a transfer order does not let happen. */
public sealed interface TransferRefusal extends Refusal {

    /**
     * No transfer order has that id.
     *
     * @param transfer what was asked for
     */
    record TransferNotFound(TransferId transfer) implements TransferRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * It is not at the step for that: only an open one is sent or called off, only one on the way is received.
     *
     * @param number its number
     * @param state how far it is
     */
    record TransferInState(String number, TransferState state) implements TransferRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * A bin does not stand in the warehouse the goods leave or come to.
     *
     * @param bin its code
     */
    record BinOfOtherWarehouse(String bin) implements TransferRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More came than was sent.
     *
     * @param sku the goods
     * @param sent how much left
     * @param came how much came
     */
    record MoreThanSent(Sku sku, Quantity sent, Quantity came) implements TransferRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
