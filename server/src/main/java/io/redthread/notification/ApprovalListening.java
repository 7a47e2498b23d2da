package io.redthread.notification;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.events.ApprovalNoted;
import io.redthread.approval.events.ApprovalOpened;
import io.redthread.approval.events.ApprovalOverdueAtTop;
import io.redthread.approval.events.ApprovalsEnded;
import io.redthread.approval.events.ApprovalsEnded.Ended;
import io.redthread.approval.events.ApprovalsEscalated;
import io.redthread.approval.events.ApprovalsReminded;
import io.redthread.approval.events.ApprovalsRequested;
import io.redthread.approval.events.ApprovalsRequested.Request;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.insight.TurnArrivals.Way;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells approvers that it is their turn and submitters how it ended; whatever is urgent by every urgent channel at once. */
@Component
class ApprovalListening {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(CompanyDay.ZONE);

    /** What asks somebody to decide. */
    private static final Set<MessageKind> ASKING = EnumSet.of(
            MessageKind.APPROVAL_REQUESTED,
            MessageKind.APPROVAL_URGENT,
            MessageKind.APPROVAL_URGENT_REMINDED,
            MessageKind.APPROVAL_REMINDED,
            MessageKind.APPROVAL_ESCALATED);

    private final Notifications notifications;
    private final PersonNames names;
    private final Receipts receipts;

    ApprovalListening(Notifications notifications, PersonNames names, Receipts receipts) {
        this.notifications = notifications;
        this.names = names;
        this.receipts = receipts;
    }

    @EventListener
    void on(ApprovalsRequested event) {
        notifications.send(event.requests().stream()
                .map(it -> told(
                        it,
                        it.urgent() ? MessageKind.APPROVAL_URGENT : MessageKind.APPROVAL_REQUESTED,
                        new Turn(it.approval(), it.step()).cause(it.at()),
                        facts(it)))
                .toList());
    }

    @EventListener
    void on(ApprovalOpened event) {
        receipts.came(new Turn(event.approval(), event.step()), Way.OPENED);
    }

    @EventListener
    void on(ApprovalsReminded event) {
        notifications.send(event.reminders().stream()
                .map(it -> told(
                        it.request(),
                        it.request().urgent() ? MessageKind.APPROVAL_URGENT_REMINDED : MessageKind.APPROVAL_REMINDED,
                        "reminded:" + it.request().step().value() + ":" + it.at(),
                        facts(it.request())))
                .toList());
    }

    @EventListener
    void on(ApprovalsEscalated event) {
        notifications.send(event.escalations().stream()
                .map(it -> told(
                        it.request(),
                        MessageKind.APPROVAL_ESCALATED,
                        "escalated:" + it.request().step().value() + ":" + it.times(),
                        facts(it.request())))
                .toList());
    }

    @EventListener
    void on(ApprovalOverdueAtTop event) {
        notifications.send(List.of(new NewNotification(
                new Audience.Holding(Permission.SETTINGS_EDIT),
                MessageKind.APPROVAL_STUCK,
                facts(event.request()),
                event.request().path(),
                "stuck:" + event.request().step().value(),
                Optional.empty())));
    }

    @EventListener
    void on(ApprovalsEnded event) {
        notifications.settle(event.ended().stream().map(Ended::number).collect(Collectors.toSet()), ASKING);
        var known = names.of(event.ended().stream().map(Ended::by).collect(Collectors.toSet()));
        notifications.send(event.ended().stream()
                .map(it -> {
                    var how = ended(it.result());
                    return new NewNotification(
                            new Audience.These(Set.of(it.submitter())),
                            MessageKind.APPROVAL_ENDED,
                            Map.of(
                                    "number", it.number(),
                                    "title", it.title(),
                                    "resultZh", how.zh(),
                                    "resultEn", how.en(),
                                    "by", known.getOrDefault(it.by(), it.by()),
                                    "reasonZh", it.reasonZh(),
                                    "reasonEn", it.reasonEn()),
                            it.path(),
                            "ended:" + it.approval().value() + ":" + it.at(),
                            Optional.of(it.by()));
                })
                .toList());
    }

    @EventListener
    void on(ApprovalNoted event) {
        var what = noted(event.kind());
        notifications.send(List.of(new NewNotification(
                new Audience.These(Set.copyOf(event.persons())),
                event.urgent() && event.kind() == ApprovalNoted.Kind.REASSIGNED
                        ? MessageKind.APPROVAL_URGENT
                        : MessageKind.APPROVAL_NOTED,
                with(
                        Map.of("number", event.number(), "title", event.title(), "by", name(event.by())),
                        Map.of(
                                "whatZh", what.zh(),
                                "whatEn", what.en(),
                                "text", event.text(),
                                "roleZh", what.zh(),
                                "roleEn", what.en())),
                event.path(),
                "noted:" + event.approval().value() + ":" + event.kind() + ":" + event.at(),
                Optional.of(event.by()))));
    }

    private static NewNotification told(Request it, MessageKind kind, String cause, Map<String, String> facts) {
        return new NewNotification(
                new Audience.These(Set.copyOf(it.persons())), kind, facts, it.path(), cause, Optional.empty());
    }

    private static Map<String, String> facts(Request it) {
        return Map.of(
                "number", it.number(),
                "title", it.title(),
                "roleZh", it.roleZh(),
                "roleEn", it.roleEn(),
                "amount", it.amount().grouped(),
                "due", UNTIL.format(it.dueAt()));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private String name(String username) {
        return names.of(List.of(username)).getOrDefault(username, username);
    }

    private static Label ended(ApprovalState result) {
        return switch (result) {
            case APPROVED -> new Label("已同意", "approved");
            case REJECTED -> new Label("已驳回", "rejected");
            case RETURNED -> new Label("退回修改", "returned for changes");
            case WITHDRAWN -> new Label("已撤回", "withdrawn");
            case CANCELLED -> new Label("已取消", "cancelled");
            case WAITING -> new Label("审批中", "waiting");
        };
    }

    private static Label noted(ApprovalNoted.Kind kind) {
        return switch (kind) {
            case CONSULTED -> new Label("征询你的意见", "asks for your opinion");
            case ANSWERED -> new Label("答复了征询", "answered");
            case COPIED -> new Label("抄送给你", "copied you in");
            case MENTIONED -> new Label("提到了你", "mentioned you");
            case REASSIGNED -> new Label("转给你审批", "gave it to you");
        };
    }
}
