package io.redthread.receiving;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/** What receiving does not let happen. */
public sealed interface ReceivingRefusal extends Refusal {

    /**
     * No return has that id or number.
     *
     * @param wanted what was asked for
     */
    record ReturnNotFound(String wanted) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The return is not at the step for that.
     *
     * @param number its number
     * @param state how far it is
     */
    record ReturnInState(String number, ReturnState state) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The order has not left the building, so nothing of it can come back.
     *
     * @param number the order's number
     * @param status where it stands
     */
    record OrderNotGone(String number, String status) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The order has no such line of goods.
     *
     * @param number the order's number
     * @param line the line asked for
     */
    record LineNotOnOrder(String number, int line) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More would come back than left, less what is announced already.
     *
     * @param sku the goods
     * @param line the order's line
     * @param wanted how much was to be announced
     * @param dispatched how much left
     * @param announced how much came back or is announced to
     */
    record MoreThanLeft(Sku sku, int line, Quantity wanted, Quantity dispatched, Quantity announced)
            implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * There is a return for this return of the shop already.
     *
     * @param shopReturn the shop's number
     */
    record ShopReturnTaken(String shopReturn) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
