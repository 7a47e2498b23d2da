package io.redthread.fulfilment;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sscc;
import java.util.List;
import java.util.stream.Collectors;

/** What is not let happen to handling units (物流单元). */
public sealed interface UnitRefusal extends Refusal {

    @Override
    default Kind kind() {
        return Kind.STATE;
    }

    /** No handling unit has that id or number. */
    record UnitNotFound(String unit) implements UnitRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /** The company has not said with which prefix its numbers begin. */
    record Gs1PrefixMissing() implements UnitRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** All numbers that the prefix allows were given. */
    record SsccSpent(String prefix) implements UnitRefusal {}

    /** Only an open unit changes. */
    record UnitNotOpen(Sscc sscc, UnitState state) implements UnitRefusal {}

    /** Only a closed unit leaves, is opened again or is put on another. */
    record UnitNotClosed(Sscc sscc, UnitState state) implements UnitRefusal {}

    /** Nothing is on the unit. */
    record UnitWithoutParcels(Sscc sscc) implements UnitRefusal {}

    /** The unit stands on another one: that one is moved, not this. */
    record UnitOnAnother(Sscc sscc, Sscc outer) implements UnitRefusal {}

    /** A unit is put only on one of a larger kind. */
    record UnitNotLarger(Sscc sscc, UnitKind unit, Sscc outer, UnitKind larger) implements UnitRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** What was scanned belongs to another warehouse than the unit. */
    record UnitElsewhere(String scanned, Sscc sscc) implements UnitRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** Only parcels of one carrier go on the unit, and what was scanned is another's. */
    record UnitOfCarrier(String scanned, CarrierCode carrier, Sscc sscc) implements UnitRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The parcel is on a unit already. */
    record ParcelLoaded(String parcel, Sscc sscc) implements UnitRefusal {}

    /** What was scanned is not on the unit. */
    record NotOnUnit(String scanned, Sscc sscc) implements UnitRefusal {}

    /** Some parcels on the unit may not leave, so that nothing of it does. */
    record UnitBlocked(Sscc sscc, int count, String parcel, BlockedWhy why, String parcels, List<Blocked> blocked)
            implements UnitRefusal {

        private static final int NAMED = 10;

        /** Names the first of those that may not leave with its reason, and the next few. */
        static UnitBlocked of(Sscc sscc, List<Blocked> blocked) {
            var first = blocked.getFirst();
            var parcels = blocked.stream().map(Blocked::parcel).limit(NAMED).collect(Collectors.joining(", "))
                    + (blocked.size() > NAMED ? " …" : "");
            return new UnitBlocked(sscc, blocked.size(), first.parcel(), first.why(), parcels, blocked);
        }
    }

    /**
     * A parcel that may not leave.
     *
     * @param parcel its number
     * @param sscc the unit it is on
     * @param why why not
     */
    record Blocked(String parcel, Sscc sscc, BlockedWhy why) {}
}
