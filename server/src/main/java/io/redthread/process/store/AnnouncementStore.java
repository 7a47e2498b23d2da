package io.redthread.process.store;

import static io.redthread.process.store.jooq.Tables.ANNOUNCEMENT;
import static io.redthread.process.store.jooq.Tables.ANNOUNCEMENT_READER;

import io.redthread.identity.PersonId;
import io.redthread.kernel.Label;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.process.AnnouncementId;
import io.redthread.process.Announcements.Announcement;
import io.redthread.process.Announcements.Receipt;
import io.redthread.process.StandardChange;
import io.redthread.process.StandardId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Announcements of new versions, and who has read them. */
@Repository
public class AnnouncementStore {

    private static final TypeReference<List<StandardChange>> CHANGES = new TypeReference<>() {};
    private static final int MOST = 100;

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    AnnouncementStore(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** Adds an announcement for these people. */
    public AnnouncementId add(
            StandardId standard,
            Label title,
            String note,
            String training,
            List<StandardChange> changes,
            Instant now,
            String by,
            Collection<PersonId> people) {
        var id = new AnnouncementId(ids.next("process", "announcement_id"));
        var added = sql.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.ID, id)
                .set(ANNOUNCEMENT.STANDARD_ID, standard)
                .set(ANNOUNCEMENT.TITLE_ZH, title.zh())
                .set(ANNOUNCEMENT.TITLE_EN, title.en())
                .set(ANNOUNCEMENT.NOTE, note)
                .set(ANNOUNCEMENT.TRAINING, training)
                .set(ANNOUNCEMENT.CHANGES, JSONB.valueOf(json.writeValueAsString(changes)))
                .set(ANNOUNCEMENT.ANNOUNCED_AT, now)
                .set(ANNOUNCEMENT.ANNOUNCED_BY, by)
                .execute();
        RowCounts.expect(1, added, "announcement");
        if (!people.isEmpty()) {
            var readers = people.stream()
                    .sorted(Comparator.comparingLong(PersonId::value))
                    .toList();
            var rows = Rows.of("reader", readers)
                    .with(ANNOUNCEMENT_READER.ANNOUNCEMENT_ID, it -> id)
                    .with(ANNOUNCEMENT_READER.PERSON_ID, it -> it);
            RowCounts.expect(readers.size(), rows.insert(sql, ANNOUNCEMENT_READER), "readers");
        }
        return id;
    }

    /** Those that concern a person, the newest first; all of them when no person is named. */
    public List<Announcement> list(Optional<PersonId> person) {
        Condition mine = person.<Condition>map(id -> DSL.exists(DSL.selectOne()
                        .from(ANNOUNCEMENT_READER)
                        .where(ANNOUNCEMENT_READER.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ID))
                        .and(ANNOUNCEMENT_READER.PERSON_ID.eq(id))))
                .orElse(DSL.noCondition());
        return sql.select(ANNOUNCEMENT.fields())
                .select(readers(false), readers(true))
                .from(ANNOUNCEMENT)
                .where(mine)
                .orderBy(ANNOUNCEMENT.ANNOUNCED_AT.desc(), ANNOUNCEMENT.ID.desc())
                .limit(MOST)
                .fetch(this::announcement);
    }

    /** One announcement. */
    public Optional<Announcement> byId(AnnouncementId id) {
        return sql.select(ANNOUNCEMENT.fields())
                .select(readers(false), readers(true))
                .from(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.ID.eq(id))
                .fetchOptional(this::announcement);
    }

    /** Who is to read it, and when each did. */
    public List<Receipt> receipts(AnnouncementId id) {
        return sql.select(ANNOUNCEMENT_READER.PERSON_ID, ANNOUNCEMENT_READER.READ_AT)
                .from(ANNOUNCEMENT_READER)
                .where(ANNOUNCEMENT_READER.ANNOUNCEMENT_ID.eq(id))
                .orderBy(ANNOUNCEMENT_READER.READ_AT.asc().nullsFirst(), ANNOUNCEMENT_READER.PERSON_ID)
                .fetch(row -> new Receipt(row.value1(), Optional.ofNullable(row.value2())));
    }

    /** Notes that a person has read it; answers how many rows that was. */
    public int read(AnnouncementId id, PersonId person, Instant now) {
        return sql.update(ANNOUNCEMENT_READER)
                .set(
                        ANNOUNCEMENT_READER.READ_AT,
                        DSL.coalesce(ANNOUNCEMENT_READER.READ_AT, DSL.val(now, ANNOUNCEMENT_READER.READ_AT)))
                .where(ANNOUNCEMENT_READER.ANNOUNCEMENT_ID.eq(id))
                .and(ANNOUNCEMENT_READER.PERSON_ID.eq(person))
                .execute();
    }

    private static org.jooq.Field<Integer> readers(boolean only) {
        return DSL.field(DSL.selectCount()
                        .from(ANNOUNCEMENT_READER)
                        .where(ANNOUNCEMENT_READER.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ID))
                        .and(only ? ANNOUNCEMENT_READER.READ_AT.isNotNull() : DSL.noCondition()))
                .as(only ? "have_read" : "readers");
    }

    private Announcement announcement(Record row) {
        return new Announcement(
                row.get(ANNOUNCEMENT.ID),
                row.get(ANNOUNCEMENT.STANDARD_ID),
                new Label(row.get(ANNOUNCEMENT.TITLE_ZH), row.get(ANNOUNCEMENT.TITLE_EN)),
                row.get(ANNOUNCEMENT.NOTE),
                row.get(ANNOUNCEMENT.TRAINING),
                json.readValue(row.get(ANNOUNCEMENT.CHANGES).data(), CHANGES),
                row.get(ANNOUNCEMENT.ANNOUNCED_AT),
                row.get(ANNOUNCEMENT.ANNOUNCED_BY),
                row.get("readers", Integer.class),
                row.get("have_read", Integer.class));
    }
}
