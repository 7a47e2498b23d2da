package io.redthread.notification;

import io.redthread.identity.PersonId;
import io.redthread.insight.TurnArrivals.Way;
import io.redthread.notification.store.MessageRows;
import io.redthread.platform.database.Outage;
import io.redthread.platform.web.LiveStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Shows people at once what they are told (实时推送), on whichever server it was made: everybody who makes messages rings, and
 * this server then looks for those of the people whose pages are open here, in one statement for all of them.
 */
@Component
public class Streams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int MOST_PER_PERSON = 8;
    private static final List<MessageKind> URGENT =
            Arrays.stream(MessageKind.values()).filter(MessageKind::urgent).toList();
    private static final Duration URGENT_FOR = Duration.ofDays(1);
    /** A message may be committed this long after the moment that it bears. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private static final Queue<LiveStream> NOBODY = new ConcurrentLinkedQueue<>();

    private static final long POLL_MILLIS = 5_000;
    private static final long AT_MOST_EVERY_MILLIS = 100;

    private final MessageRows rows;
    private final Receipts receipts;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Map<PersonId, Queue<LiveStream>> open = new ConcurrentHashMap<>();
    private final Map<MessageId, Instant> shown = new HashMap<>();
    private volatile boolean running;

    Streams(MessageRows rows, Receipts receipts, Waker waker, Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.clock = clock;
        waker.onWake(work::release);
    }

    /** Opens a stream for whoever is signed in; it begins with what is urgent and unread. */
    public SseEmitter open() {
        var me = Inbox.me();
        var stream = new LiveStream(clock, gone -> drop(me, gone));
        add(me, stream);
        rows.unread(me, URGENT, clock.instant().minus(URGENT_FOR)).forEach(it -> show(stream, it, () -> {}));
        return stream.start();
    }

    private static void show(LiveStream stream, MessageView message, Runnable gone) {
        stream.offer("message", Long.toString(message.id().value()), message, gone);
    }

    /** A page that was left is noticed at the next heartbeat only: the oldest gives way, the newest is never refused. */
    private synchronized void add(PersonId person, LiveStream stream) {
        var streams = open.computeIfAbsent(person, it -> new ConcurrentLinkedQueue<>());
        streams.add(stream);
        while (streams.size() > MOST_PER_PERSON) {
            Optional.ofNullable(streams.poll()).ifPresent(LiveStream::close);
        }
    }

    private synchronized void drop(PersonId person, LiveStream stream) {
        var streams = open.getOrDefault(person, NOBODY);
        streams.remove(stream);
        if (streams.isEmpty()) {
            open.remove(person);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("message-streams").start(this::loop);
    }

    /** Ends the streams, so that a server that stops does not wait for them. */
    @Override
    public void stop() {
        running = false;
        work.release();
        open.values().forEach(streams -> streams.forEach(LiveStream::close));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        var since = clock.instant();
        while (running) {
            try {
                work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                Thread.sleep(AT_MOST_EVERY_MILLIS);
                work.drainPermits();
                since = look(since);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!Outage.is(e)) {
                    LOG.error("live messages go on after a failure", e);
                }
            }
        }
    }

    private Instant look(Instant since) {
        var now = clock.instant();
        var people = List.copyOf(open.keySet());
        if (!people.isEmpty()) {
            for (var message : rows.since(people, since.minus(OVERLAP))) {
                var view = message.view();
                if (shown.put(view.id(), view.createdAt()) == null) {
                    open.getOrDefault(message.person(), NOBODY)
                            .forEach(it -> show(it, view, () -> receipts.came(message.cause(), Way.SHOWN)));
                }
            }
        }
        shown.values().removeIf(at -> at.isBefore(since.minus(OVERLAP)));
        return now;
    }
}
