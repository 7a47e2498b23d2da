package io.redthread.notification;

import io.redthread.identity.PersonId;
import io.redthread.identity.Staff;
import io.redthread.notification.Outbox.Told;
import io.redthread.notification.store.MessageRows;
import io.redthread.notification.store.MessageRows.FreshMessage;
import io.redthread.platform.database.IdBlocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, in the transaction of what happened: both are there or neither. Each is told over the channels he wants; who
 * was told of the same cause before is not told again.
 */
@Service
@Transactional
public class Notifications {

    private final Staff staff;
    private final MessageRows rows;
    private final ReaderPreferences preferences;
    private final Outbox outbox;
    private final Waker waker;
    private final Receipts receipts;
    private final IdBlocks ids;
    private final Clock clock;

    Notifications(
            Staff staff,
            MessageRows rows,
            ReaderPreferences preferences,
            Outbox outbox,
            Waker waker,
            Receipts receipts,
            IdBlocks ids,
            Clock clock) {
        this.staff = staff;
        this.rows = rows;
        this.preferences = preferences;
        this.outbox = outbox;
        this.waker = waker;
        this.receipts = receipts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts messages into inboxes and the outbox; a handful of statements, whatever their number. */
    public void send(List<NewNotification> notifications) {
        var told = told(notifications);
        var wishes = preferences.of(
                told.stream().map(Told::person).collect(Collectors.toSet()),
                notifications.stream().map(NewNotification::kind).collect(Collectors.toSet()));
        var now = clock.instant();
        var fresh = told.stream()
                .filter(it -> wishes.wants(it.person(), it.what().kind(), Channel.IN_APP))
                .map(it ->
                        new FreshMessage(new MessageId(ids.next("notification", "message_id")), it.person(), it.what()))
                .toList();
        if (!fresh.isEmpty()) {
            rows.insert(fresh, now);
            receipts.inInboxAfterCommit(
                    fresh.stream().map(it -> it.what().cause()).collect(Collectors.toSet()));
        }
        var leaves = outbox.put(told, notifications, wishes, now);
        if (leaves || !fresh.isEmpty()) {
            waker.afterCommit();
        }
    }

    /** Nothing is left to do about these documents: what asked for it needs no reading any more, and pops up no more. */
    void settle(Set<String> numbers, Set<MessageKind> kinds) {
        rows.settle(numbers, kinds, clock.instant());
    }

    private List<Told> told(List<NewNotification> notifications) {
        var known = new HashMap<Audience, Set<PersonId>>();
        var doers = new HashMap<String, Set<PersonId>>();
        var told = new ArrayList<Told>();
        for (var one : notifications) {
            var people = new HashSet<>(known.computeIfAbsent(one.audience(), this::people));
            one.except().ifPresent(username -> people.removeAll(doers.computeIfAbsent(username, staff::named)));
            people.forEach(person -> told.add(new Told(person, one)));
        }
        return told;
    }

    private Set<PersonId> people(Audience audience) {
        return switch (audience) {
            case Audience.OnePerson one -> staff.named(one.username());
            case Audience.InRole in -> staff.inRole(in.role(), in.department());
            case Audience.Holding holding -> staff.holding(holding.permission());
            case Audience.These these -> these.people();
        };
    }
}
