package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalState;
import io.redthread.approval.StepId;
import io.redthread.approval.events.ApprovalsEnded;
import io.redthread.approval.events.ApprovalsEnded.Ended;
import io.redthread.approval.events.ApprovalsEscalated;
import io.redthread.approval.events.ApprovalsEscalated.Escalation;
import io.redthread.approval.events.ApprovalsReminded;
import io.redthread.approval.events.ApprovalsReminded.Reminder;
import io.redthread.approval.events.ApprovalsRequested;
import io.redthread.approval.events.ApprovalsRequested.Request;
import io.redthread.identity.PersonId;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.notification.transport.FakeProvider.Says;
import io.redthread.support.TradingWorld;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Approvers hear that it is their turn, by every urgent channel at once when it cannot wait. */
class ApprovalListeningTest extends OutboxCase {

    private static final Instant DUE = Instant.parse("2026-11-28T09:00:00Z");

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void an_urgent_request_pops_up_and_goes_by_sms_and_wecom_at_once_even_in_quiet_hours() {
        var sms = added(
                TradingWorld.fresh("sms"),
                "sms-aliyun",
                Map.of("accessKeyId", "id", "signName", "红线", "templateCode", "SMS_1"),
                Map.of("accessKeySecret", "s"));
        activate(sms, true);
        provider.answers(asked -> Says.ok(
                asked.uri().getPath().endsWith("gettoken")
                        ? TOKEN
                        : asked.uri().getPath().equals("/") ? "{\"Code\":\"OK\",\"BizId\":\"b\"}" : OK));
        transactions.in(
                () -> sql.execute("update identity.person set phone = '13800000000' where id = " + annaId.value()));
        var now = LocalTime.now(CompanyDay.ZONE);
        annas.put(
                        "/api/notification/preferences",
                        Map.of(
                                "quietFrom",
                                now.minusHours(1).toString(),
                                "quietUntil",
                                now.plusHours(2).toString()))
                .is(204);

        publish(new ApprovalsRequested(List.of(request(1, true))));
        send();
        sender.sendDue(connections.get(sms));

        assertThat(delivered("PO-1")).containsExactlyInAnyOrder("sms", "wecom");
        var message = annas.get("/api/notification/messages").json().at("/items/0");
        assertThat(message.path("urgent").asBoolean()).isTrue();
        assertThat(message.at("/title/zh").asString()).isEqualTo("紧急审批:PO-1 30,000.00 CNY");
        assertThat(message.at("/body/en").asString())
                .isEqualTo("Desks. As Head of finance, by 11-28 17:00, then it goes to your superior.");
    }

    @Test
    void what_can_wait_is_told_calmly_and_the_submitter_hears_how_it_ended() {
        publish(new ApprovalsRequested(List.of(request(2, false))));
        publish(new ApprovalsEnded(List.of(new Ended(
                new ApprovalId(2),
                new DocumentRef("purchase-order", 2),
                "PO-2",
                "Desks",
                "/purchasing/orders/2",
                ApprovalState.REJECTED,
                annaId,
                "system",
                "太贵",
                "too dear",
                DUE))));

        var items = annas.get("/api/notification/messages").json().path("items");
        assertThat(items.valueStream().map(it -> it.path("kind").asString()))
                .containsExactlyInAnyOrder("approval-requested", "approval-ended");
        assertThat(items.toString()).contains("PO-2 rejected", "太贵");
    }

    @Test
    void once_it_is_decided_nobody_has_to_read_that_it_was_asked() {
        publish(new ApprovalsRequested(List.of(request(4, true))));
        publish(new ApprovalsEscalated(List.of(new Escalation(request(4, true), List.of(), 1))));
        publish(new ApprovalsRequested(List.of(request(5, true))));
        assertThat(unread()).containsExactlyInAnyOrder("PO-4", "PO-4", "PO-5");

        publish(new ApprovalsEnded(List.of(new Ended(
                new ApprovalId(4),
                new DocumentRef("purchase-order", 4),
                "PO-4",
                "Desks",
                "/purchasing/orders/4",
                ApprovalState.APPROVED,
                new PersonId(1),
                "system",
                "",
                "",
                DUE))));

        assertThat(unread()).containsExactly("PO-5");
    }

    private List<String> unread() {
        return annas.get("/api/notification/messages?unread=true")
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.at("/title/zh").asString().replaceAll(".*(PO-\\d+).*", "$1"))
                .toList();
    }

    @Test
    void a_reminder_of_an_urgent_request_is_as_loud_and_says_that_it_is_one() {
        publish(new ApprovalsReminded(List.of(new Reminder(request(6, true), false, DUE))));

        var items = annas.get("/api/notification/messages?kind=approval-urgent-reminded")
                .json()
                .path("items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/urgent").asBoolean()).isTrue();
        assertThat(items.at("/0/title/zh").asString()).isEqualTo("紧急审批还没处理:PO-6 30,000.00 CNY");
    }

    @Test
    void an_escalation_is_urgent_and_told_once() {
        var up = new ApprovalsEscalated(List.of(new Escalation(request(3, false), List.of(), 1)));

        publish(up);
        publish(up);

        var items = annas.get("/api/notification/messages?kind=approval-escalated")
                .json()
                .path("items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/urgent").asBoolean()).isTrue();
    }

    private void publish(Object event) {
        transactions.in(() -> {
            events.publishEvent(event);
            return true;
        });
    }

    private List<String> delivered(String number) {
        return administrator
                .get("/api/notification/deliveries?state=delivered&person=" + annaId.value() + "&q=" + number)
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("channel").asString())
                .toList();
    }

    private Request request(long number, boolean urgent) {
        return new Request(
                new ApprovalId(annaId.value() + number),
                new StepId(annaId.value() + number),
                new DocumentRef("purchase-order", number),
                "PO-" + number,
                "Desks",
                "/approval/" + number,
                "财务主管",
                "Head of finance",
                Money.of("30000.00", "CNY"),
                new PersonId(1),
                List.of(annaId),
                urgent,
                DUE,
                DUE);
    }
}
