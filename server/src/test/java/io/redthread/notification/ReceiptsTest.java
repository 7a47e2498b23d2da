package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepId;
import io.redthread.approval.events.ApprovalOpened;
import io.redthread.approval.events.ApprovalsRequested;
import io.redthread.approval.events.ApprovalsRequested.Request;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import io.redthread.notification.transport.FakeProvider.Says;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Statements;
import io.redthread.support.LiveEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** When it came to an approver is noted as it comes, for the reports on hand-over times (B4, B6). */
class ReceiptsTest extends OutboxCase {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Receipts receipts;

    @Autowired
    private IdBlocks ids;

    @Autowired
    private Clock clock;

    @Test
    void it_lies_in_the_inbox_when_the_transaction_is_through_and_not_before() {
        var step = step();
        var during = transactions.in(() -> {
            events.publishEvent(requested(step));
            receipts.write();
            assertThat(noted(step, "inbox_at")).isEmpty();
            return clock.instant();
        });

        receipts.write();

        assertThat(noted(step, "inbox_at"))
                .hasValueSatisfying(at -> assertThat(at).isBetween(during.minusMillis(1), clock.instant()));
        assertThat(noted(step, "shown_at")).isEmpty();
        assertThat(noted(step, "opened_at")).isEmpty();
    }

    @Test
    void what_is_undone_came_to_nobody() {
        var step = step();

        assertThatThrownBy(() -> transactions.in(() -> {
                    events.publishEvent(requested(step));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        receipts.write();

        assertThat(noted(step, "inbox_at")).isEmpty();
    }

    @Test
    void who_has_muted_the_inbox_has_it_when_the_provider_took_it() {
        choose("in-app", false);
        choose("wecom", true);
        var step = step();
        provider.answers(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : "{\"errcode\":-1}"));
        publish(requested(step));
        send();
        receipts.write();
        assertThat(noted(step, "inbox_at")).as("the provider has not taken it").isEmpty();

        provider.answers(asked -> Says.ok(asked.uri().getPath().endsWith("gettoken") ? TOKEN : OK));
        later();
        send();
        receipts.write();

        assertThat(noted(step, "inbox_at")).isPresent();
    }

    @Test
    void a_page_that_is_open_shows_it_and_its_moment_is_noted() throws Exception {
        var page = LiveEvents.of(annas, port());
        var step = step();

        publish(requested(step));

        assertThat(page.poll(30, TimeUnit.SECONDS)).contains("approval-requested");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            receipts.write();
            assertThat(noted(step, "shown_at")).isPresent();
        });
        assertThat(noted(step, "shown_at").orElseThrow())
                .isAfterOrEqualTo(noted(step, "inbox_at").orElseThrow());
    }

    @Test
    void who_looks_at_it_has_opened_it_and_the_first_look_counts() {
        var step = step();
        publish(new ApprovalOpened(approval(step), step, annaId));
        receipts.write();
        var first = noted(step, "opened_at");

        publish(new ApprovalOpened(approval(step), step, annaId));
        receipts.write();

        assertThat(first).isPresent();
        assertThat(noted(step, "opened_at")).isEqualTo(first);
    }

    @Test
    void many_are_written_by_three_statements() {
        transactions.in(() -> {
            for (var i = 0; i < 500; i++) {
                var step = step();
                events.publishEvent(new ApprovalOpened(approval(step), step, annaId));
            }
            return true;
        });

        var statements = Statements.during(receipts::write);

        assertThat(statements).isLessThanOrEqualTo(3);
    }

    private void choose(String channel, boolean wanted) {
        annas.put("/api/notification/preferences/approval-requested/" + channel, Map.of("wanted", wanted))
                .is(204);
    }

    private StepId step() {
        return new StepId(ids.next("approval", "step_id"));
    }

    private static ApprovalId approval(StepId step) {
        return new ApprovalId(step.value());
    }

    private void publish(Object event) {
        transactions.in(() -> {
            events.publishEvent(event);
            return true;
        });
    }

    private Optional<Instant> noted(StepId step, String way) {
        return sql.select(DSL.field(DSL.name(way), Instant.class))
                .from(DSL.table(DSL.name("insight", "arrival")))
                .where(DSL.field(DSL.name("step_id"), Long.class).eq(step.value()))
                .fetchOptional(0, Instant.class);
    }

    private ApprovalsRequested requested(StepId step) {
        return new ApprovalsRequested(List.of(new Request(
                approval(step),
                step,
                new DocumentRef("purchase-order", step.value()),
                "PO-" + step.value(),
                "Desks",
                "/approval/" + step.value(),
                "财务主管",
                "Head of finance",
                Money.of("30000.00", "CNY"),
                new PersonId(1),
                List.of(annaId),
                false,
                clock.instant(),
                clock.instant())));
    }
}
