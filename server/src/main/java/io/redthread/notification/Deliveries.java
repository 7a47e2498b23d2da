package io.redthread.notification;

import io.redthread.identity.People;
import io.redthread.identity.PersonId;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.notification.NotificationRefusal.ChannelOff;
import io.redthread.notification.NotificationRefusal.DeliveryNotFound;
import io.redthread.notification.NotificationRefusal.DeliveryUnderWay;
import io.redthread.notification.NotificationRefusal.NoDemoPhone;
import io.redthread.notification.store.DeliveryRows;
import io.redthread.notification.store.DeliveryRows.Entry;
import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.platform.personal.Masks;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delivery log (发送记录): what went to whom over which channel, and what was answered. */
@Service
@Transactional
public class Deliveries {

    private static final int ON_THE_PHONE = 200;

    private final DeliveryRows rows;
    private final Connections connections;
    private final People people;
    private final Waker waker;
    private final Journal journal;
    private final RedthreadSettings settings;
    private final Clock clock;

    Deliveries(
            DeliveryRows rows,
            Connections connections,
            People people,
            Waker waker,
            Journal journal,
            RedthreadSettings settings,
            Clock clock) {
        this.rows = rows;
        this.connections = connections;
        this.people = people;
        this.waker = waker;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A delivery and its tries.
     *
     * @param delivery as listed
     * @param attempts the first first
     */
    public record Detail(DeliveryView delivery, List<AttemptView> attempts) {}

    /** One page, the newest first; addresses half hidden. */
    @Transactional(readOnly = true)
    public Page<DeliveryView> page(DeliveryFilter filter, PageQuery query) {
        var page = rows.page(filter, query);
        return new Page<>(named(page.items(), true), page.next(), page.total());
    }

    /** One of them with its tries. Refuses what is not there. */
    @Transactional(readOnly = true)
    public Detail get(DeliveryId id) {
        var entry = rows.byId(id).orElseThrow(() -> new DeliveryNotFound(id).refused());
        return new Detail(named(List.of(entry), true).getFirst(), rows.attempts(id));
    }

    /**
     * Sends one again that has ended, well or not, as if it were new. Refuses what is still under way, and what no connection
     * that is switched on would take.
     */
    public void again(DeliveryId id) {
        var entry = rows.byId(id).orElseThrow(() -> new DeliveryNotFound(id).refused());
        if (connections.active().stream().noneMatch(it -> takes(it, entry))) {
            throw new ChannelOff(id).refused();
        }
        RowCounts.expectOne(rows.sendAgain(id, clock.instant()), () -> new DeliveryUnderWay(id).refused());
        journal.record(Act.of(
                "delivery-sent-again",
                new DocumentRef("delivery", id.value()),
                entry.view().title(),
                Map.of(
                        "channel",
                        entry.view().channel().code(),
                        "kind",
                        entry.view().kind().code())));
        waker.afterCommit();
    }

    private static boolean takes(Connection connection, Entry entry) {
        return entry.only()
                .map(connection.id()::equals)
                .orElseGet(() -> connection.channel() == entry.view().channel());
    }

    /** What has come to the demo phones, the newest first. Refused outside the demo company. */
    @Transactional(readOnly = true)
    public List<DeliveryView> onDemoPhone() {
        if (settings.mode() != RedthreadSettings.Mode.DEMO) {
            throw new NoDemoPhone().refused();
        }
        return named(rows.onDemoPhone(ON_THE_PHONE), false);
    }

    private List<DeliveryView> named(List<Entry> entries, boolean masked) {
        var ids = new HashSet<PersonId>();
        entries.forEach(it -> it.person().ifPresent(ids::add));
        var known = ids.isEmpty() ? Map.<PersonId, io.redthread.identity.PersonFacts>of() : people.facts(ids);
        return entries.stream()
                .map(it -> {
                    var to = it.person()
                            .map(known::get)
                            .map(person -> person.name())
                            .orElse(it.view().to());
                    return it.view()
                            .to(to, masked ? masked(it.view()) : it.view().address());
                })
                .toList();
    }

    private static String masked(DeliveryView view) {
        return switch (view.channel()) {
            case MAIL -> Masks.email(view.address());
            case SMS -> Masks.phone(view.address());
            case IN_APP, WECOM, GROUP -> view.address();
        };
    }
}
