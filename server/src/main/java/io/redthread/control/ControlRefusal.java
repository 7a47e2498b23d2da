package io.redthread.control;

import io.redthread.kernel.Refusal;

/** What internal control does not let happen. */
public sealed interface ControlRefusal extends Refusal {

    /**
     * No finding has that id, or it is about another department.
     *
     * @param finding what was asked for
     */
    record FindingNotFound(String finding) implements ControlRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Nobody judges what was noticed about himself.
     *
     * @param person user name
     */
    record AboutYourself(String person) implements ControlRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Somebody else judged it since it was read.
     *
     * @param by user name of who judged it, or empty
     * @param revision what its revision is now
     */
    record JudgedMeanwhile(String by, int revision) implements ControlRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Somebody else changed the settings since they were read.
     *
     * @param revision what their revision is now
     */
    record ControlSettingsChanged(int revision) implements ControlRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** The past is being looked at already; one scan at a time. */
    record ScanUnderWay() implements ControlRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * No scan has that id.
     *
     * @param scan what was asked for
     */
    record ScanNotFound(ScanId scan) implements ControlRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }
}
