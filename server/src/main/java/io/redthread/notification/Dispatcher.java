package io.redthread.notification;

import io.redthread.platform.database.Outage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the outbox moving: each connection is worked on by a thread of its own, so that one that is slow delays no other.
 * New deliveries wake it; a short poll finds what has become due. Several servers may: each takes what nobody else has.
 */
@Component
@EnableConfigurationProperties(NotificationSettings.class)
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Connections connections;
    private final Sender sender;
    private final NotificationSettings settings;
    private final Semaphore work = new Semaphore(0);
    private final Set<ConnectionId> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Dispatcher(Connections connections, Sender sender, Waker waker, NotificationSettings settings) {
        this.connections = connections;
        this.sender = sender;
        this.settings = settings;
        waker.onWake(work::release);
    }

    @Override
    public void start() {
        running = true;
        if (settings.enabled()) {
            Thread.ofVirtual().name("outbox").start(this::loop);
        }
    }

    @Override
    public void stop() {
        running = false;
        work.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            quietly(() -> connections.active().forEach(this::workOn));
            try {
                if (work.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void workOn(Connection connection) {
        if (busy.add(connection.id())) {
            Thread.ofVirtual().name("outbox-" + connection.id().value()).start(() -> {
                try {
                    quietly(() -> drain(connection));
                } finally {
                    busy.remove(connection.id());
                }
            });
        }
    }

    private void drain(Connection connection) {
        for (var taken = 1; running && taken > 0; ) {
            taken = sender.sendDue(connection);
        }
    }

    private static void quietly(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                LOG.warn("the outbox waits for the database: {}", e.getMessage());
            } else {
                LOG.error("the outbox goes on after a failure", e);
            }
        }
    }
}
