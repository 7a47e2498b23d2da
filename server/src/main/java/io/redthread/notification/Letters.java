package io.redthread.notification;

import io.redthread.identity.PersonContact;
import io.redthread.identity.Staff;
import io.redthread.kernel.CompanyDay;
import io.redthread.notification.Template.Place;
import io.redthread.notification.domain.QuietHours;
import io.redthread.notification.store.OutboxRows.InHand;
import io.redthread.notification.transport.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes letters: the words in the person's language, the address on the channel, and whether it may go now. */
@Component
class Letters {

    private final Staff staff;
    private final ReaderPreferences preferences;
    private final Templates templates;
    private final NotificationSettings settings;

    Letters(Staff staff, ReaderPreferences preferences, Templates templates, NotificationSettings settings) {
        this.staff = staff;
        this.preferences = preferences;
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * A letter, ready or not.
     *
     * @param delivery whose
     * @param letter what is sent; its address is empty where the person has none
     * @param notBefore when the person may be disturbed
     */
    record Written(InHand delivery, Letter letter, Instant notBefore) {}

    /** The letters of these deliveries; two statements, whatever their number. */
    List<Written> write(List<InHand> deliveries, Connection by, Instant now) {
        var people = deliveries.stream().flatMap(it -> it.person().stream()).toList();
        var contacts = staff.contacts(people);
        var readers = preferences.readers(java.util.Set.copyOf(people));
        var written = new ArrayList<Written>();
        for (var one : deliveries) {
            var reader = one.person().map(it -> readers.getOrDefault(it, Reader.USUAL));
            var contact = one.person().map(it -> contacts.getOrDefault(it, PersonContact.NOWHERE));
            written.add(new Written(one, letter(one, by, reader, contact), notBefore(one, reader, now)));
        }
        return written;
    }

    private Letter letter(InHand one, Connection by, Optional<Reader> reader, Optional<PersonContact> contact) {
        var outside = one.outside();
        var language = outside.map(OutsideLetter::language)
                .or(() -> reader.map(Reader::language))
                .orElse(by.language());
        var template = templates.at(new Place(one.kind(), by.channel(), language));
        var facts = new HashMap<>(one.facts());
        facts.put("link", outside.isPresent() ? "" : settings.publicUrl() + one.path());
        facts.put(
                "person",
                outside.map(OutsideLetter::name)
                        .or(() -> contact.map(PersonContact::name))
                        .orElse(by.name()));
        var variables = new LinkedHashMap<String, String>();
        template.wording().variables().forEach(name -> variables.put(name, facts.getOrDefault(name, "")));
        return new Letter(
                one.id(),
                outside.map(OutsideLetter::mail)
                        .or(() -> contact.map(it -> address(by, it, reader.orElse(Reader.USUAL))))
                        .orElse(by.name()),
                template.wording().filled(facts),
                settings.publicUrl() + one.path(),
                Optional.of(template.providerTemplate()).filter(it -> !it.isEmpty()),
                variables,
                outside.map(it -> one.facts().getOrDefault("replyTo", "")).filter(it -> !it.isEmpty()));
    }

    private static String address(Connection by, PersonContact contact, Reader reader) {
        var address = switch (by.channel()) {
            case MAIL -> contact.email();
            case SMS -> contact.phone();
            case WECOM -> reader.wecomUser().isEmpty() ? contact.username() : reader.wecomUser();
            case IN_APP, GROUP -> contact.name();
        };
        return address.isEmpty() && by.provider().demo() ? contact.name() : address;
    }

    private static Instant notBefore(InHand one, Optional<Reader> reader, Instant now) {
        return one.kind().urgent() || one.kind() == MessageKind.CHANNEL_TEST
                ? now
                : reader.flatMap(Reader::quiet)
                        .map((QuietHours it) -> it.after(now, CompanyDay.ZONE))
                        .orElse(now);
    }
}
