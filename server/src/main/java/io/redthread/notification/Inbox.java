package io.redthread.notification;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Refused;
import io.redthread.notification.store.DeliveryRows;
import io.redthread.notification.store.MessageRows;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of whoever is signed in (收件箱), and of nobody else; programs have none. */
@Service
@Transactional
public class Inbox {

    /** How long a message is kept, read or not, and what is known of its deliveries. */
    static final Duration KEPT = Duration.ofDays(90);

    private final MessageRows rows;
    private final DeliveryRows deliveries;
    private final Clock clock;

    Inbox(MessageRows rows, DeliveryRows deliveries, Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** One page of my messages, the newest first. */
    @Transactional(readOnly = true)
    public Page<MessageView> page(MessageFilter filter, PageQuery query) {
        return rows.page(me(), filter, query);
    }

    /** How many of mine are unread. */
    @Transactional(readOnly = true)
    public int unread() {
        return rows.unread(me());
    }

    /** Marks one of mine as read; refuses what is not there or not mine. */
    public void read(MessageId id) {
        RowCounts.expectOne(rows.read(me(), id, clock.instant()), () -> new Refused(new MessageNotFound(id)));
    }

    /** Marks all of mine as read. */
    public void readAll() {
        rows.readAll(me(), clock.instant());
    }

    /** Forgets what is older than {@link #KEPT}. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    public void forget() {
        var before = clock.instant().minus(KEPT);
        rows.forget(before);
        deliveries.forget(before);
    }

    /** Who is signed in. Refuses programs. */
    static PersonId me() {
        return Optional.of(CurrentAccess.get()).map(Access::person).orElseThrow(() -> new Refused(new NoInbox()));
    }
}
