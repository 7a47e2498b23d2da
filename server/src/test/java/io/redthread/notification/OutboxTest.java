package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.CompanyDay;
import io.redthread.notification.store.OutboxRows;
import io.redthread.notification.transport.FakeProvider.Says;
import io.redthread.platform.database.Statements;
import io.redthread.support.Least;
import io.redthread.support.Plans;
import io.redthread.support.TradingWorld;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages leave the house: once, by the channels wanted, whatever happens on the way. */
class OutboxTest extends OutboxCase {

    @Autowired
    private OutboxRows outbox;

    @Autowired
    private Clock clock;

    @Test
    void a_message_leaves_in_the_readers_language_and_the_log_says_so() {
        annas.put("/api/notification/preferences", Map.of("language", "en")).is(204);
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-1");

        send();

        assertThat(sent()).containsExactly("Exception given to you: EX-1");
        assertThat(provider.last().json().path("touser").asString()).isEqualTo(anna);
        var logged = delivery("EX-1");
        assertThat(logged.path("state").asString()).isEqualTo("delivered");
        assertThat(logged.path("attempts").asInt()).isEqualTo(1);
        assertThat(logged.path("body").asString()).startsWith("Wang asks you");
        var detail = administrator.get(
                "/api/notification/deliveries/" + logged.path("id").asString());
        assertThat(detail.text("/attempts/0/outcome")).isEqualTo("taken");
    }

    @Test
    void what_was_rolled_back_never_leaves_and_the_same_cause_leaves_once() {
        assertThatThrownBy(() -> transactions.in(() -> {
                    notifications.send(java.util.List.of(told(MessageKind.EXCEPTION_ASSIGNED, "EX-2")));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-3");
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-3");

        send();

        assertThat(sent()).containsExactly("异常交给你:EX-3");
    }

    @Test
    void each_person_chooses_by_which_channel_a_kind_comes() {
        annas.put("/api/notification/preferences/exception-assigned/wecom", Map.of("wanted", false))
                .is(204);
        annas.put("/api/notification/preferences/import-ended/wecom", Map.of("wanted", true))
                .is(204);

        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-4");
        tell(MessageKind.IMPORT_ENDED, "IM-1");
        send();

        assertThat(delivery("EX-4").isMissingNode()).isTrue();
        assertThat(delivery("IM-1").path("state").asString()).isEqualTo("delivered");
        assertThat(annas.get("/api/notification/unread").json().path("count").asInt())
                .isEqualTo(2);
    }

    @Test
    void quiet_hours_hold_back_what_is_not_urgent() {
        var now = clock.instant().atZone(CompanyDay.ZONE).toLocalTime();
        annas.put(
                        "/api/notification/preferences",
                        Map.of(
                                "quietFrom",
                                now.minusHours(1).toString(),
                                "quietUntil",
                                now.plusHours(2).toString()))
                .is(204);
        annas.put("/api/notification/preferences/journal-broken/wecom", Map.of("wanted", true))
                .is(204);
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-5");
        tell(MessageKind.JOURNAL_BROKEN, "JB-1");

        send();
        later();
        send();

        assertThat(delivery("JB-1").path("state").asString()).isEqualTo("delivered");
        assertThat(delivery("EX-5").path("state").asString()).isEqualTo("waiting");
        assertThat(delivery("EX-5").path("attempts").asInt()).isZero();
        assertThat(sent()).containsExactly("日志核验未通过");
    }

    @Test
    void what_fails_is_tried_again_later_and_given_up_after_enough_tries_with_an_alert() {
        provider.answers(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : "{\"errcode\":-1}"));
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-6");

        send();
        assertThat(sent()).as("not at once").hasSize(1);
        assertThat(delivery("EX-6").path("state").asString()).isEqualTo("waiting");
        for (var tries = 1; tries < 10; tries++) {
            later();
            send();
        }

        assertThat(sent()).hasSize(10);
        assertThat(delivery("EX-6").path("state").asString()).isEqualTo("failed");
        assertThat(administrator
                        .get("/api/notification/messages?kind=delivery-failed")
                        .text("/items/0/body/en"))
                .contains("errcode");
    }

    @Test
    void a_test_of_a_channel_is_sent_again_by_that_channel_once_it_is_on() {
        provider.answers(asked -> new Says(503, Map.of(), "down"));
        var id = administrator
                .post("/api/notification/connections/" + wecom.value() + "/test", Map.of())
                .is(200)
                .text("/id");
        transactions.in(() -> sql.execute("update notification.delivery set state = 'failed' where id = " + id));
        provider.answers(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : OK));
        var again = "/api/notification/deliveries/" + id + "/again";

        activate(wecom, false);
        administrator.post(again, Map.of()).isProblem(409, "notification/channel-off");
        activate(wecom, true);
        administrator.post(again, Map.of()).is(204);
        later();
        send();

        assertThat(administrator.get("/api/notification/deliveries/" + id).text("/delivery/state"))
                .isEqualTo("delivered");
    }

    @Test
    void a_number_refused_for_good_is_not_tried_again_and_can_be_sent_again_by_hand() {
        provider.answers(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : "{\"errcode\":81013}"));
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-7");
        send();
        var id = delivery("EX-7").path("id").asString();
        assertThat(delivery("EX-7").path("state").asString()).isEqualTo("failed");

        provider.answers(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : OK));
        administrator
                .post("/api/notification/deliveries/" + id + "/again", Map.of())
                .is(204);
        administrator
                .post("/api/notification/deliveries/" + id + "/again", Map.of())
                .isProblem(409, "notification/delivery-under-way");
        send();

        assertThat(delivery("EX-7").path("state").asString()).isEqualTo("delivered");
        signedInAs(ShippedRole.OPERATIONS)
                .post("/api/notification/deliveries/" + id + "/again", Map.of())
                .isProblem(403, "identity/permission-missing");
    }

    @Test
    void a_sender_that_dies_loses_nothing_and_two_never_send_the_same() throws Exception {
        IntStream.range(0, 40).forEach(i -> tell(MessageKind.EXCEPTION_ASSIGNED, "EX-8-" + i));
        var by = connections.get(wecom);
        // Taken, and never heard of again.
        transactions.in(
                () -> outbox.take(by, 5, clock.instant(), clock.instant().plus(Duration.ofMinutes(5))));

        try (var two = Executors.newFixedThreadPool(2)) {
            for (var done : two.invokeAll(java.util.Collections.nCopies(2, () -> {
                send();
                return true;
            }))) {
                done.get();
            }
        }
        assertThat(sent()).hasSize(35).doesNotHaveDuplicates();
        later();
        send();

        assertThat(sent()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void any_number_of_messages_costs_the_same_statements_with_a_channel_as_one() {
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-9");

        var few = Least.of(() -> cost(1));
        var many = Least.of(() -> cost(300));

        assertThat(few).isLessThanOrEqualTo(6);
        // One block of ids more for messages, one for deliveries.
        assertThat(many).isLessThanOrEqualTo(few + 2);
    }

    private long cost(int messages) {
        var some = IntStream.range(0, messages)
                .mapToObj(i -> told(MessageKind.EXCEPTION_ASSIGNED, TradingWorld.fresh("EX")))
                .toList();
        return Statements.during(() -> transactions.in(() -> {
            notifications.send(some);
            return true;
        }));
    }

    @Test
    void what_is_due_is_found_by_its_index_however_long_the_log_is() {
        transactions.in(
                () -> sql.execute("insert into notification.delivery (id, person_id, channel, kind, facts, path,"
                        + " cause, state, due_at, created_at, ended_at) select -i, 1, 'wecom', 'order-held', '{}', '/', 'old:' || i,"
                        + " 'delivered', now(), now() - interval '1 day', now() from generate_series(1, 20000) i"));
        transactions.in(() -> sql.execute("analyze notification.delivery"));
        tell(MessageKind.EXCEPTION_ASSIGNED, "EX-12");

        var plans = Plans.during(
                () -> transactions.in(() -> outbox.take(connections.get(wecom), 10, clock.instant(), clock.instant())));

        assertThat(plans).allSatisfy(it -> assertThat(it.scanned()).doesNotContain("delivery"));
        assertThat(plans.toString()).contains("ix_delivery_due");
        transactions.in(() -> sql.execute("delete from notification.delivery where id < 0"));
    }
}
