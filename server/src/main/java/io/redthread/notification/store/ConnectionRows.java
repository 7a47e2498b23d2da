package io.redthread.notification.store;

import static io.redthread.notification.store.jooq.Tables.CONNECTION;
import static io.redthread.notification.store.jooq.Tables.DELIVERY;

import io.redthread.notification.Channel;
import io.redthread.notification.Connection;
import io.redthread.notification.ConnectionDraft;
import io.redthread.notification.ConnectionId;
import io.redthread.notification.ConnectionView;
import io.redthread.notification.DeliveryState;
import io.redthread.notification.Language;
import io.redthread.notification.MessageKind;
import io.redthread.notification.Provider;
import io.redthread.notification.store.jooq.tables.records.ConnectionRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Connections, their secrets sealed. */
@Repository
public class ConnectionRows {

    private final DSLContext sql;
    private final FactColumn facts;

    ConnectionRows(DSLContext sql, FactColumn facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /** Those that carry messages. */
    public List<Connection> active() {
        return sql.selectFrom(CONNECTION)
                .where(CONNECTION.ACTIVE)
                .orderBy(CONNECTION.ID)
                .fetch(this::connection);
    }

    /** One of them, active or not. */
    public Optional<Connection> byId(ConnectionId id) {
        return sql.selectFrom(CONNECTION).where(CONNECTION.ID.eq(id)).fetchOptional(this::connection);
    }

    /** Locks one of them for a change. */
    public Optional<Connection> locked(ConnectionId id) {
        return sql.selectFrom(CONNECTION)
                .where(CONNECTION.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::connection);
    }

    /** All of them as an administrator sees them, with how many messages wait for each. */
    public List<ConnectionView> views() {
        var waiting = waiting();
        return sql.select(CONNECTION.asterisk(), waiting)
                .from(CONNECTION)
                .orderBy(CONNECTION.CHANNEL, CONNECTION.NAME, CONNECTION.ID)
                .fetch(row -> view(row.into(CONNECTION), row.get(waiting)));
    }

    /** Adds one that is not active; answers 0 when the name is taken. */
    public int insert(
            ConnectionId id,
            String name,
            Provider provider,
            Map<String, String> settings,
            Map<String, String> sealed,
            Set<MessageKind> kinds,
            Language language,
            Instant now) {
        return sql.insertInto(CONNECTION)
                .set(CONNECTION.ID, id)
                .set(CONNECTION.NAME, name)
                .set(CONNECTION.CHANNEL, provider.channel())
                .set(CONNECTION.PROVIDER, provider)
                .set(CONNECTION.SETTINGS, facts.kept(settings))
                .set(CONNECTION.SECRETS, facts.kept(sealed))
                .set(CONNECTION.KINDS, codes(kinds))
                .set(CONNECTION.LANGUAGE, language)
                .set(CONNECTION.ACTIVE, false)
                .set(CONNECTION.CREATED_AT, now)
                .onConflict(CONNECTION.NAME)
                .doNothing()
                .execute();
    }

    /** Whether another one bears that name. */
    public boolean nameTaken(ConnectionId id, String name) {
        return sql.fetchExists(CONNECTION, CONNECTION.NAME.eq(name).and(CONNECTION.ID.ne(id)));
    }

    /** Changes one that still has that revision, and lets it begin afresh; answers 0 when it has another. */
    public int change(ConnectionId id, int revision, ConnectionDraft draft, Map<String, String> sealed) {
        return sql.update(CONNECTION)
                .set(CONNECTION.NAME, draft.name())
                .set(CONNECTION.SETTINGS, facts.kept(draft.settings()))
                .set(CONNECTION.SECRETS, facts.kept(sealed))
                .set(CONNECTION.KINDS, codes(draft.kinds()))
                .set(CONNECTION.LANGUAGE, draft.language())
                .set(CONNECTION.REVISION, CONNECTION.REVISION.plus(1))
                .set(CONNECTION.FAILURES, 0)
                .setNull(CONNECTION.PAUSED_UNTIL)
                .where(CONNECTION.ID.eq(id))
                .and(CONNECTION.REVISION.eq(revision))
                .execute();
    }

    /** Switches all others of that channel off. */
    public void switchOthersOff(ConnectionId id, Channel channel) {
        sql.update(CONNECTION)
                .set(CONNECTION.ACTIVE, false)
                .where(CONNECTION.CHANNEL.eq(channel))
                .and(CONNECTION.ID.ne(id))
                .and(CONNECTION.ACTIVE)
                .execute();
    }

    /** Switches one on or off; on, it begins afresh. */
    public int activate(ConnectionId id, boolean active) {
        return sql.update(CONNECTION)
                .set(CONNECTION.ACTIVE, active)
                .set(CONNECTION.FAILURES, 0)
                .setNull(CONNECTION.PAUSED_UNTIL)
                .where(CONNECTION.ID.eq(id))
                .execute();
    }

    /** Whether it carries messages and does not rest; and how often in a row it failed. */
    public Optional<Integer> failuresIfAwake(ConnectionId id, Instant now) {
        return sql.select(CONNECTION.FAILURES)
                .from(CONNECTION)
                .where(CONNECTION.ID.eq(id))
                .and(CONNECTION.ACTIVE)
                .and(CONNECTION.PAUSED_UNTIL.isNull().or(CONNECTION.PAUSED_UNTIL.le(now)))
                .fetchOptional(CONNECTION.FAILURES);
    }

    /** Notes that it works; writes nothing when that was known. */
    public void works(ConnectionId id) {
        sql.update(CONNECTION)
                .set(CONNECTION.FAILURES, 0)
                .setNull(CONNECTION.PAUSED_UNTIL)
                .where(CONNECTION.ID.eq(id))
                .and(CONNECTION.FAILURES.ne(0).or(CONNECTION.PAUSED_UNTIL.isNotNull()))
                .execute();
    }

    /** Notes another failure, and until when it rests, if so. */
    public void failed(ConnectionId id, String answer, @Nullable Instant restsUntil) {
        sql.update(CONNECTION)
                .set(CONNECTION.FAILURES, CONNECTION.FAILURES.plus(1))
                .set(CONNECTION.LAST_ANSWER, answer)
                .set(CONNECTION.PAUSED_UNTIL, restsUntil)
                .where(CONNECTION.ID.eq(id))
                .execute();
    }

    /** Lets it rest for being throttled, which is no failure. */
    public void rests(ConnectionId id, String answer, Instant until) {
        sql.update(CONNECTION)
                .set(CONNECTION.LAST_ANSWER, answer)
                .set(CONNECTION.PAUSED_UNTIL, until)
                .where(CONNECTION.ID.eq(id))
                .execute();
    }

    private static org.jooq.Field<Integer> waiting() {
        Select<Record1<Integer>> count = DSL.selectCount()
                .from(DELIVERY)
                .where(DELIVERY.STATE.eq(DSL.inline(DeliveryState.WAITING)))
                .and(DELIVERY.CHANNEL.eq(CONNECTION.CHANNEL))
                .and(DELIVERY.CONNECTION_ID
                        .eq(CONNECTION.ID)
                        .or(DELIVERY.CONNECTION_ID.isNull().and(CONNECTION.ACTIVE)));
        return DSL.field(count).as("waiting");
    }

    private Connection connection(ConnectionRecord row) {
        return new Connection(
                row.getId(),
                row.getRevision(),
                row.getName(),
                row.getProvider(),
                facts.read(row.getSettings()),
                facts.read(row.getSecrets()),
                kinds(row.getKinds()),
                row.getLanguage(),
                row.getFailures());
    }

    private ConnectionView view(ConnectionRecord row, int waiting) {
        return new ConnectionView(
                row.getId(),
                row.getName(),
                row.getChannel(),
                row.getProvider(),
                facts.read(row.getSettings()),
                List.copyOf(new TreeSet<>(facts.read(row.getSecrets()).keySet())),
                List.copyOf(kinds(row.getKinds())),
                row.getLanguage(),
                row.getActive(),
                row.getFailures(),
                Optional.ofNullable(row.getPausedUntil()),
                row.getLastAnswer(),
                waiting,
                row.getRevision());
    }

    /** Kinds that a later version knows and this one does not are passed over. */
    private static Set<MessageKind> kinds(String[] codes) {
        var wanted = Set.of(codes);
        return Arrays.stream(MessageKind.values())
                .filter(it -> wanted.contains(it.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] codes(Set<MessageKind> kinds) {
        return kinds.stream().map(MessageKind::code).sorted().toArray(String[]::new);
    }
}
