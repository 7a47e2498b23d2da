package io.redthread.notification;

import io.redthread.notification.store.ConnectionRows;
import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.startup.Shipment;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In demo mode every channel ends on the demo phone, so that nobody needs an account to see it work. */
@Component
class DemoConnections implements Shipment {

    private final RedthreadSettings settings;
    private final ConnectionRows rows;
    private final Transactions transactions;
    private final IdBlocks ids;
    private final Clock clock;

    DemoConnections(
            RedthreadSettings settings, ConnectionRows rows, Transactions transactions, IdBlocks ids, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void ship() {
        if (settings.mode() == RedthreadSettings.Mode.DEMO) {
            Arrays.stream(Provider.values()).filter(Provider::demo).forEach(it -> transactions.in(() -> ship(it)));
        }
    }

    /** A channel that the visitor has given a real account keeps it. */
    private boolean ship(Provider provider) {
        var id = new ConnectionId(ids.next("notification", "connection_id"));
        Set<MessageKind> kinds = provider.channel() == Channel.GROUP
                ? EnumSet.of(MessageKind.ORDER_HELD, MessageKind.TASK_OVERDUE, MessageKind.JOURNAL_BROKEN)
                : Set.of();
        var name = provider.label().zh();
        return rows.insert(id, name, provider, Map.of(), Map.of(), kinds, Language.ZH, clock.instant()) == 1
                && rows.activate(id, true) == 1;
    }
}
