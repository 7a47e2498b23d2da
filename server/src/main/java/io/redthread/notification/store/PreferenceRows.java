package io.redthread.notification.store;

import static io.redthread.notification.store.jooq.Tables.PREFERENCE;
import static io.redthread.notification.store.jooq.Tables.READER;

import io.redthread.identity.PersonId;
import io.redthread.notification.Choice;
import io.redthread.notification.MessageKind;
import io.redthread.notification.Reader;
import io.redthread.notification.domain.QuietHours;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What people chose, and how they are written to. */
@Repository
public class PreferenceRows {

    private final DSLContext sql;

    PreferenceRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What these people chose about these kinds. */
    public Map<PersonId, List<Choice>> of(Collection<PersonId> people, Collection<MessageKind> kinds) {
        return sql.select(PREFERENCE.PERSON_ID, PREFERENCE.KIND, PREFERENCE.CHANNEL, PREFERENCE.WANTED)
                .from(PREFERENCE)
                .where(Rows.any(PREFERENCE.PERSON_ID, people))
                .and(PREFERENCE.KIND.in(kinds))
                .fetchGroups(PREFERENCE.PERSON_ID, row -> new Choice(row.value2(), row.value3(), row.value4()));
    }

    /** Keeps a choice. */
    public void choose(PersonId person, Choice choice) {
        sql.insertInto(PREFERENCE)
                .set(PREFERENCE.PERSON_ID, person)
                .set(PREFERENCE.KIND, choice.kind())
                .set(PREFERENCE.CHANNEL, choice.channel())
                .set(PREFERENCE.WANTED, choice.wanted())
                .onConflict(PREFERENCE.PERSON_ID, PREFERENCE.KIND, PREFERENCE.CHANNEL)
                .doUpdate()
                .set(PREFERENCE.WANTED, choice.wanted())
                .execute();
    }

    /** How these people are written to; who said nothing is not there. */
    public Map<PersonId, Reader> readers(Collection<PersonId> people) {
        return sql.selectFrom(READER)
                .where(Rows.any(READER.PERSON_ID, people))
                .fetchMap(
                        READER.PERSON_ID,
                        row -> new Reader(
                                row.getLanguage(),
                                row.getQuietFrom() == null || row.getQuietUntil() == null
                                        ? Optional.empty()
                                        : Optional.of(new QuietHours(row.getQuietFrom(), row.getQuietUntil())),
                                row.getWecomUser()));
    }

    /** Keeps how a person is written to. */
    public void keep(PersonId person, Reader reader) {
        var from = reader.quiet().map(QuietHours::from).orElse(null);
        var until = reader.quiet().map(QuietHours::until).orElse(null);
        sql.insertInto(READER)
                .set(READER.PERSON_ID, person)
                .set(READER.LANGUAGE, reader.language())
                .set(READER.QUIET_FROM, from)
                .set(READER.QUIET_UNTIL, until)
                .set(READER.WECOM_USER, reader.wecomUser())
                .onConflict(READER.PERSON_ID)
                .doUpdate()
                .set(READER.LANGUAGE, reader.language())
                .set(READER.QUIET_FROM, from)
                .set(READER.QUIET_UNTIL, until)
                .set(READER.WECOM_USER, reader.wecomUser())
                .execute();
    }
}
