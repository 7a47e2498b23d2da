package io.redthread.notification;

import io.redthread.notification.Letters.Written;
import io.redthread.notification.Settlement.Tried;
import io.redthread.notification.store.ConnectionRows;
import io.redthread.notification.store.OutboxRows;
import io.redthread.notification.store.OutboxRows.InHand;
import io.redthread.notification.transport.Account;
import io.redthread.notification.transport.Answer;
import io.redthread.notification.transport.Transport;
import io.redthread.platform.database.Transactions;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Sends what waits for one connection: takes it, hands it to the provider, writes down what came of it. No transaction is
 * open meanwhile; what a sender that dies had in hand is sent by another when its lease has ended, perhaps twice.
 */
@Component
class Sender {

    private final OutboxRows outbox;
    private final ConnectionRows rows;
    private final Connections connections;
    private final Letters letters;
    private final Settlement settlement;
    private final Transactions transactions;
    private final NotificationSettings settings;
    private final Clock clock;
    private final Map<Provider, Transport> transports = new HashMap<>();

    Sender(
            OutboxRows outbox,
            ConnectionRows rows,
            Connections connections,
            Letters letters,
            Settlement settlement,
            Transactions transactions,
            NotificationSettings settings,
            Clock clock,
            List<Transport> transports) {
        this.outbox = outbox;
        this.rows = rows;
        this.connections = connections;
        this.letters = letters;
        this.settlement = settlement;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        transports.forEach(it -> it.providers().forEach(provider -> this.transports.put(provider, it)));
    }

    /** Sends a few that are due; answers how many it took. One only, while the connection has failed several times. */
    int sendDue(Connection by) {
        var now = clock.instant();
        var failures = rows.failuresIfAwake(by.id(), now);
        if (failures.isEmpty()) {
            return 0;
        }
        var most = failures.get() >= settings.patience() ? 1 : by.provider().atOnce();
        var taken = transactions.in(() -> outbox.take(by, most, now, now.plus(settings.lease())));
        if (!taken.isEmpty()) {
            var tried = deliver(by, taken, now);
            transactions.in(() -> settlement.settle(by, failures.get(), tried));
        }
        return taken.size();
    }

    /** Sends that one now and once, whatever the connection's state. */
    void sendOnce(Connection by, DeliveryId id) {
        var now = clock.instant();
        var taken = transactions.in(() -> outbox.take(id, now.plus(settings.lease())));
        if (!taken.isEmpty()) {
            var tried = deliver(by, taken, now);
            transactions.in(() -> settlement.settleTrial(by, tried));
        }
    }

    private List<Tried> deliver(Connection by, List<InHand> taken, Instant now) {
        var written = letters.write(taken, by, now);
        var account = connections.account(by);
        if (account.isEmpty()) {
            return written.stream()
                    .map(it -> new Tried(
                            it, new Answer.Down("secrets of " + by.name() + " do not open; enter them again")))
                    .toList();
        }
        return deliver(by, account.get(), written, now);
    }

    private List<Tried> deliver(Connection by, Account account, List<Written> written, Instant now) {
        var tried = new ArrayList<Tried>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new HashMap<Written, Future<Answer>>();
            for (var one : written) {
                if (one.notBefore().isAfter(now)) {
                    tried.add(new Tried(one));
                } else if (one.letter().to().isEmpty()) {
                    tried.add(new Tried(one, new Answer.Refused(Settlement.NO_ADDRESS)));
                } else {
                    answers.put(one, threads.submit(() -> answer(by, account, one)));
                }
            }
            answers.forEach((one, answer) -> tried.add(new Tried(one, awaited(answer))));
            threads.shutdownNow();
        }
        return tried;
    }

    /** Every transport has timeouts of its own; this one is for what dribbles on. */
    private Answer awaited(Future<Answer> answer) {
        try {
            return answer.get(settings.timeout().multipliedBy(5).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Answer.Down("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("interrupted");
        } catch (ExecutionException e) {
            return new Answer.Failed(String.valueOf(e.getCause()));
        }
    }

    private Answer answer(Connection by, Account account, Written one) throws InterruptedException {
        try {
            var transport = transports.get(by.provider());
            return transport == null
                    ? new Answer.Down("nobody speaks " + by.provider().code())
                    : account.scrubbed(transport.send(account, one.letter()));
        } catch (IOException e) {
            return account.scrubbed(new Answer.Down(said(e)));
        } catch (RuntimeException e) {
            return account.scrubbed(new Answer.Failed(said(e)));
        }
    }

    /** What an error says of itself; one that says nothing is called by its kind. */
    private static String said(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName().replace("Exception", "") : e.getMessage();
    }
}
