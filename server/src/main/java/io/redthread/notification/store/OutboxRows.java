package io.redthread.notification.store;

import static io.redthread.notification.store.jooq.Tables.DELIVERY;
import static io.redthread.notification.store.jooq.Tables.DELIVERY_ATTEMPT;

import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.notification.AttemptOutcome;
import io.redthread.notification.Channel;
import io.redthread.notification.Connection;
import io.redthread.notification.ConnectionId;
import io.redthread.notification.DeliveryId;
import io.redthread.notification.DeliveryState;
import io.redthread.notification.MessageKind;
import io.redthread.notification.NewNotification;
import io.redthread.notification.OutsideLetter;
import io.redthread.notification.domain.Wording;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The outbox: put in, taken by a sender, settled. Whatever the number, each is one statement. */
@Repository
public class OutboxRows {

    private final DSLContext sql;
    private final FactColumn facts;

    OutboxRows(DSLContext sql, FactColumn facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /**
     * A delivery on its way into the outbox.
     *
     * @param id its id
     * @param person to whom; absent for a group
     * @param connection by which connection and no other
     * @param outside to which party outside the house
     * @param channel over which channel
     * @param what what is told
     * @param dueAt not before
     */
    public record Fresh(
            DeliveryId id,
            Optional<PersonId> person,
            Optional<ConnectionId> connection,
            Optional<OutsideLetter> outside,
            Channel channel,
            NewNotification what,
            Instant dueAt) {}

    /**
     * A delivery that this sender has in hand until its lease ends.
     *
     * @param id its id
     * @param person to whom; absent for a group and outside the house
     * @param outside to which party outside the house
     * @param kind of what
     * @param facts what fills the texts
     * @param path page of the document
     * @param cause why it was told
     * @param attempts how often it was tried, this time included
     */
    public record InHand(
            DeliveryId id,
            Optional<PersonId> person,
            Optional<OutsideLetter> outside,
            MessageKind kind,
            Map<String, String> facts,
            String path,
            String cause,
            int attempts) {}

    /**
     * What became of one.
     *
     * @param delivery which
     * @param via which connection tried
     * @param outcome of the try; absent when there was none
     * @param state where it stands now
     * @param attempts how often it counts as tried
     * @param dueAt when it is tried next
     * @param address where it went
     * @param said the text
     * @param answer what was answered
     */
    public record Settled(
            InHand delivery,
            ConnectionId via,
            Optional<AttemptOutcome> outcome,
            DeliveryState state,
            int attempts,
            Instant dueAt,
            String address,
            Wording said,
            String answer) {}

    /** Puts deliveries into the outbox, those of a cause that is there already left out. */
    public void put(List<Fresh> fresh, Instant now) {
        Rows.of("fresh", fresh)
                .with(DELIVERY.ID, Fresh::id)
                .with(DELIVERY.PERSON_ID, it -> it.person().orElse(null))
                .with(DELIVERY.CONNECTION_ID, it -> it.connection().orElse(null))
                .with(DELIVERY.PARTY_ID, outside(OutsideLetter::party))
                .with(
                        DELIVERY.PARTY_NAME,
                        it -> it.outside().map(OutsideLetter::name).orElse(""))
                .with(
                        DELIVERY.PARTY_MAIL,
                        it -> it.outside().map(OutsideLetter::mail).orElse(""))
                .with(DELIVERY.LANGUAGE, outside(OutsideLetter::language))
                .with(DELIVERY.DOCUMENT_KIND, outside(it -> it.document().kind()))
                .with(DELIVERY.DOCUMENT_ID, outside(it -> it.document().id()))
                .with(DELIVERY.CHANNEL, Fresh::channel)
                .with(DELIVERY.KIND, it -> it.what().kind())
                .with(DELIVERY.FACTS, it -> facts.kept(it.what().facts()))
                .with(DELIVERY.PATH, it -> it.what().path())
                .with(DELIVERY.CAUSE, it -> it.what().cause())
                .with(DELIVERY.STATE, it -> DeliveryState.WAITING)
                .with(DELIVERY.DUE_AT, Fresh::dueAt)
                .with(DELIVERY.CREATED_AT, it -> now)
                .insertInto(sql, DELIVERY)
                .onConflictDoNothing()
                .execute();
    }

    /**
     * Takes what is due for a connection and that nobody else has, the longest due first, tests of just this connection
     * among it; it is left alone until the lease ends. One statement, over the index of what waits.
     */
    public List<InHand> take(Connection by, int most, Instant now, Instant lease) {
        var own = DELIVERY.CONNECTION_ID.eq(by.id());
        Condition lane = by.channel() == Channel.GROUP ? own : own.or(DELIVERY.CONNECTION_ID.isNull());
        return taken(
                DELIVERY.ID.in(DSL.select(DELIVERY.ID)
                        .from(DELIVERY)
                        .where(DELIVERY.STATE.eq(DSL.inline(DeliveryState.WAITING)))
                        .and(DELIVERY.CHANNEL.eq(by.channel()))
                        .and(lane)
                        .and(DELIVERY.DUE_AT.le(now))
                        .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()),
                lease);
    }

    /** Takes that one, due or not. */
    public List<InHand> take(DeliveryId id, Instant lease) {
        return taken(DELIVERY.ID.eq(id).and(DELIVERY.STATE.eq(DeliveryState.WAITING)), lease);
    }

    private List<InHand> taken(Condition which, Instant lease) {
        return sql.update(DELIVERY)
                .set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1))
                .set(DELIVERY.DUE_AT, lease)
                .where(which)
                .returningResult(
                        DELIVERY.ID,
                        DELIVERY.PERSON_ID,
                        DELIVERY.PARTY_ID,
                        DELIVERY.PARTY_NAME,
                        DELIVERY.PARTY_MAIL,
                        DELIVERY.LANGUAGE,
                        DELIVERY.DOCUMENT_KIND,
                        DELIVERY.DOCUMENT_ID,
                        DELIVERY.KIND,
                        DELIVERY.FACTS,
                        DELIVERY.PATH,
                        DELIVERY.CAUSE,
                        DELIVERY.ATTEMPTS)
                .fetch(this::inHand);
    }

    /** Writes what became of them; answers how many were still in this sender's hand. */
    public int settle(List<Settled> settled, Instant now) {
        var rows = Rows.of("settled", settled)
                .with(DELIVERY.ID, it -> it.delivery().id())
                .with(DELIVERY.STATE, Settled::state)
                .with(DELIVERY.ATTEMPTS, Settled::attempts)
                .with(DELIVERY.DUE_AT, Settled::dueAt)
                .with(DELIVERY.ADDRESS, Settled::address)
                .with(DELIVERY.TITLE, it -> it.said().title())
                .with(DELIVERY.BODY, it -> it.said().body())
                .with(DELIVERY.LAST_ANSWER, Settled::answer)
                .with(DELIVERY.VIA, Settled::via)
                .with(DELIVERY.ENDED_AT, it -> it.state() == DeliveryState.WAITING ? null : now);
        return sql.update(DELIVERY)
                .set(DELIVERY.STATE, rows.field(DELIVERY.STATE))
                .set(DELIVERY.ATTEMPTS, rows.field(DELIVERY.ATTEMPTS))
                .set(DELIVERY.DUE_AT, rows.field(DELIVERY.DUE_AT))
                .set(DELIVERY.ADDRESS, rows.field(DELIVERY.ADDRESS))
                .set(DELIVERY.TITLE, rows.field(DELIVERY.TITLE))
                .set(DELIVERY.BODY, rows.field(DELIVERY.BODY))
                .set(DELIVERY.LAST_ANSWER, rows.field(DELIVERY.LAST_ANSWER))
                .set(DELIVERY.VIA, rows.field(DELIVERY.VIA))
                .set(DELIVERY.ENDED_AT, rows.field(DELIVERY.ENDED_AT))
                .from(rows.table())
                .where(DELIVERY.ID.eq(rows.field(DELIVERY.ID)))
                .and(DELIVERY.STATE.eq(DeliveryState.WAITING))
                .execute();
    }

    /** Notes the tries. */
    public void note(List<Settled> settled, Instant now) {
        var tries = settled.stream().filter(it -> it.outcome().isPresent()).toList();
        if (!tries.isEmpty()) {
            Rows.of("tries", tries)
                    .with(DELIVERY_ATTEMPT.DELIVERY_ID, it -> it.delivery().id())
                    .with(DELIVERY_ATTEMPT.CONNECTION_ID, Settled::via)
                    .with(DELIVERY_ATTEMPT.AT, it -> now)
                    .with(DELIVERY_ATTEMPT.OUTCOME, it -> it.outcome().orElseThrow())
                    .with(DELIVERY_ATTEMPT.ANSWER, Settled::answer)
                    .insertInto(sql, DELIVERY_ATTEMPT)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private static <T> Function<Fresh, @Nullable T> outside(Function<OutsideLetter, T> part) {
        return fresh -> fresh.outside().map(part).orElse(null);
    }

    private static OutsideLetter letter(long party, Record row) {
        return new OutsideLetter(
                party,
                row.get(DELIVERY.PARTY_NAME),
                row.get(DELIVERY.PARTY_MAIL),
                row.get(DELIVERY.LANGUAGE),
                new DocumentRef(row.get(DELIVERY.DOCUMENT_KIND), row.get(DELIVERY.DOCUMENT_ID)));
    }

    private InHand inHand(Record row) {
        return new InHand(
                row.get(DELIVERY.ID),
                Optional.ofNullable(row.get(DELIVERY.PERSON_ID)),
                Optional.ofNullable(row.get(DELIVERY.PARTY_ID)).map(party -> letter(party, row)),
                row.get(DELIVERY.KIND),
                facts.read(row.get(DELIVERY.FACTS)),
                row.get(DELIVERY.PATH),
                row.get(DELIVERY.CAUSE),
                row.get(DELIVERY.ATTEMPTS));
    }
}
