package io.redthread.notification.store;

import static io.redthread.notification.store.jooq.Tables.MESSAGE;
import static io.redthread.notification.store.jooq.Tables.MUTE;

import io.redthread.identity.PersonId;
import io.redthread.notification.MessageFilter;
import io.redthread.notification.MessageId;
import io.redthread.notification.MessageKind;
import io.redthread.notification.MessageView;
import io.redthread.notification.NewNotification;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages and what is muted; every statement names whose. */
@Repository
public class MessageRows {

    private static final Listing LISTING =
            new Listing(MESSAGE, MESSAGE.ID.coerce(Long.class), "-createdAt").sortable("createdAt", MESSAGE.CREATED_AT);
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    MessageRows(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Writes messages to those who want them and were not told of that cause before. */
    public void insert(List<FreshMessage> fresh, Instant now) {
        var rows = Rows.of("fresh", fresh)
                .with(MESSAGE.ID, FreshMessage::id)
                .with(MESSAGE.PERSON_ID, FreshMessage::person)
                .with(MESSAGE.KIND, one -> one.what().kind())
                .with(
                        MESSAGE.FACTS,
                        one -> JSONB.valueOf(json.writeValueAsString(one.what().facts())))
                .with(MESSAGE.PATH, one -> one.what().path())
                .with(MESSAGE.CAUSE, one -> one.what().cause());
        var columns = new java.util.ArrayList<>(rows.columns());
        columns.add(MESSAGE.CREATED_AT);
        sql.insertInto(MESSAGE)
                .columns(columns)
                .select(sql.select(rows.fields())
                        .select(DSL.val(now))
                        .from(rows.table())
                        .whereNotExists(DSL.selectOne()
                                .from(MUTE)
                                .where(MUTE.PERSON_ID.eq(rows.field(MESSAGE.PERSON_ID)))
                                .and(MUTE.KIND.eq(rows.field(MESSAGE.KIND))))
                        .orderBy(rows.field(MESSAGE.PERSON_ID), rows.field(MESSAGE.CAUSE)))
                .onConflictDoNothing()
                .execute();
    }

    /** One page of a person's messages, the newest first. */
    public Page<MessageView> page(PersonId person, MessageFilter filter, PageQuery query) {
        var where = MESSAGE.PERSON_ID.eq(person);
        where = Boolean.TRUE.equals(filter.unread()) ? where.and(MESSAGE.READ_AT.isNull()) : where;
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(MESSAGE.FACTS
                    .cast(SQLDataType.CLOB)
                    .containsIgnoreCase(filter.q().strip()));
        }
        where = filter.kind() == null ? where : where.and(MESSAGE.KIND.eq(MessageKind.of(filter.kind())));
        return LISTING.page(sql, query, where, List.of(MESSAGE.fields()), this::view);
    }

    /** How many of a person's messages are unread. */
    public int unread(PersonId person) {
        return sql.fetchCount(MESSAGE, MESSAGE.PERSON_ID.eq(person).and(MESSAGE.READ_AT.isNull()));
    }

    /** Marks a person's message as read; answers 0 when it is not there or not the person's. */
    public int read(PersonId person, MessageId id, Instant now) {
        return sql.update(MESSAGE)
                .set(MESSAGE.READ_AT, DSL.coalesce(MESSAGE.READ_AT, now))
                .where(MESSAGE.ID.eq(id))
                .and(MESSAGE.PERSON_ID.eq(person))
                .execute();
    }

    /** Marks all of a person's messages as read. */
    public void readAll(PersonId person, Instant now) {
        sql.update(MESSAGE)
                .set(MESSAGE.READ_AT, now)
                .where(MESSAGE.PERSON_ID.eq(person))
                .and(MESSAGE.READ_AT.isNull())
                .execute();
    }

    /** The kinds a person muted. */
    public Set<MessageKind> muted(PersonId person) {
        return sql.select(MUTE.KIND).from(MUTE).where(MUTE.PERSON_ID.eq(person)).fetchSet(MUTE.KIND);
    }

    /** Mutes a kind. */
    public void mute(PersonId person, MessageKind kind) {
        sql.insertInto(MUTE)
                .set(MUTE.PERSON_ID, person)
                .set(MUTE.KIND, kind)
                .onConflictDoNothing()
                .execute();
    }

    /** Lets a kind through again. */
    public void unmute(PersonId person, MessageKind kind) {
        sql.deleteFrom(MUTE)
                .where(MUTE.PERSON_ID.eq(person))
                .and(MUTE.KIND.eq(kind))
                .execute();
    }

    /** Deletes what is older. */
    public void forget(Instant before) {
        sql.deleteFrom(MESSAGE).where(MESSAGE.CREATED_AT.lt(before)).execute();
    }

    private MessageView view(Record row) {
        var kind = row.get(MESSAGE.KIND);
        var facts = json.readValue(row.get(MESSAGE.FACTS).data(), FACTS);
        return new MessageView(
                row.get(MESSAGE.ID),
                kind,
                kind.title(facts),
                kind.body(facts),
                row.get(MESSAGE.PATH),
                row.get(MESSAGE.CREATED_AT),
                Optional.ofNullable(row.get(MESSAGE.READ_AT)));
    }

    /**
     * A message on its way into an inbox.
     *
     * @param id its id
     * @param person whose inbox
     * @param what what is told
     */
    public record FreshMessage(MessageId id, PersonId person, NewNotification what) {}
}
