package io.redthread.notification;

import io.redthread.kernel.DocumentRef;
import io.redthread.notification.store.DeliveryRows;
import io.redthread.notification.store.OutboxRows;
import io.redthread.notification.store.OutboxRows.Fresh;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.letters.LetterBook;
import io.redthread.platform.letters.SentLetter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to parties outside the house by mail (外发函件), in the transaction of what happened, and says what became of it. */
@Service
@Transactional
public class OutsideMail implements LetterBook {

    private final Connections connections;
    private final OutboxRows outbox;
    private final DeliveryRows deliveries;
    private final Waker waker;
    private final IdBlocks ids;
    private final Clock clock;

    OutsideMail(
            Connections connections,
            OutboxRows outbox,
            DeliveryRows deliveries,
            Waker waker,
            IdBlocks ids,
            Clock clock) {
        this.connections = connections;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.waker = waker;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A letter and what it says.
     *
     * @param to whom
     * @param what kind, facts, page and cause; its audience is nobody
     */
    public record Written(OutsideLetter to, NewNotification what) {}

    /** Puts letters into the outbox in one statement; who has no address is left out, and all while no mail leaves. */
    public void send(List<Written> letters) {
        var now = clock.instant();
        var fresh = letters.stream()
                .filter(it -> !it.to().mail().isEmpty())
                .map(it -> new Fresh(
                        new DeliveryId(ids.next("notification", "delivery_id")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(it.to()),
                        Channel.MAIL,
                        it.what(),
                        now))
                .toList();
        if (!fresh.isEmpty() && open()) {
            outbox.put(fresh, now);
            waker.afterCommit();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentLetter> newest(DocumentRef document) {
        return deliveries.newest(document);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean open() {
        return connections.of(Channel.MAIL).isPresent();
    }
}
