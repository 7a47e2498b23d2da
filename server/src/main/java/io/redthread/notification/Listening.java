package io.redthread.notification;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.identity.RoleCode;
import io.redthread.importing.ImportState;
import io.redthread.importing.events.ImportEnded;
import io.redthread.journal.events.JournalBroken;
import io.redthread.kernel.CompanyDay;
import io.redthread.monitoring.events.ThreadShared;
import io.redthread.process.events.ExceptionAssigned;
import io.redthread.process.events.ExceptionHandover;
import io.redthread.process.events.StandardPublished;
import io.redthread.sales.events.OrdersHeld;
import io.redthread.tasks.events.TasksOverdue;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what other modules publish into messages, in their transaction. */
@Component
class Listening {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Notifications notifications;
    private final PersonNames names;

    Listening(Notifications notifications, PersonNames names) {
        this.notifications = notifications;
        this.names = names;
    }

    @EventListener
    void on(ExceptionAssigned event) {
        send(new NewNotification(
                new Audience.OnePerson(event.assignee()),
                MessageKind.EXCEPTION_ASSIGNED,
                Map.of(
                        "number", event.number(),
                        "by", name(event.by()),
                        "detailZh", event.detailZh(),
                        "detailEn", event.detailEn()),
                "/sales/exceptions?view=all&number=" + event.number(),
                "exception-assigned:" + event.id().value() + ":" + event.at(),
                Optional.of(event.by())));
    }

    @EventListener
    void on(ExceptionHandover event) {
        send(new NewNotification(
                new Audience.These(event.people()),
                event.level() == 0 ? MessageKind.EXCEPTION_HANDOVER : MessageKind.EXCEPTION_ESCALATED,
                Map.of(
                        "number", event.number(),
                        "due", DAY.format(event.dueAt().atZone(CompanyDay.ZONE)),
                        "detailZh", event.detailZh(),
                        "detailEn", event.detailEn()),
                "/sales/exceptions?view=all&number=" + event.number(),
                "exception-handover:" + event.id().value() + ":" + event.level(),
                Optional.empty()));
    }

    /** Once an hour at most for each right, however many become late. */
    @EventListener
    void on(TasksOverdue event) {
        var permission = Permission.known(event.permission());
        if (permission == null) {
            return;
        }
        send(new NewNotification(
                new Audience.Holding(permission),
                MessageKind.TASK_OVERDUE,
                Map.of(
                        "count", Integer.toString(event.count()),
                        "number", event.number(),
                        "titleZh", event.titleZh(),
                        "titleEn", event.titleEn()),
                event.count() == 1 ? event.path() : "/",
                "task-overdue:" + event.permission() + ":" + event.at().truncatedTo(ChronoUnit.HOURS),
                Optional.empty()));
    }

    @EventListener
    void on(ImportEnded event) {
        send(new NewNotification(
                new Audience.OnePerson(event.username()),
                MessageKind.IMPORT_ENDED,
                Map.of(
                        "file", event.fileName(),
                        "stateZh", zh(event.state()),
                        "stateEn", event.state().code(),
                        "done", Long.toString(event.done()),
                        "refused", Long.toString(event.refused())),
                "/imports/" + event.id().value(),
                "import-ended:" + event.id().value(),
                Optional.empty()));
    }

    @EventListener
    void on(OrdersHeld event) {
        var first = event.orders().getFirst();
        send(new NewNotification(
                new Audience.Holding(Permission.SALES_ORDER_REVIEW),
                MessageKind.ORDER_HELD,
                Map.of(
                        "count", Integer.toString(event.orders().size()),
                        "number", event.number(),
                        "by", name(event.by()),
                        "reason", event.reason()),
                event.orders().size() == 1 ? "/sales/orders/" + first.value() : "/sales/orders?status=held",
                "order-held:" + first.value() + ":" + event.at(),
                Optional.of(event.by())));
    }

    @EventListener
    void on(StandardPublished event) {
        send(new NewNotification(
                new Audience.These(event.people()),
                MessageKind.STANDARD_PUBLISHED,
                Map.of(
                        "titleZh", event.titleZh(),
                        "titleEn", event.titleEn(),
                        "note", event.note(),
                        "from", DAY.format(event.validFrom().atZone(CompanyDay.ZONE))),
                "/process/announcements?id=" + event.announcement().value(),
                "standard-published:" + event.announcement().value(),
                Optional.empty()));
    }

    @EventListener
    void on(ThreadShared event) {
        send(new NewNotification(
                new Audience.These(Set.of(event.person())),
                MessageKind.THREAD_SHARED,
                Map.of(
                        "number", event.number(),
                        "by", name(event.by()),
                        "note", event.note(),
                        "until", DAY.format(event.until().atZone(CompanyDay.ZONE))),
                "/threads/shared/" + event.share(),
                "thread-shared:" + event.share(),
                Optional.empty()));
    }

    @EventListener
    void on(JournalBroken event) {
        send(new NewNotification(
                new Audience.InRole(RoleCode.ADMINISTRATOR, Optional.empty()),
                MessageKind.JOURNAL_BROKEN,
                Map.of("findings", Long.toString(event.findings())),
                "/system/journal",
                "journal-broken:" + event.at(),
                Optional.empty()));
    }

    private void send(NewNotification one) {
        notifications.send(List.of(one));
    }

    private String name(String username) {
        return names.of(List.of(username)).getOrDefault(username, username);
    }

    private static String zh(ImportState state) {
        return switch (state) {
            case DONE -> "完成";
            case FAILED -> "失败";
            case CANCELLED -> "已取消";
            case UPLOADED, QUEUED, RUNNING -> "进行中";
        };
    }
}
