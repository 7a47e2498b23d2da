package io.redthread.notification;

import io.redthread.alerts.AlertSeverity;
import io.redthread.alerts.events.AlertTold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of alerts that concern them: of several of one rule that came at once, in one message. */
@Component
class AlertListening {

    private final Notifications notifications;

    AlertListening(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(AlertTold event) {
        if (event.people().isEmpty()) {
            return;
        }
        notifications.send(List.of(new NewNotification(
                new Audience.These(event.people()),
                kind(event),
                Map.of(
                        "ruleZh", event.ruleZh(),
                        "ruleEn", event.ruleEn(),
                        "number", event.number(),
                        "name", event.name(),
                        "moreZh", event.count() == 1 ? "" : " 等 " + event.count() + " 条",
                        "moreEn", event.count() == 1 ? "" : " and " + (event.count() - 1) + " more"),
                event.count() == 1 ? "/monitoring/alerts/" + event.first().value() : "/monitoring/alerts",
                "alert:" + event.what() + ":" + event.first().value() + ":" + event.level() + ":" + event.at(),
                Optional.empty())));
    }

    private static MessageKind kind(AlertTold event) {
        return switch (event.what()) {
            case RAISED ->
                event.severity() == AlertSeverity.CRITICAL ? MessageKind.ALERT_CRITICAL : MessageKind.ALERT_RAISED;
            case ESCALATED -> MessageKind.ALERT_ESCALATED;
            case SETTLED -> MessageKind.ALERT_SETTLED;
            case ASSIGNED -> MessageKind.ALERT_ASSIGNED;
        };
    }
}
