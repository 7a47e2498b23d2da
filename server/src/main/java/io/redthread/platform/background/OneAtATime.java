package io.redthread.platform.background;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Long work in the background (后台作业), one piece at a time on this server, whatever asks for it how often. */
public final class OneAtATime {

    private final String name;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** Under that name for its threads. */
    public OneAtATime(String name) {
        this.name = name;
    }

    /** Claims a piece unless one is being worked on, and works on it in a thread of its own. */
    public <T> void look(Supplier<Optional<T>> claim, Consumer<T> work) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        var claimed = Optional.<T>empty();
        try {
            claimed = claim.get();
        } finally {
            if (claimed.isEmpty()) {
                busy.set(false);
            }
        }
        claimed.ifPresent(it -> Thread.ofVirtual().name(name).start(() -> {
            try {
                work.accept(it);
            } finally {
                busy.set(false);
            }
        }));
    }
}
