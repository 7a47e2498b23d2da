package io.redthread.receiving;

import io.redthread.kernel.Money;
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
    record OrderNotGone(String number, String orderStatus) implements ReceivingRefusal {
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

    /**
     * Nothing of the return has come yet.
     *
     * @param number its number
     */
    record NothingCame(String number) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Goods came that were not announced.
     *
     * @param sku the goods
     */
    record GoodsNotAnnounced(Sku sku) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More came than was announced.
     *
     * @param sku the goods
     * @param came how much lies there
     * @param open how much of it was still to come
     */
    record MoreThanAnnounced(Sku sku, Quantity came, Quantity open) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The return has no such goods.
     *
     * @param goods the number asked for
     */
    record GoodsNotInReturn(int goods) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More would be judged than came.
     *
     * @param sku the goods
     * @param lot their lot
     * @param judged how much was to be judged
     * @param open how much waits for it
     */
    record MoreThanCame(Sku sku, String lot, Quantity judged, Quantity open) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The bin is not in use, or stands in another warehouse.
     *
     * @param bin its id
     */
    record BinNotHere(String bin) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * No parcel left with that waybill.
     *
     * @param waybill the number
     */
    record ParcelNotFound(String waybill) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * All that left with that parcel came back or is announced to.
     *
     * @param waybill the parcel's number
     */
    record NothingLeft(String waybill) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The order has not so much of the goods to come back.
     *
     * @param sku the goods
     * @param came how much came
     * @param order the order's number
     */
    record NotOfThatOrder(Sku sku, Quantity came, String order) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The goods are a partner's own, and do not become ours because a customer sent them back.
     *
     * @param sku which
     * @param warehouse code of the partner's warehouse they came from
     */
    record GoodsOfPartnerBack(Sku sku, String warehouse) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Nobody knows yet with which order the goods left.
     *
     * @param number the return's number
     */
    record OrderUnknown(String number) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The order that would send the goods once more cannot be taken.
     *
     * @param number the return's number
     */
    record ExchangeNotTaken(String number) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * No refund has that id.
     *
     * @param refund what was asked for
     */
    record RefundNotFound(RefundId refund) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * A refund of the return waits for its decision.
     *
     * @param number the return's number
     */
    record RefundWaits(String number) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * More would be given back than was paid, less what is claimed already.
     *
     * @param order the order's number
     * @param wanted how much was to be given back
     * @param paid how much was paid
     * @param claimed how much of it is claimed already
     */
    record MoreThanPaid(String order, Money wanted, Money paid, Money claimed) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Who asks for a refund does not decide on it.
     *
     * @param number its number
     */
    record OwnRefund(String number) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Somebody has decided on it.
     *
     * @param number its number
     * @param by who
     */
    record RefundDecided(String number, String by) implements ReceivingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
