package io.redthread.notification;

import io.redthread.identity.PersonNames;
import io.redthread.kernel.Label;
import io.redthread.performance.ResultKind;
import io.redthread.performance.events.ObjectionDecided;
import io.redthread.performance.events.ScoresClosed;
import io.redthread.performance.events.SurveyOpened;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what concerns their figures (绩效消息), each the own only. */
@Component
class PerformanceListening {

    private static final String MINE = "/performance/me";

    private final Notifications notifications;
    private final PersonNames names;

    PerformanceListening(Notifications notifications, PersonNames names) {
        this.notifications = notifications;
        this.names = names;
    }

    @EventListener
    void on(ScoresClosed event) {
        notifications.send(event.scores().stream()
                .map(it -> told(
                        it.person(),
                        MessageKind.SCORES_CLOSED,
                        Map.of(
                                "month", event.month().toString(),
                                "score", it.score().toPlainString(),
                                "resultsZh", results(it.results(), Label::zh, "、", "。"),
                                "resultsEn", results(it.results(), Label::en, ", ", ". ")),
                        "scores-closed:" + event.month()))
                .toList());
    }

    @EventListener
    void on(ObjectionDecided event) {
        notifications.send(List.of(told(
                event.person(),
                MessageKind.OBJECTION_DECIDED,
                Map.of(
                        "kpiZh", event.kpi().zh(),
                        "kpiEn", event.kpi().en(),
                        "decisionZh", event.accepted() ? "成立" : "不成立",
                        "decisionEn", event.accepted() ? "accepted" : "refused",
                        "by", names.of(List.of(event.by())).getOrDefault(event.by(), event.by()),
                        "words", event.words()),
                "objection-decided:" + event.objection().value())));
    }

    @EventListener
    void on(SurveyOpened event) {
        notifications.send(event.people().stream()
                .map(it -> told(
                        it,
                        MessageKind.SURVEY_OPENED,
                        Map.of("name", event.name(), "until", event.closesOn().toString()),
                        "survey-opened:" + event.survey().value()))
                .toList());
    }

    private static NewNotification told(String person, MessageKind kind, Map<String, String> facts, String cause) {
        return new NewNotification(new Audience.OnePerson(person), kind, facts, MINE, cause, Optional.empty());
    }

    private static String results(
            List<ResultKind> kinds, Function<Label, String> language, String between, String end) {
        return kinds.isEmpty()
                ? ""
                : kinds.stream().map(it -> language.apply(word(it))).collect(Collectors.joining(between)) + end;
    }

    private static Label word(ResultKind kind) {
        return switch (kind) {
            case BONUS -> new Label("奖金", "Bonus");
            case PROMOTION -> new Label("列入优先晋升", "On the promotion list");
            case RETRAINING -> new Label("需再培训", "Retraining");
            case STAR -> new Label("数字化达人", "Star of the month");
            case TEAM -> new Label("优秀团队", "Team of the month");
        };
    }
}
