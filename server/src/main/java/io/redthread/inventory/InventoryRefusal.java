package io.redthread.inventory;

import io.redthread.catalog.StorageCondition;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;

/**
 * What the stock ledger does not let happen. Order of precedence: what is not there, then what contradicts the goods'
 * nature (unit, lot, kit), then what is not in a state for it, then what is too little or too much.
 */
public sealed interface InventoryRefusal extends Refusal {

    /**
     * No warehouse has that id or code.
     *
     * @param warehouse what was asked for
     */
    record WarehouseNotFound(String warehouse) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No zone has that id.
     *
     * @param zone what was asked for
     */
    record ZoneNotFound(String zone) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No location has that id or code.
     *
     * @param location what was asked for
     */
    record LocationNotFound(String location) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The catalogue does not know these goods.
     *
     * @param sku the first of them
     * @param unknown how many
     */
    record GoodsNotFound(Sku sku, int unknown) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No such lot of that SKU was registered.
     *
     * @param sku the goods
     * @param lot what was asked for
     */
    record LotNotFound(Sku sku, String lot) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No adjustment reason has that code.
     *
     * @param reason what was asked for
     */
    record ReasonNotFound(String reason) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * A quantity came in another unit than stock of that SKU is kept in.
     *
     * @param sku the goods
     * @param kept unit of the stock
     * @param came unit that came
     */
    record OtherUnit(Sku sku, String kept, String came) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * These goods are kept in lots, and no lot was named.
     *
     * @param sku the goods
     */
    record LotRequired(Sku sku) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * These goods are not kept in lots, and a lot was named.
     *
     * @param sku the goods
     * @param lot the lot named
     */
    record LotNotKept(Sku sku, String lot) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A kit is never on a shelf, its parts are.
     *
     * @param sku the kit
     */
    record KitNotStocked(Sku sku) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The code is taken.
     *
     * @param code the code
     */
    record CodeTaken(String code) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The reservation has ended, so it cannot be pinned or dispatched.
     *
     * @param reservation the first of them
     * @param ended how many
     */
    record ReservationEnded(ReservationId reservation, int ended) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The reservation has its bins already.
     *
     * @param reservation which
     */
    record AlreadyPinned(ReservationId reservation) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * What leaves is not what was reserved, neither more nor less.
     *
     * @param reservation which
     * @param reserved what was promised
     * @param leaving what is to leave
     */
    record LeavingDiffers(ReservationId reservation, Quantity reserved, Quantity leaving) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The bin belongs to another warehouse than the goods are reserved in.
     *
     * @param bin the bin's code
     * @param reservation the reservation
     */
    record BinElsewhere(String bin, ReservationId reservation) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A warehouse would have less than it promised.
     *
     * @param sku the goods
     * @param warehouse the warehouse's code
     * @param lot the lot; empty for goods kept without
     * @param wanted how much was to leave
     * @param onHand what is there
     * @param reserved what of it is promised
     * @param others how many more goods are short in the same posting
     */
    record InsufficientStock(
            Sku sku, String warehouse, String lot, Quantity wanted, Quantity onHand, Quantity reserved, int others)
            implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A bin would have less than pickers are sent to take from it.
     *
     * @param sku the goods
     * @param bin the bin's code
     * @param lot the lot; empty for goods kept without
     * @param wanted how much was to leave
     * @param onHand what is there
     * @param pinned what of it is pinned
     * @param others how many more goods are short in the same posting
     */
    record InsufficientInBin(
            Sku sku, String bin, String lot, Quantity wanted, Quantity onHand, Quantity pinned, int others)
            implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A bin would hold more than it can.
     *
     * @param bin the bin's code
     * @param capacity what it can hold
     * @param after what it would hold
     */
    record BinOverfull(String bin, String capacity, String after) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The reason only explains the other direction.
     *
     * @param reason the reason's code
     * @param sku the goods
     * @param difference what was to be added or taken away
     */
    record ReasonDoesNotFit(String reason, Sku sku, String difference) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The zone does not offer the conditions these goods keep in.
     *
     * @param bin the bin's code
     * @param sku the goods
     * @param wanted what they need
     * @param offered what the zone offers
     */
    record StorageDiffers(String bin, Sku sku, StorageCondition wanted, StorageCondition offered)
            implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The goods of that warehouse are a partner's own: only what the partner tells comes in, only orders go out.
     *
     * @param warehouse code of the warehouse
     */
    record GoodsOfPartner(String warehouse) implements InventoryRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
