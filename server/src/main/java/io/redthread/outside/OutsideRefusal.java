package io.redthread.outside;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import java.time.Instant;

/** What is not let happen between us and the partners who run warehouses (I1, I12). */
public sealed interface OutsideRefusal extends Refusal {

    @Override
    default Kind kind() {
        return Kind.STATE;
    }

    /**
     * No partner's warehouse has that code or id.
     *
     * @param warehouse what was looked for
     */
    record OutsideWarehouseNotFound(String warehouse) implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * There is no such instruction, or it is another partner's.
     *
     * @param instruction what was looked for
     */
    record InstructionNotFound(String instruction) implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * There is no such difference.
     *
     * @param difference what was looked for
     */
    record DifferenceNotFound(String difference) implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** Whoever calls speaks for no partner's warehouse. */
    record SpeaksForNoWarehouse() implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Somebody changed the settings meanwhile.
     *
     * @param warehouse code of the warehouse
     */
    record OutsideWarehouseChanged(String warehouse) implements OutsideRefusal {}

    /**
     * Parcels are in our own people's hands there.
     *
     * @param warehouse code of the warehouse
     * @param parcels how many
     */
    record WorkUnderWay(String warehouse, int parcels) implements OutsideRefusal {}

    /**
     * The partner has not done all it was told to.
     *
     * @param warehouse code of the warehouse
     * @param instructions how many are open
     */
    record InstructionsOpen(String warehouse, int instructions) implements OutsideRefusal {}

    /**
     * The instruction is past that step, or not there yet.
     *
     * @param instruction its number
     * @param state where it stands
     * @param report what was reported
     */
    record InstructionInState(String instruction, InstructionState state, ReportKind report)
            implements OutsideRefusal {}

    /**
     * Such a report does not belong to such an instruction.
     *
     * @param instruction its number
     * @param instructionKind its kind
     * @param report what was reported
     */
    record ReportDoesNotFit(String instruction, InstructionKind instructionKind, ReportKind report)
            implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The partner used that number for something else.
     *
     * @param report the number
     * @param receivedAt when the first came
     */
    record ReportNumberTaken(String report, Instant receivedAt) implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The partner was told to send the parcel; it must say first that it does not.
     *
     * @param parcel the parcel
     * @param orderNumber the order's number
     * @param instruction number of the instruction
     * @param fetchedAt when the partner fetched it
     */
    record WithThePartner(String parcel, String orderNumber, String instruction, Instant fetchedAt)
            implements OutsideRefusal {}

    /**
     * The instruction cannot be stopped or given again as it stands.
     *
     * @param instruction its number
     * @param state where it stands
     */
    record NotForThisState(String instruction, InstructionState state) implements OutsideRefusal {}

    /**
     * Goods are reported that were not wanted, or more of them.
     *
     * @param instruction its number
     * @param sku the goods
     * @param wanted how much was wanted
     * @param reported how much was reported
     */
    record MoreThanWanted(String instruction, Sku sku, Quantity wanted, Quantity reported) implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The partner was asked already and has not answered.
     *
     * @param warehouse id of the warehouse
     */
    record EnquiryOpen(String warehouse) implements OutsideRefusal {}

    /**
     * The difference is settled, or is being settled.
     *
     * @param difference its number
     * @param state where it stands
     */
    record DifferenceInState(String difference, DifferenceState state) implements OutsideRefusal {}

    /**
     * The books need no correction: what came was taken in as it came.
     *
     * @param difference its number
     */
    record NothingToAdjust(String difference) implements OutsideRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A stock snapshot is older than one that is known.
     *
     * @param warehouse code of the warehouse
     * @param knownAt of when the known one is
     */
    record SnapshotOutdated(String warehouse, Instant knownAt) implements OutsideRefusal {}
}
