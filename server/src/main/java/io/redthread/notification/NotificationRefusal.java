package io.redthread.notification;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;

/** What notification does not let happen, beside the inbox. */
public sealed interface NotificationRefusal extends Refusal {

    /** The same, to be thrown. */
    default Refused refused() {
        return new Refused(this);
    }

    /**
     * There is no such connection.
     *
     * @param connection what was asked for
     */
    record ConnectionNotFound(ConnectionId connection) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Another connection bears the name.
     *
     * @param label the name
     */
    record ConnectionNameTaken(String label) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Somebody changed the connection meanwhile.
     *
     * @param label its name
     */
    record ConnectionChanged(String label) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The demo phone's connections are as shipped; they can only be switched.
     *
     * @param label its name
     */
    record DemoConnectionFixed(String label) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * There is no such delivery.
     *
     * @param delivery what was asked for
     */
    record DeliveryNotFound(DeliveryId delivery) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The delivery is under way and needs nobody to send it again.
     *
     * @param delivery which
     */
    record DeliveryUnderWay(DeliveryId delivery) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * No connection that is switched on would take the delivery.
     *
     * @param delivery which
     */
    record ChannelOff(DeliveryId delivery) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * What is urgent cannot be muted in the app.
     *
     * @param messageKind which kind
     */
    record UrgentStays(MessageKind messageKind) implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** Only the demo company has a demo phone. */
    record NoDemoPhone() implements NotificationRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }
}
