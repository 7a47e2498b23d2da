package io.redthread.fulfilment;

import io.redthread.fulfilment.domain.BackOff;
import io.redthread.fulfilment.store.FeedbackStore;
import io.redthread.fulfilment.store.FeedbackStore.Message;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.sales.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings what is in the outbox to the shops. Each message is signed and carries an idempotency key; a shop that does not
 * take it is asked again later and later; after enough tries the order becomes an exception. No transaction is open
 * while a shop makes up its mind.
 */
@Component
class FeedbackSender {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackSender.class);
    private static final int AT_ONCE = 50;

    private final FeedbackStore outbox;
    private final FeedbackMessages messages;
    private final Shops shops;
    private final ShopHttp http;
    private final Cases cases;
    private final Transactions transactions;
    private final FulfilmentSettings.Feedback settings;
    private final Clock clock;

    FeedbackSender(
            FeedbackStore outbox,
            FeedbackMessages messages,
            Shops shops,
            ShopHttp http,
            Cases cases,
            Transactions transactions,
            FulfilmentSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.shops = shops;
        this.http = http;
        this.cases = cases;
        this.transactions = transactions;
        this.settings = settings.feedback();
        this.clock = clock;
    }

    /** Sends what is due; answers how many messages it tried. */
    int sendDue() {
        var taken = transactions.in(this::take);
        if (taken.isEmpty()) {
            return 0;
        }
        var known = shops.byIds(taken.stream().map(Message::shop).collect(Collectors.toSet()));
        var bodies = messages.of(taken.stream().map(Message::order).toList());
        var results = send(taken, known, bodies);
        transactions.in(() -> settle(results));
        return taken.size();
    }

    private List<Message> take() {
        var now = clock.instant();
        var due = outbox.takeDue(now, AT_ONCE);
        if (!due.isEmpty()) {
            outbox.attempted(due, now.plus(settings.timeout().multipliedBy(3)));
        }
        return due;
    }

    private List<Result> send(List<Message> taken, Map<ShopId, ShopFacts> known, Map<OrderId, String> bodies) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<Result>>();
            for (var message : taken) {
                futures.add(threads.submit(() -> new Result(
                        message,
                        refusedBy(
                                message,
                                Optional.ofNullable(known.get(message.shop())),
                                bodies.get(message.order())))));
            }
            var results = new ArrayList<Result>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Empty when the shop took the message, or there is nothing to tell it any more; otherwise what it answered. */
    private Optional<String> refusedBy(Message message, Optional<ShopFacts> shop, @Nullable String body)
            throws InterruptedException {
        var url = shop.flatMap(ShopFacts::feedbackUrl);
        if (url.isEmpty() || body == null) {
            return Optional.empty();
        }
        return http.refusedBy(
                message.shop(), url.get(), "feedback-" + message.order().value(), body, settings.timeout());
    }

    private Integer settle(List<Result> results) {
        var taken = results.stream().filter(it -> it.refusal().isEmpty()).toList();
        complete(taken, FeedbackState.DELIVERED, it -> new Outcome.Done("acknowledged"));
        for (var result : results) {
            result.refusal()
                    .ifPresent(answer -> outbox.answered(result.message().order(), answer, next(result)));
        }
        var lost = results.stream()
                .filter(it -> it.refusal().isPresent() && it.message().attempts() >= settings.tries())
                .toList();
        var answers = lost.stream()
                .collect(Collectors.toMap(
                        it -> caseId(it.message().order()), it -> it.refusal().orElse("")));
        complete(lost, FeedbackState.FAILED, it -> {
            var answer = answers.getOrDefault(it, "");
            return new Outcome.Fails(
                    "feedback",
                    "店铺没有接收物流回传,已试 " + settings.tries() + " 次,最后回答:" + answer,
                    "The shop did not take the message after " + settings.tries() + " tries; last answer: " + answer);
        });
        return results.size();
    }

    private Instant next(Result result) {
        return clock.instant()
                .plus(BackOff.after(result.message().attempts(), settings.firstDelay(), settings.longestDelay()));
    }

    private void complete(List<Result> results, FeedbackState state, Function<CaseId, Outcome> outcome) {
        if (results.isEmpty()) {
            return;
        }
        var orders = results.stream().map(it -> it.message().order()).toList();
        var waiting = cases.waitingAt(
                NodeCode.FEEDBACK, orders.stream().map(FeedbackSender::caseId).toList());
        outbox.end(orders, state, clock.instant());
        if (waiting.size() < orders.size()) {
            LOG.info("{} of {} orders told no longer wait for it", orders.size() - waiting.size(), orders.size());
        }
        if (!waiting.isEmpty()) {
            cases.complete(waiting, NodeCode.FEEDBACK, it -> outcome.apply(it.id()));
        }
    }

    private static CaseId caseId(OrderId order) {
        return new CaseId(order.value());
    }

    private record Result(Message message, Optional<String> refusal) {}
}
