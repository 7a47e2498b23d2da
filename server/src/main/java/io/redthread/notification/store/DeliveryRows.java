package io.redthread.notification.store;

import static io.redthread.notification.store.jooq.Tables.CONNECTION;
import static io.redthread.notification.store.jooq.Tables.DELIVERY;
import static io.redthread.notification.store.jooq.Tables.DELIVERY_ATTEMPT;

import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.notification.AttemptView;
import io.redthread.notification.Channel;
import io.redthread.notification.ConnectionId;
import io.redthread.notification.DeliveryFilter;
import io.redthread.notification.DeliveryId;
import io.redthread.notification.DeliveryState;
import io.redthread.notification.DeliveryView;
import io.redthread.notification.Provider;
import io.redthread.platform.letters.LetterState;
import io.redthread.platform.letters.SentLetter;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The delivery log. */
@Repository
public class DeliveryRows {

    private static final Listing LISTING = new Listing(DELIVERY, DELIVERY.ID.coerce(Long.class), "-createdAt")
            .sortable("createdAt", DELIVERY.CREATED_AT);
    private static final Field<String> CONNECTION_NAME = DSL.field(DSL.select(CONNECTION.NAME)
                    .from(CONNECTION)
                    .where(CONNECTION.ID.eq(DSL.coalesce(DELIVERY.VIA, DELIVERY.CONNECTION_ID))))
            .as("connection_name");
    private static final List<SelectField<?>> COLUMNS = Stream.concat(
                    Arrays.stream(DELIVERY.fields()), Stream.of(CONNECTION_NAME))
            .collect(Collectors.toList());

    private final DSLContext sql;

    DeliveryRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A row of the log before names are put to it.
     *
     * @param person to whom; absent for a group
     * @param only the one connection that it may go by, where it is bound to one
     * @param view all else
     */
    public record Entry(Optional<PersonId> person, Optional<ConnectionId> only, DeliveryView view) {}

    /** One page, the newest first. */
    public Page<Entry> page(DeliveryFilter filter, PageQuery query) {
        var where = DSL.noCondition();
        where = filter.state() == null ? where : where.and(DELIVERY.STATE.eq(filter.state()));
        where = filter.channel() == null ? where : where.and(DELIVERY.CHANNEL.eq(filter.channel()));
        where = filter.kind() == null ? where : where.and(DELIVERY.KIND.eq(filter.kind()));
        where = filter.person() == null ? where : where.and(DELIVERY.PERSON_ID.eq(filter.person()));
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(DELIVERY.FACTS
                    .cast(SQLDataType.CLOB)
                    .containsIgnoreCase(filter.q().strip()));
        }
        return LISTING.page(sql, query, where, COLUMNS, DeliveryRows::entry);
    }

    /** What the demo phone took, the newest first. */
    public List<Entry> onDemoPhone(int most) {
        Condition demo = DELIVERY.VIA.in(DSL.select(CONNECTION.ID)
                .from(CONNECTION)
                .where(CONNECTION.PROVIDER.in(
                        Arrays.stream(Provider.values()).filter(Provider::demo).toList())));
        return sql.select(COLUMNS)
                .from(DELIVERY)
                .where(demo)
                .and(DELIVERY.STATE.eq(DeliveryState.DELIVERED))
                .orderBy(DELIVERY.CREATED_AT.desc(), DELIVERY.ID.desc())
                .limit(most)
                .fetch(DeliveryRows::entry);
    }

    /** One of them. */
    public Optional<Entry> byId(DeliveryId id) {
        return sql.select(COLUMNS).from(DELIVERY).where(DELIVERY.ID.eq(id)).fetchOptional(DeliveryRows::entry);
    }

    /** Its tries, the first first. */
    public List<AttemptView> attempts(DeliveryId id) {
        return sql.select(DELIVERY_ATTEMPT.AT, CONNECTION.NAME, DELIVERY_ATTEMPT.OUTCOME, DELIVERY_ATTEMPT.ANSWER)
                .from(DELIVERY_ATTEMPT)
                .join(CONNECTION)
                .on(CONNECTION.ID.eq(DELIVERY_ATTEMPT.CONNECTION_ID))
                .where(DELIVERY_ATTEMPT.DELIVERY_ID.eq(id))
                .orderBy(DELIVERY_ATTEMPT.AT)
                .fetch(row -> new AttemptView(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Puts one that has ended back into the outbox; answers 0 when it has not. */
    public int sendAgain(DeliveryId id, Instant now) {
        return sql.update(DELIVERY)
                .set(DELIVERY.STATE, DeliveryState.WAITING)
                .set(DELIVERY.ATTEMPTS, 0)
                .set(DELIVERY.DUE_AT, now)
                .setNull(DELIVERY.ENDED_AT)
                .where(DELIVERY.ID.eq(id))
                .and(DELIVERY.STATE.ne(DeliveryState.WAITING))
                .execute();
    }

    /** The one of that cause over that connection. */
    public DeliveryId byCause(String cause, ConnectionId connection) {
        return sql.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(DELIVERY.CAUSE.eq(cause))
                .and(DELIVERY.CONNECTION_ID.eq(connection))
                .fetchSingle(DELIVERY.ID);
    }

    /** Deletes what ended before that; letters to parties outside the house are kept with their documents. */
    public void forget(Instant before) {
        sql.deleteFrom(DELIVERY)
                .where(DELIVERY.CREATED_AT.lt(before))
                .and(DELIVERY.STATE.ne(DeliveryState.WAITING))
                .and(DELIVERY.PARTY_ID.isNull())
                .execute();
    }

    /** The newest letter about a document to each party outside the house. */
    public List<SentLetter> newest(DocumentRef document) {
        return sql.select(DELIVERY.fields())
                .distinctOn(DELIVERY.PARTY_ID)
                .from(DELIVERY)
                .where(DELIVERY.DOCUMENT_KIND.eq(document.kind()))
                .and(DELIVERY.DOCUMENT_ID.eq(document.id()))
                .and(DELIVERY.PARTY_ID.isNotNull())
                .orderBy(DELIVERY.PARTY_ID, DELIVERY.CREATED_AT.desc(), DELIVERY.ID.desc())
                .fetch(row -> new SentLetter(
                        row.get(DELIVERY.PARTY_ID),
                        row.get(DELIVERY.PARTY_MAIL),
                        switch (row.get(DELIVERY.STATE)) {
                            case WAITING -> LetterState.QUEUED;
                            case DELIVERED -> LetterState.SENT;
                            case FAILED -> LetterState.FAILED;
                        },
                        row.get(DELIVERY.CREATED_AT),
                        Optional.ofNullable(row.get(DELIVERY.ENDED_AT)),
                        row.get(DELIVERY.LAST_ANSWER)));
    }

    private static Entry entry(Record row) {
        var kind = row.get(DELIVERY.KIND);
        var name = Optional.ofNullable(row.get(CONNECTION_NAME)).orElse("");
        var group = row.get(DELIVERY.CHANNEL) == Channel.GROUP;
        return new Entry(
                Optional.ofNullable(row.get(DELIVERY.PERSON_ID)),
                Optional.ofNullable(row.get(DELIVERY.CONNECTION_ID)),
                new DeliveryView(
                        row.get(DELIVERY.ID),
                        kind,
                        kind.label(),
                        row.get(DELIVERY.CHANNEL),
                        group ? name : row.get(DELIVERY.PARTY_NAME),
                        row.get(DELIVERY.ADDRESS),
                        row.get(DELIVERY.TITLE),
                        row.get(DELIVERY.BODY),
                        row.get(DELIVERY.PATH),
                        row.get(DELIVERY.STATE),
                        row.get(DELIVERY.ATTEMPTS),
                        row.get(DELIVERY.LAST_ANSWER),
                        name,
                        row.get(DELIVERY.CREATED_AT),
                        row.get(DELIVERY.DUE_AT),
                        Optional.ofNullable(row.get(DELIVERY.ENDED_AT))));
    }
}
