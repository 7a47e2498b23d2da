package io.redthread.notification;

import io.redthread.identity.PersonId;
import io.redthread.kernel.CompanyDay;
import io.redthread.notification.ReaderPreferences.Wishes;
import io.redthread.notification.store.OutboxRows;
import io.redthread.notification.store.OutboxRows.Fresh;
import io.redthread.platform.database.IdBlocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes deliveries of messages (发件箱), in the transaction of what happened: over each channel that a connection carries and
 * the person wants, and to each group that hears of the kind. Where no connection is set up, nothing is written.
 */
@Component
class Outbox {

    private final OutboxRows rows;
    private final Connections connections;
    private final ReaderPreferences preferences;
    private final IdBlocks ids;

    Outbox(OutboxRows rows, Connections connections, ReaderPreferences preferences, IdBlocks ids) {
        this.rows = rows;
        this.connections = connections;
        this.preferences = preferences;
        this.ids = ids;
    }

    /**
     * Something told to one person.
     *
     * @param person whom
     * @param what what
     */
    record Told(PersonId person, NewNotification what) {}

    /** Puts into the outbox what leaves the house; answers whether anything does. */
    boolean put(List<Told> told, List<NewNotification> notifications, Wishes wishes, Instant now) {
        var active = connections.active();
        if (active.isEmpty()) {
            return false;
        }
        var fresh = new ArrayList<Fresh>();
        for (var connection : active) {
            if (connection.channel() == Channel.GROUP) {
                notifications.stream()
                        .filter(it -> connection.kinds().contains(it.kind()))
                        .forEach(it -> fresh.add(fresh(Optional.empty(), connection, it, now)));
            }
        }
        var leaving = leaving(told, active, wishes);
        var readers = preferences.readers(
                leaving.stream().map(it -> it.told().person()).collect(Collectors.toSet()));
        for (var one : leaving) {
            var what = one.told().what();
            var due =
                    what.kind().urgent() ? now : undisturbed(readers, one.told().person(), now);
            fresh.add(fresh(Optional.of(one.told().person()), one.by(), what, due));
        }
        if (!fresh.isEmpty()) {
            rows.put(fresh, now);
        }
        return !fresh.isEmpty();
    }

    /** When that person may be written to. */
    static Instant undisturbed(Map<PersonId, Reader> readers, PersonId person, Instant now) {
        return readers.getOrDefault(person, Reader.USUAL)
                .quiet()
                .map(hours -> hours.after(now, CompanyDay.ZONE))
                .orElse(now);
    }

    private static List<Leaving> leaving(List<Told> told, List<Connection> active, Wishes wishes) {
        var leaving = new ArrayList<Leaving>();
        for (var by : active) {
            if (by.channel() != Channel.GROUP) {
                told.stream()
                        .filter(it -> wishes.wants(it.person(), it.what().kind(), by.channel()))
                        .forEach(it -> leaving.add(new Leaving(it, by)));
            }
        }
        return leaving;
    }

    /** A group's delivery names its connection; a person's goes by whichever carries the channel when it is sent. */
    private Fresh fresh(Optional<PersonId> person, Connection by, NewNotification what, Instant due) {
        return new Fresh(
                new DeliveryId(ids.next("notification", "delivery_id")),
                person,
                person.isPresent() ? Optional.empty() : Optional.of(by.id()),
                Optional.empty(),
                by.channel(),
                what,
                due);
    }

    private record Leaving(Told told, Connection by) {}
}
