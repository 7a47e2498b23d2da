package io.redthread.boards;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.platform.database.Outage;
import io.redthread.platform.web.LiveStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Shows the big screen as it changes (大屏实时推送): every two seconds what the tiles tell goes to every open screen, each under
 * the rights of whoever opened it; nothing is reckoned while none is open. A screen opens anew every few minutes, under
 * whatever rights the person has then.
 */
@Component
public class ScreenStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenStreams.class);
    private static final int MOST = 64;

    private final Tiles tiles;
    private final Clock clock;
    private final Map<LiveStream, Screen> open = new ConcurrentHashMap<>();
    private volatile boolean running;

    ScreenStreams(Tiles tiles, Clock clock) {
        this.tiles = tiles;
        this.clock = clock;
    }

    private record Screen(Access access, List<Tile> tiles) {}

    /**
     * What goes to a screen.
     *
     * @param at when it was sent
     * @param tiles what its tiles tell
     */
    public record Frame(Instant at, List<TileFigure> tiles) {}

    /** The tiles of the screen that comes with the program. */
    public static List<Tile> shipped() {
        return Arrays.stream(Tile.values())
                .filter(it -> switch (it) {
                    case ORDERS_TODAY,
                            DISPATCHED_SHARE,
                            OVERDUE,
                            EXCEPTIONS,
                            APPROVALS_WAITING,
                            PAID_TODAY,
                            NODES,
                            PROVINCES,
                            SHOPS,
                            GOODS,
                            MONEY,
                            STOCK_RISK -> true;
                    default -> false;
                })
                .toList();
    }

    /** What the tiles tell now. */
    public Frame frame(List<Tile> wanted) {
        return new Frame(clock.instant(), tiles.of(wanted));
    }

    /** Opens a stream of these tiles for whoever is signed in; it begins with what they tell now. */
    public SseEmitter open(List<Tile> wanted) {
        var screen = new Screen(CurrentAccess.get(), wanted);
        var stream = new LiveStream(clock, open::remove);
        if (open.size() >= MOST) {
            open.keySet().stream().findFirst().ifPresent(LiveStream::close);
        }
        show(stream, screen);
        open.put(stream, screen);
        return stream.start();
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void tick() {
        if (!running || open.isEmpty()) {
            return;
        }
        try {
            open.forEach(this::show);
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                LOG.error("screens go on after a failure", e);
            }
        }
    }

    private void show(LiveStream stream, Screen screen) {
        var frame = CurrentAccess.as(screen.access(), () -> frame(screen.tiles()));
        stream.offer("frame", Long.toString(frame.at().toEpochMilli()), frame, () -> {});
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends the streams, so that a server that stops does not wait for them. */
    @Override
    public void stop() {
        running = false;
        open.keySet().forEach(LiveStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
