package io.redthread.notification;

import io.redthread.identity.PersonContact;
import io.redthread.identity.PersonId;
import io.redthread.identity.Staff;
import io.redthread.kernel.InvalidInput;
import io.redthread.notification.NotificationRefusal.UrgentStays;
import io.redthread.notification.domain.QuietHours;
import io.redthread.notification.store.PreferenceRows;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How whoever is signed in wants to be told (接收设置), and nobody else's. */
@Service
@Transactional
public class ReaderPreferences {

    private static final List<MessageKind> KINDS =
            Arrays.stream(MessageKind.values()).filter(MessageKind::chosen).toList();
    private static final List<Channel> CHANNELS = List.of(Channel.IN_APP, Channel.MAIL, Channel.WECOM, Channel.SMS);
    private static final int LONGEST_USER = 64;

    private final PreferenceRows rows;
    private final Connections connections;
    private final Staff staff;

    ReaderPreferences(PreferenceRows rows, Connections connections, Staff staff) {
        this.rows = rows;
        this.connections = connections;
        this.staff = staff;
    }

    /** What I said, and what holds where I said nothing. */
    @Transactional(readOnly = true)
    public MyPreferences mine() {
        var me = Inbox.me();
        var reader = rows.readers(List.of(me)).getOrDefault(me, Reader.USUAL);
        var contact = staff.contacts(List.of(me)).getOrDefault(me, PersonContact.NOWHERE);
        var wishes = of(List.of(me), KINDS);
        return new MyPreferences(
                reader.language(),
                reader.quiet().map(QuietHours::from),
                reader.quiet().map(QuietHours::until),
                reader.wecomUser(),
                contact.phone(),
                contact.email(),
                CHANNELS.stream()
                        .filter(it -> it == Channel.IN_APP || connections.of(it).isPresent())
                        .toList(),
                KINDS.stream()
                        .map(kind -> new Preference(
                                kind,
                                kind.label(),
                                kind.urgent(),
                                CHANNELS.stream()
                                        .filter(it -> wishes.wants(me, kind, it))
                                        .toList()))
                        .toList());
    }

    /** Says that I want a kind by that channel, or not; what is urgent stays in the app. */
    public void choose(Choice choice) {
        if (!CHANNELS.contains(choice.channel()) || !choice.kind().chosen()) {
            throw InvalidInput.of("/channel", choice.channel().code(), "value-malformed");
        }
        if (choice.kind().urgent() && choice.channel() == Channel.IN_APP && !choice.wanted()) {
            throw new UrgentStays(choice.kind()).refused();
        }
        rows.choose(Inbox.me(), choice);
    }

    /** Says how I am written to. */
    public void keep(Reader reader) {
        if (!reader.wecomUser().matches("[A-Za-z0-9_@.-]{0," + LONGEST_USER + "}")) {
            throw InvalidInput.of("/wecomUser", reader.wecomUser(), "value-malformed");
        }
        rows.keep(Inbox.me(), reader);
    }

    /** What these people want to hear of, in one statement. */
    Wishes of(Collection<PersonId> people, Collection<MessageKind> kinds) {
        return new Wishes(rows.of(people, kinds));
    }

    /** How these people are written to, in one statement. */
    Map<PersonId, Reader> readers(Set<PersonId> people) {
        return people.isEmpty() ? Map.of() : rows.readers(people);
    }

    /** What people chose, and what the kinds do by themselves. */
    record Wishes(Map<PersonId, List<Choice>> chosen) {

        boolean wants(PersonId person, MessageKind kind, Channel channel) {
            if (kind.urgent() && channel == Channel.IN_APP) {
                return true;
            }
            for (var choice : chosen.getOrDefault(person, List.of())) {
                if (choice.kind() == kind && choice.channel() == channel) {
                    return choice.wanted();
                }
            }
            return kind.comesBy(channel);
        }
    }
}
