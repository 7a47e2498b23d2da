package io.redthread.notification;

import io.redthread.identity.Permission;
import io.redthread.insight.TurnArrivals.Way;
import io.redthread.notification.Letters.Written;
import io.redthread.notification.domain.Pause;
import io.redthread.notification.store.ConnectionRows;
import io.redthread.notification.store.OutboxRows;
import io.redthread.notification.store.OutboxRows.Settled;
import io.redthread.notification.transport.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides what follows from the answers to a batch: which deliveries have ended, when the others are tried again, whether
 * the connection rests, and what administrators hear. While a connection rests, tries do not count: nothing is given up
 * because its provider is down.
 */
@Component
class Settlement {

    /** What a delivery is answered whose person has no address on the channel. */
    static final String NO_ADDRESS = "no-address";

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final OutboxRows outbox;
    private final ConnectionRows connections;
    private final Notifications notifications;
    private final Receipts receipts;
    private final NotificationSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    Settlement(
            OutboxRows outbox,
            ConnectionRows connections,
            Notifications notifications,
            Receipts receipts,
            NotificationSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.outbox = outbox;
        this.connections = connections;
        this.notifications = notifications;
        this.receipts = receipts;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A delivery and what came of it.
     *
     * @param written the letter
     * @param answer absent when it was not tried because it may not go yet
     */
    record Tried(Written written, Optional<Answer> answer) {

        Tried(Written written) {
            this(written, Optional.empty());
        }

        Tried(Written written, Answer answer) {
            this(written, Optional.of(answer));
        }

        boolean is(Class<? extends Answer> kind) {
            return answer.filter(kind::isInstance).isPresent();
        }
    }

    /** Settles a batch of a connection that had failed so often before. */
    int settle(Connection by, int failures, List<Tried> tried) {
        var now = clock.instant();
        var worked = tried.stream().anyMatch(it -> it.is(Answer.Taken.class) || it.is(Answer.Refused.class));
        var down = tried.stream().filter(it -> it.is(Answer.Down.class)).findFirst();
        var resting = !worked && down.isPresent() && failures + 1 >= settings.patience();
        var settled = tried.stream().map(it -> settled(by, it, resting, now)).toList();
        write(settled, now);
        settled.stream()
                .filter(it -> it.state() == DeliveryState.DELIVERED)
                .filter(it -> it.delivery().person().isPresent())
                .forEach(it -> receipts.came(it.delivery().cause(), Way.INBOX));
        if (worked) {
            connections.works(by.id());
        } else {
            down.flatMap(Tried::answer).ifPresent(answer -> failed(by, failures + 1, answer.text(), resting, now));
        }
        tried.stream()
                .flatMap(it -> it.answer().stream())
                .filter(Answer.Throttled.class::isInstance)
                .map(Answer.Throttled.class::cast)
                .findFirst()
                .ifPresent(it -> connections.rests(by.id(), it.text(), now.plus(it.pause())));
        tellOfLost(by, settled, now);
        return settled.size();
    }

    /** Settles a trial: it has ended one way or the other. */
    int settleTrial(Connection by, List<Tried> tried) {
        var now = clock.instant();
        var settled = tried.stream().map(it -> ended(by, it, now)).toList();
        write(settled, now);
        if (tried.stream().anyMatch(it -> it.is(Answer.Taken.class))) {
            connections.works(by.id());
        }
        return settled.size();
    }

    private void write(List<Settled> settled, Instant now) {
        outbox.note(settled, now);
        var written = outbox.settle(settled, now);
        if (written < settled.size()) {
            LOG.warn(
                    "{} of {} deliveries were settled by somebody else meanwhile",
                    settled.size() - written,
                    settled.size());
        }
    }

    private Settled settled(Connection by, Tried tried, boolean resting, Instant now) {
        var one = tried.written();
        var attempts = one.delivery().attempts();
        if (tried.answer().isEmpty()) {
            return with(by, tried, DeliveryState.WAITING, attempts - 1, one.notBefore());
        }
        return switch (tried.answer().get()) {
            case Answer.Taken taken -> with(by, tried, DeliveryState.DELIVERED, attempts, now);
            case Answer.Refused refused -> with(by, tried, DeliveryState.FAILED, attempts, now);
            case Answer.Throttled wait -> with(by, tried, DeliveryState.WAITING, attempts - 1, now.plus(wait.pause()));
            case Answer.Failed failed -> again(by, tried, attempts, now);
            case Answer.Down down
            when resting ->
                with(by, tried, DeliveryState.WAITING, attempts - 1, now.plus(pause(1, settings.longestRest())));
            case Answer.Down down -> again(by, tried, attempts, now);
        };
    }

    private Settled again(Connection by, Tried tried, int attempts, Instant now) {
        return attempts >= settings.tries()
                ? with(by, tried, DeliveryState.FAILED, attempts, now)
                : with(by, tried, DeliveryState.WAITING, attempts, now.plus(pause(attempts, settings.longestDelay())));
    }

    private static Settled ended(Connection by, Tried tried, Instant now) {
        var state = tried.is(Answer.Taken.class) ? DeliveryState.DELIVERED : DeliveryState.FAILED;
        return with(by, tried, state, tried.written().delivery().attempts(), now);
    }

    private static Settled with(Connection by, Tried tried, DeliveryState state, int attempts, Instant dueAt) {
        var letter = tried.written().letter();
        return new Settled(
                tried.written().delivery(),
                by.id(),
                tried.answer().map(Settlement::outcome),
                state,
                Math.max(0, attempts),
                dueAt,
                letter.to(),
                letter.text(),
                tried.answer().map(Answer::text).orElse(""));
    }

    private static AttemptOutcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> AttemptOutcome.TAKEN;
            case Answer.Refused refused -> AttemptOutcome.REFUSED;
            case Answer.Failed failed -> AttemptOutcome.FAILED;
            case Answer.Throttled throttled -> AttemptOutcome.THROTTLED;
            case Answer.Down down -> AttemptOutcome.DOWN;
        };
    }

    private void failed(Connection by, int failures, String answer, boolean resting, Instant now) {
        var rest = resting ? now.plus(pause(failures - settings.patience() + 1, settings.longestRest())) : null;
        connections.failed(by.id(), answer, rest);
        if (failures == settings.patience()) {
            LOG.warn("{} rests: {}", by.name(), answer);
            tell(by, MessageKind.CHANNEL_DOWN, Map.of("connection", by.name(), "answer", answer), now);
        }
    }

    /** Administrators hear once an hour of each connection; not of those who simply have no address, unless it was urgent. */
    private void tellOfLost(Connection by, List<Settled> settled, Instant now) {
        var lost = settled.stream()
                .filter(it -> it.state() == DeliveryState.FAILED)
                .filter(it -> it.delivery().kind() != MessageKind.DELIVERY_FAILED
                        && it.delivery().kind() != MessageKind.CHANNEL_DOWN)
                .filter(it ->
                        !it.answer().equals(NO_ADDRESS) || it.delivery().kind().urgent())
                .toList();
        notifications.send(lost.stream()
                .filter(it -> it.delivery().outside().isPresent())
                .map(Settlement::unreached)
                .toList());
        if (!lost.isEmpty()) {
            tell(
                    by,
                    MessageKind.DELIVERY_FAILED,
                    Map.of(
                            "connection", by.name(),
                            "count", Integer.toString(lost.size()),
                            "answer", lost.getFirst().answer()),
                    now);
        }
    }

    /** Whose letter it was can mend the address and send it again. */
    private static NewNotification unreached(Settled lost) {
        var facts = lost.delivery().facts();
        return new NewNotification(
                new Audience.OnePerson(facts.getOrDefault("buyerUser", "")),
                MessageKind.LETTER_FAILED,
                Map.of(
                        "number", facts.getOrDefault("number", ""),
                        "supplier", facts.getOrDefault("supplier", ""),
                        "answer", lost.answer()),
                lost.delivery().path(),
                "letter-failed:" + lost.delivery().id().value() + ":"
                        + lost.delivery().attempts(),
                Optional.empty());
    }

    private void tell(Connection by, MessageKind kind, Map<String, String> facts, Instant now) {
        notifications.send(List.of(new NewNotification(
                new Audience.Holding(Permission.NOTIFICATION_CHANNELS),
                kind,
                facts,
                kind == MessageKind.CHANNEL_DOWN ? "/system/channels" : "/system/deliveries?view=failed",
                kind.code() + ":" + by.id().value() + ":" + now.truncatedTo(ChronoUnit.HOURS),
                Optional.empty())));
    }

    private Duration pause(int failures, Duration longest) {
        return Pause.after(failures, settings.firstDelay(), longest, random);
    }
}
