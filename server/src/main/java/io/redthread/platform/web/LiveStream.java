package io.redthread.platform.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page of a person. A thread of its own writes to it, so that a page that does not read delays no other; it ends
 * after a few minutes, and the browser opens another under whatever rights the person has then.
 */
public final class LiveStream {

    private static final Duration LIVES = Duration.ofMinutes(5);
    private static final int HEARTBEAT_SECONDS = 15;
    private static final int BEHIND = 100;

    private final SseEmitter emitter = new SseEmitter(LIVES.multipliedBy(2).toMillis());
    private final BlockingQueue<Optional<Offered>> queue = new ArrayBlockingQueue<>(BEHIND);
    private final Clock clock;
    private final Consumer<LiveStream> onEnd;
    private volatile boolean open = true;

    /** A page that says when it has ended. */
    public LiveStream(Clock clock, Consumer<LiveStream> onEnd) {
        this.clock = clock;
        this.onEnd = onEnd;
    }

    /** Begins to write. */
    public SseEmitter start() {
        Runnable gone = this::close;
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(error -> gone.run());
        Thread.ofVirtual().name("live-stream").start(this::write);
        return emitter;
    }

    /** Something to show, and what is to be done once it has gone to the page. */
    private record Offered(String name, String id, Object shown, Runnable gone) {}

    /** Shows something under a name and an id; a page too far behind is closed and asks for all of it when it opens again. */
    public void offer(String name, String id, Object shown, Runnable gone) {
        if (!queue.offer(Optional.of(new Offered(name, id, shown, gone)))) {
            close();
        }
    }

    /** Ends it. */
    public void close() {
        open = false;
        queue.clear();
        queue.offer(Optional.empty());
    }

    private void write() {
        var end = clock.instant().plus(LIVES);
        try {
            emitter.send(SseEmitter.event().comment("welcome").reconnectTime(2_000));
            while (open && clock.instant().isBefore(end)) {
                var next = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    emitter.send(SseEmitter.event().comment("still here"));
                } else if (next.isPresent()) {
                    var it = next.get();
                    emitter.send(SseEmitter.event()
                            .name(it.name())
                            .id(it.id())
                            .data(it.shown(), MediaType.APPLICATION_JSON));
                    it.gone().run();
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // The page was closed.
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            onEnd.accept(this);
        }
    }
}
