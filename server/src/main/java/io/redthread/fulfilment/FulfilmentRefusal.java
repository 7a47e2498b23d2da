package io.redthread.fulfilment;

import io.redthread.fulfilment.domain.PackCheck.Difference;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the warehouse does not let happen. Precedence: absent; the order is stopped; the thing's own state; what is
 * missing; what was scanned.
 */
public sealed interface FulfilmentRefusal extends Refusal {

    @Override
    default Kind kind() {
        return Kind.STATE;
    }

    /** No parcel has that id or waybill. */
    record ParcelNotFound(String parcel) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The parcel lies in a warehouse that a partner runs; only what the partner reports moves it. */
    record RunByPartner(String parcel) implements FulfilmentRefusal {}

    /** No wave has that id. */
    record WaveNotFound(WaveId wave) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** No wave rule has that id. */
    record WaveRuleNotFound(WaveRuleId rule) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The wave has no such pick line. */
    record PickLineNotFound(WaveId wave, int seq) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The shop has no stock feed that is on, or there is no such shop. */
    record StockFeedNotFound(String shop) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** Somebody else set up or changed the stock feed meanwhile. */
    record StockFeedChanged(String shop) implements FulfilmentRefusal {}

    /** No label template has that id. */
    record LabelTemplateNotFound(LabelTemplateId template) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** Somebody has changed the label template meanwhile. */
    record LabelTemplateChanged(String template, String by, Instant at) implements FulfilmentRefusal {}

    /** Another template of that kind is used for the same carrier and shop. */
    record LabelChoiceTaken(LabelKind label) implements FulfilmentRefusal {}

    /** The waybill came out of a printer before; whoever prints it again says why. */
    record AlreadyPrinted(String parcel, int times) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** No picture of labels has that id. */
    record LabelPictureNotFound(long picture) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** There is no account at that carrier. */
    record CarrierAccountNotFound(String carrier) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The parcel has no request for a number that failed. */
    record WaybillRequestNotFailed(String parcel) implements FulfilmentRefusal {}

    /** No message to a shop is about that order. */
    record FeedbackUnknown(long order) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The message to the shop has ended: taken, or given up. */
    record FeedbackEnded(String order, FeedbackState state) implements FulfilmentRefusal {}

    /** No parcel is tracked at that address. */
    record TrackingUnknown() implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** No shop has that id. */
    record ShopUnknown(long shop) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The order is held or in exception, or not at this step. */
    record OrderStopped(String parcel, String order) implements FulfilmentRefusal {}

    /** The parcel is not where this could follow. */
    record ParcelNotReady(String parcel, ParcelState state, ParcelState wanted) implements FulfilmentRefusal {}

    /** Another parcel of the order is not packed yet; the order leaves step by step (requirement G1). */
    record OrderIncomplete(String parcel, String order, List<String> unpacked) implements FulfilmentRefusal {}

    /** The parcel left the building; it can only come back as a return. */
    record AlreadyDispatched(String parcel, String order, Instant dispatchedAt) implements FulfilmentRefusal {}

    /** The parcel has no waybill. */
    record NoWaybill(String parcel, CarrierCode carrier) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** That carrier's waybill number is on another parcel. */
    record WaybillTaken(Waybill waybill, String parcel) implements FulfilmentRefusal {}

    /** No parcel waits that the wave could take. */
    record NothingToPick(long warehouse) implements FulfilmentRefusal {}

    /** The wave is in a state that does not allow this. */
    record WaveNotReady(String wave, WaveState state) implements FulfilmentRefusal {}

    /** Somebody has begun to pick the wave; it cannot be called off any more. */
    record WaveBegun(String wave, int picked) implements FulfilmentRefusal {}

    /** Some parcels of the wave are not packed yet. */
    record WaveUnfinished(String wave, int unpacked) implements FulfilmentRefusal {}

    /** Somebody else was first. */
    record PickLineDone(int seq, PickState state, String by, Instant at) implements FulfilmentRefusal {}

    /** The scanned code is not the bin's. */
    record WrongBin(String expected, String scanned) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The goods were scanned before the bin: first the bin, then the goods (requirement G2). */
    record BinFirst(String bin, String scanned) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The scanned goods are not the wanted ones. */
    record WrongGoods(Sku expected, String scanned) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The scanned lot is not the one that is promised to the order; nothing when none was scanned. */
    record WrongLot(Sku sku, String expected, String scanned) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The counted quantity is not the wanted one. */
    record WrongQuantity(Sku sku, Quantity wanted, Quantity counted) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** What was scanned belongs into no slot of the wall, or all of it lies there already. */
    record NotOnWall(String scanned) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** What a parcel weighs is not what its goods and its packaging weigh; all in grams. */
    record OutOfTolerance(String parcel, BigDecimal grams, BigDecimal expected, BigDecimal tolerance)
            implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The warehouse weighs every parcel before it leaves, and this one was not. */
    record NotWeighed(String parcel) implements FulfilmentRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** What was scanned at the packing bench is not what belongs into the parcel. */
    record PackMismatch(String parcel, List<Difference> differences) implements FulfilmentRefusal {

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
