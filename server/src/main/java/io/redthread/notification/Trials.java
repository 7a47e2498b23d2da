package io.redthread.notification;

import io.redthread.identity.PersonNames;
import io.redthread.notification.store.DeliveryRows;
import io.redthread.notification.store.OutboxRows;
import io.redthread.notification.store.OutboxRows.Fresh;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.idempotency.IdempotencyKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tries a connection (渠道测试): sends whoever asks a message at once, active or not, and tells what was answered. */
@Service
public class Trials {

    private final Connections connections;
    private final OutboxRows outbox;
    private final DeliveryRows deliveries;
    private final Deliveries log;
    private final Sender sender;
    private final PersonNames names;
    private final Transactions transactions;
    private final IdBlocks ids;
    private final NotificationSettings settings;
    private final Clock clock;

    Trials(
            Connections connections,
            OutboxRows outbox,
            DeliveryRows deliveries,
            Deliveries log,
            Sender sender,
            PersonNames names,
            Transactions transactions,
            IdBlocks ids,
            NotificationSettings settings,
            Clock clock) {
        this.connections = connections;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.log = log;
        this.sender = sender;
        this.names = names;
        this.transactions = transactions;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends one message, once for each key. No transaction is open while the provider makes up its mind; the outbox leaves it
     * alone that long.
     */
    public DeliveryView send(ConnectionId id, IdempotencyKey key) {
        var me = Inbox.me();
        var by = connections.get(id);
        var cause = "channel-test:" + me.value() + ":" + key.value();
        var username = Callers.current().username();
        var what = new NewNotification(
                new Audience.These(java.util.Set.of(me)),
                MessageKind.CHANNEL_TEST,
                Map.of(
                        "connection",
                        by.name(),
                        "by",
                        names.of(List.of(username)).getOrDefault(username, username)),
                "/system/channels",
                cause,
                Optional.empty());
        var now = clock.instant();
        var fresh = new Fresh(
                new DeliveryId(ids.next("notification", "delivery_id")),
                Optional.of(me).filter(it -> by.channel() != Channel.GROUP),
                Optional.of(id),
                Optional.empty(),
                by.channel(),
                what,
                now.plus(settings.lease()));
        transactions.in(() -> {
            outbox.put(List.of(fresh), now);
            return true;
        });
        var delivery = deliveries.byCause(cause, id);
        if (delivery.equals(fresh.id())) {
            sender.sendOnce(by, delivery);
        }
        return log.get(delivery).delivery();
    }
}
