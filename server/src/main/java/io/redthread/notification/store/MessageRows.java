package io.redthread.notification.store;

import static io.redthread.notification.store.jooq.Tables.MESSAGE;

import io.redthread.identity.PersonId;
import io.redthread.kernel.Label;
import io.redthread.notification.InboxWords;
import io.redthread.notification.Language;
import io.redthread.notification.LiveMessage;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Messages; every statement names whose. */
@Repository
public class MessageRows {

    private static final Listing LISTING =
            new Listing(MESSAGE, MESSAGE.ID.coerce(Long.class), "-createdAt").sortable("createdAt", MESSAGE.CREATED_AT);

    private static final Field<String> NUMBER = DSL.jsonbGetAttributeAsText(MESSAGE.FACTS, DSL.inline("number"));

    private final DSLContext sql;
    private final FactColumn facts;
    private final InboxWords words;

    MessageRows(DSLContext sql, FactColumn facts, InboxWords words) {
        this.sql = sql;
        this.facts = facts;
        this.words = words;
    }

    /** Writes messages to those who were not told of that cause before. */
    public void insert(List<FreshMessage> fresh, Instant now) {
        var rows = Rows.of("fresh", fresh)
                .with(MESSAGE.ID, FreshMessage::id)
                .with(MESSAGE.PERSON_ID, FreshMessage::person)
                .with(MESSAGE.KIND, one -> one.what().kind())
                .with(MESSAGE.FACTS, one -> facts.kept(one.what().facts()))
                .with(MESSAGE.PATH, one -> one.what().path())
                .with(MESSAGE.CAUSE, one -> one.what().cause());
        rows.with(MESSAGE.CREATED_AT, one -> now)
                .insertInto(sql, MESSAGE)
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

    /** Marks unread messages of these kinds about documents of these numbers as read, whoever they are for. */
    public void settle(Collection<String> numbers, Collection<MessageKind> kinds, Instant now) {
        sql.update(MESSAGE)
                .set(MESSAGE.READ_AT, now)
                .where(Rows.any(NUMBER, numbers))
                .and(MESSAGE.READ_AT.isNull())
                .and(MESSAGE.KIND.in(kinds))
                .execute();
    }

    /** Messages to these people since then, the oldest first. */
    public List<LiveMessage> since(Collection<PersonId> people, Instant since) {
        return sql.selectFrom(MESSAGE)
                .where(Rows.any(MESSAGE.PERSON_ID, people))
                .and(MESSAGE.CREATED_AT.ge(since))
                .orderBy(MESSAGE.CREATED_AT, MESSAGE.ID)
                .fetch(row -> new LiveMessage(row.getPersonId(), row.getCause(), view(row)));
    }

    /** Unread messages of these kinds since then, the oldest first. */
    public List<MessageView> unread(PersonId person, Collection<MessageKind> kinds, Instant since) {
        return sql.selectFrom(MESSAGE)
                .where(MESSAGE.PERSON_ID.eq(person))
                .and(MESSAGE.READ_AT.isNull())
                .and(MESSAGE.CREATED_AT.ge(since))
                .and(MESSAGE.KIND.in(kinds))
                .orderBy(MESSAGE.CREATED_AT, MESSAGE.ID)
                .fetch(this::view);
    }

    /** Deletes what is older. */
    public void forget(Instant before) {
        sql.deleteFrom(MESSAGE).where(MESSAGE.CREATED_AT.lt(before)).execute();
    }

    private MessageView view(Record row) {
        var kind = row.get(MESSAGE.KIND);
        var facts = this.facts.read(row.get(MESSAGE.FACTS));
        var zh = words.filled(kind, Language.ZH, facts);
        var en = words.filled(kind, Language.EN, facts);
        return new MessageView(
                row.get(MESSAGE.ID),
                kind,
                kind.urgent(),
                new Label(zh.title(), en.title()),
                new Label(zh.body(), en.body()),
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
