package io.redthread.monitoring;

import io.redthread.kernel.Refusal;
import java.time.Instant;

/** What monitoring does not let happen. */
public sealed interface MonitoringRefusal extends Refusal {

    /**
     * Nothing the caller sees has that number.
     *
     * @param number what was asked for
     */
    record NumberNotFound(String number) implements MonitoringRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The thread is not shown to the caller, or not any more.
     *
     * @param share what was asked for
     */
    record ShareNotFound(String share) implements MonitoringRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The thread is shown to that person already.
     *
     * @param person to whom
     * @param until until when
     */
    record SharedAlready(String person, Instant until) implements MonitoringRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
