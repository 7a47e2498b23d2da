package io.redthread.purchasing;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What purchasing does not let happen. In this order of precedence: absent, changed meanwhile, state, wrong values, the
 * supplier's documents, agreements; then budget and approval say theirs.
 */
public sealed interface PurchasingRefusal extends Refusal {

    /**
     * There is no such order, or it is not yours to see.
     *
     * @param order what was asked for
     */
    record OrderNotFound(String order) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else saved in between; compare, then keep yours or theirs.
     *
     * @param number the order's number
     * @param version the revision it is at
     * @param changedBy who saved
     * @param changedAt when
     */
    record ChangedMeanwhile(String number, int version, String changedBy, Instant changedAt)
            implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The order is at a step where this is not done; what has been submitted is changed by a change order only (U22).
     *
     * @param number the order's number
     * @param state how far it is
     */
    record OrderInState(String number, OrderState state) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * A change of the order is with those who decide; one at a time.
     *
     * @param number the order's number
     */
    record ChangePending(String number) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The change changes nothing.
     *
     * @param number the order's number
     */
    record NothingChanged(String number) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Nobody has said what that currency is worth.
     *
     * @param currency its code
     */
    record RateUnknown(String currency) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * We trade with that supplier no more.
     *
     * @param supplier its name
     */
    record SupplierInactive(String supplier) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The supplier's documents are missing or have ended, and the company's setting stops such orders.
     *
     * @param supplier its name
     * @param document which document ended; empty when there is none at all
     * @param until the last day it held; absent when there is none at all
     */
    record SupplierNotQualified(
            String supplier, String document, @Nullable LocalDate until) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The order costs nothing, or less.
     *
     * @param amount what it costs
     */
    record AmountNotPositive(String amount) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * There is no such file with the order.
     *
     * @param file what was asked for
     */
    record AttachmentNotFound(String file) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else changed the settings since they were read.
     *
     * @param revision the revision they are at
     */
    record SettingsChanged(int revision) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The order has no such version.
     *
     * @param number the order's number
     * @param version what was asked for
     */
    record VersionNotFound(String number, int version) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The order has no such line.
     *
     * @param order its number
     * @param line the line asked for
     */
    record LineNotOrdered(String order, int line) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More has come than was ordered and is tolerated (X21).
     *
     * @param order the order's number
     * @param sku the goods
     * @param came how much came now
     * @param ordered how much was ordered
     * @param received how much came before
     * @param room how much may be taken in
     */
    record MoreThanOrdered(String order, Sku sku, Quantity came, Quantity ordered, Quantity received, Quantity room)
            implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A change would leave a line with less than has come of it.
     *
     * @param order the order's number
     * @param line the line
     * @param sku its goods
     * @param received how much has come
     */
    record ReceivedAlready(String order, int line, Sku sku, Quantity received) implements PurchasingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
