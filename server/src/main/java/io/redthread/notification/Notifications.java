package io.redthread.notification;

import io.redthread.identity.PersonId;
import io.redthread.identity.Staff;
import io.redthread.notification.store.MessageRows;
import io.redthread.notification.store.MessageRows.FreshMessage;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, in the transaction of what happened: both are there or neither. Who muted the kind, and who was told of
 * the same cause before, is not told.
 */
@Service
@Transactional
public class Notifications {

    private final Staff staff;
    private final MessageRows rows;
    private final IdBlocks ids;
    private final Clock clock;

    Notifications(Staff staff, MessageRows rows, IdBlocks ids, Clock clock) {
        this.staff = staff;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts messages into the inboxes of all who are meant; one insert, whatever their number. */
    public void send(List<NewNotification> notifications) {
        var known = new HashMap<Audience, Set<PersonId>>();
        var fresh = new ArrayList<FreshMessage>();
        for (var one : notifications) {
            var people = new HashSet<>(known.computeIfAbsent(one.audience(), this::people));
            one.except().ifPresent(username -> people.removeAll(staff.named(username)));
            people.forEach(person ->
                    fresh.add(new FreshMessage(new MessageId(ids.next("notification", "message_id")), person, one)));
        }
        if (!fresh.isEmpty()) {
            rows.insert(fresh, clock.instant());
        }
    }

    private Set<PersonId> people(Audience audience) {
        return switch (audience) {
            case Audience.OnePerson one -> staff.named(one.username());
            case Audience.InRole in -> staff.inRole(in.role(), in.department());
            case Audience.Holding holding -> staff.holding(holding.permission());
        };
    }
}
