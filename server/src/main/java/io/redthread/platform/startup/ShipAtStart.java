package io.redthread.platform.startup;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ships what the modules bring, before the pipeline and the web server start. */
@Component
class ShipAtStart implements SmartLifecycle {

    private final ObjectProvider<Shipment> shipments;
    private boolean done;

    ShipAtStart(ObjectProvider<Shipment> shipments) {
        this.shipments = shipments;
    }

    @Override
    public void start() {
        shipments.orderedStream().forEach(Shipment::ship);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
