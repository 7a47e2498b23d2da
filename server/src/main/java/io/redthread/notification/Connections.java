package io.redthread.notification;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.notification.NotificationRefusal.ConnectionChanged;
import io.redthread.notification.NotificationRefusal.ConnectionNameTaken;
import io.redthread.notification.NotificationRefusal.ConnectionNotFound;
import io.redthread.notification.NotificationRefusal.DemoConnectionFixed;
import io.redthread.notification.store.ConnectionRows;
import io.redthread.notification.transport.Account;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Remembered;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts by which messages leave (渠道连接). One carries each channel to people, groups may be many. Secrets are
 * sealed when they come in, opened when they are used, and shown never.
 */
@Service
@Transactional
public class Connections {

    private static final String ALL = "active";

    private final ConnectionRows rows;
    private final Vault vault;
    private final Journal journal;
    private final IdBlocks ids;
    private final Clock clock;
    private final Remembered<String, List<Connection>> active;

    Connections(ConnectionRows rows, Vault vault, Journal journal, IdBlocks ids, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.active = new Remembered<>(clock);
    }

    /** All of them, by channel and name. */
    @Transactional(readOnly = true)
    public List<ConnectionView> all() {
        return rows.views();
    }

    /** Adds one, switched off until it is tried. Refuses a name that is taken and secrets that are missing. */
    public ConnectionId add(ConnectionDraft draft) {
        var id = new ConnectionId(ids.next("notification", "connection_id"));
        var sealed = sealed(id, draft, Map.of());
        RowCounts.expectOne(
                rows.insert(
                        id,
                        draft.name(),
                        draft.provider(),
                        draft.settings(),
                        sealed,
                        draft.kinds(),
                        draft.language(),
                        clock.instant()),
                () -> new ConnectionNameTaken(draft.name()).refused());
        record("connection-added", id, draft.name(), facts(draft));
        return id;
    }

    /** Changes one; secrets left out stay. Refuses another provider, and what somebody changed meanwhile. */
    public void change(ConnectionId id, int revision, ConnectionDraft draft) {
        var known = rows.locked(id).orElseThrow(() -> new ConnectionNotFound(id).refused());
        if (known.provider().demo()) {
            throw new DemoConnectionFixed(known.name()).refused();
        }
        if (known.provider() != draft.provider()) {
            throw InvalidInput.of("/provider", draft.provider().code(), "value-malformed");
        }
        if (rows.nameTaken(id, draft.name())) {
            throw new ConnectionNameTaken(draft.name()).refused();
        }
        RowCounts.expectOne(
                rows.change(id, revision, draft, sealed(id, draft, known.sealed())),
                () -> new ConnectionChanged(known.name()).refused());
        record("connection-changed", id, draft.name(), facts(draft));
        active.forget();
    }

    /** Switches one on, and whichever carried its channel off; or switches it off, what waits for it waits on. */
    public void activate(ConnectionId id, boolean on) {
        var known = rows.locked(id).orElseThrow(() -> new ConnectionNotFound(id).refused());
        if (on && known.channel() != Channel.GROUP) {
            rows.switchOthersOff(id, known.channel());
        }
        RowCounts.expect(1, rows.activate(id, on), "connection");
        record(on ? "connection-switched-on" : "connection-switched-off", id, known.name(), Map.of());
        active.forget();
    }

    /** Those that carry messages, remembered for a moment. */
    List<Connection> active() {
        return active.of(List.of(ALL), keys -> Map.of(ALL, rows.active())).getOrDefault(ALL, List.of());
    }

    /** The one that carries a channel to people. */
    Optional<Connection> of(Channel channel) {
        return active().stream().filter(it -> it.channel() == channel).findFirst();
    }

    /** One of them, active or not. Refuses what is not there. */
    Connection get(ConnectionId id) {
        return rows.byId(id).orElseThrow(() -> new ConnectionNotFound(id).refused());
    }

    /** The account with its secrets open; empty when this server's key does not open them. */
    Optional<Account> account(Connection connection) {
        var secrets = new HashMap<String, String>();
        for (var one : connection.sealed().entrySet()) {
            var opened = vault.opened(place(connection.id(), one.getKey()), one.getValue());
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            secrets.put(one.getKey(), opened.get());
        }
        return Optional.of(new Account(connection.id(), connection.revision(), connection.settings(), secrets));
    }

    private Map<String, String> sealed(ConnectionId id, ConnectionDraft draft, Map<String, String> before) {
        var sealed = new TreeMap<>(before);
        draft.secrets().forEach((key, secret) -> sealed.put(key, vault.sealed(place(id, key), secret)));
        for (var field : draft.provider().fields()) {
            if (field.secret() && field.required() && !sealed.containsKey(field.key())) {
                throw InvalidInput.of("/secrets/" + field.key(), "", "value-required");
            }
        }
        return sealed;
    }

    private static String place(ConnectionId id, String key) {
        return id.value() + "/" + key;
    }

    private void record(String act, ConnectionId id, String name, Map<String, Object> facts) {
        journal.record(Act.of(act, new DocumentRef("connection", id.value()), name, facts));
    }

    /** Of secrets only that they were given. */
    private static Map<String, Object> facts(ConnectionDraft draft) {
        return Map.of(
                "provider", draft.provider().code(),
                "settings", draft.settings(),
                "secretsGiven", List.copyOf(draft.secrets().keySet()),
                "kinds", draft.kinds().stream().map(MessageKind::code).sorted().toList(),
                "language", draft.language().code());
    }
}
