package io.redthread.process;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonContact;
import io.redthread.identity.PersonId;
import io.redthread.identity.Staff;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.process.store.AnnouncementStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New versions of standards as they were announced (公告), and who has read them (阅读回执, requirement M3). */
@Service
public class Announcements {

    private final AnnouncementStore store;
    private final Staff staff;
    private final Clock clock;

    Announcements(AnnouncementStore store, Staff staff, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those that concern the caller, the newest first; all of them for who edits standards. */
    @Transactional(readOnly = true)
    public List<Announcement> list() {
        var access = CurrentAccess.get();
        return access.may(Permission.PROCESS_EDIT)
                ? store.list(Optional.empty())
                : Optional.ofNullable(access.person())
                        .map(it -> store.list(Optional.of(it)))
                        .orElse(List.of());
    }

    /** Who is to read one, and when each did, those who have not first; refuses when there is none of that id. */
    @Transactional(readOnly = true)
    public List<NamedReceipt> receipts(AnnouncementId id) {
        if (store.byId(id).isEmpty()) {
            throw new Refused(new StandardNotFound(Long.toString(id.value())));
        }
        var receipts = store.receipts(id);
        var contacts = staff.contacts(receipts.stream().map(Receipt::person).toList());
        return receipts.stream()
                .map(it -> new NamedReceipt(
                        it.person(),
                        Optional.ofNullable(contacts.get(it.person()))
                                .map(PersonContact::name)
                                .orElse(""),
                        it.readAt().orElse(null)))
                .toList();
    }

    /** Whether the caller is to read it, and when that was done. */
    @Transactional(readOnly = true)
    public Optional<Receipt> mine(AnnouncementId id) {
        var person = CurrentAccess.get().person();
        return store.receipts(id).stream()
                .filter(it -> it.person().equals(person))
                .findFirst();
    }

    /** Notes that the caller has read it; the first time counts. Refuses whom it does not concern. */
    @Transactional
    public void read(AnnouncementId id) {
        var person = CurrentAccess.get().person();
        if (person == null || store.read(id, person, clock.instant()) != 1) {
            throw InvalidInput.of("/id", id.value(), "announcement-not-yours");
        }
    }

    /**
     * An announcement.
     *
     * @param id which
     * @param standard the version it is about
     * @param title what it is about
     * @param note what the version is for
     * @param training when and where it is explained; may be empty
     * @param changes what is different
     * @param at when it was announced
     * @param by user name of who published it
     * @param readers how many are to read it
     * @param haveRead how many of them have
     */
    public record Announcement(
            AnnouncementId id,
            StandardId standard,
            Label title,
            String note,
            String training,
            List<StandardChange> changes,
            Instant at,
            String by,
            int readers,
            int haveRead) {}

    /**
     * One reader.
     *
     * @param person who
     * @param readAt when it was read
     */
    public record Receipt(PersonId person, Optional<Instant> readAt) {}

    /**
     * One reader by name.
     *
     * @param person who
     * @param name what the person is called; empty for who has left
     * @param readAt when it was read; absent while it is not
     */
    public record NamedReceipt(
            PersonId person, String name, @Nullable Instant readAt) {}
}
