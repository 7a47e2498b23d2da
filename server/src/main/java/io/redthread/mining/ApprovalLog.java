package io.redthread.mining;

import io.redthread.approval.ActKind;
import io.redthread.approval.ApprovalFact;
import io.redthread.approval.ApprovalFacts;
import io.redthread.approval.ApprovalFacts.Change;
import io.redthread.approval.ApprovalFacts.Done;
import io.redthread.approval.ApprovalFacts.Place;
import io.redthread.approval.ApprovalId;
import io.redthread.approval.StepState;
import io.redthread.mining.domain.NewEvent;
import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject;
import io.redthread.mining.domain.NewObject.Ref;
import io.redthread.mining.domain.NewObject.Traits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Acts of approval: first all approvals by their ids, then the acts as they are written. */
@Component
class ApprovalLog implements LogSource {

    static final String SUBMITTED = "submitted";
    static final String AGREED = "approved/";

    private static final int AT_ONCE = 1_000;

    /** What says nothing about the way an approval went. */
    private static final Set<ActKind> LEFT_OUT =
            EnumSet.of(ActKind.COMMENTED, ActKind.COPIED, ActKind.REMINDED, ActKind.CONSULTED, ActKind.ANSWERED);

    private final ApprovalFacts approvals;
    private final Directory directory;

    ApprovalLog(ApprovalFacts approvals, Directory directory) {
        this.approvals = approvals;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "approvals";
    }

    /** {@code walk:id:writtenIn} while walking, {@code acts:writtenIn:act} behind that. */
    @Override
    public Retold next(String place) {
        var horizon = approvals.horizon();
        var parts =
                place.isEmpty() ? new String[] {"walk", Long.toString(Long.MIN_VALUE), "" + horizon} : place.split(":");
        var first = Long.parseLong(parts[1]);
        var second = Long.parseLong(parts[2]);
        if (parts[0].equals("walk")) {
            var ids = approvals.after(first, AT_ONCE);
            var on = ids.size() == AT_ONCE ? "walk:" + ids.getLast().value() + ":" + second : "acts:" + second + ":0";
            return told(ids, on, true);
        }
        if (first > horizon) {
            return new Retold(List.of(), List.of(), "", true);
        }
        var changes = approvals.changed(new Place(first, second), horizon, AT_ONCE);
        var last =
                changes.isEmpty() ? new Place(first, second) : changes.getLast().at();
        return told(
                changes.stream().map(Change::approval).distinct().toList(),
                "acts:" + last.writtenIn() + ":" + last.act(),
                changes.size() == AT_ONCE);
    }

    private Retold told(Collection<ApprovalId> ids, String place, boolean more) {
        var objects = new ArrayList<NewObject>();
        var events = new ArrayList<NewEvent>();
        if (!ids.isEmpty()) {
            var facts = approvals.of(ids).stream().collect(Collectors.toMap(ApprovalFact::id, Function.identity()));
            var codes = directory.codes();
            facts.values().forEach(it -> {
                var traits = new Traits(
                        "",
                        "",
                        "",
                        codes.getOrDefault(it.department(), ""),
                        "",
                        PurchaseEvents.band(it.amount().amount()));
                objects.add(new NewObject(approval(it), it.number(), traits, expected(it)));
                objects.add(new NewObject(document(it), it.number(), traits, expected(it)));
            });
            var people = directory.departmentsOfPeople();
            for (var it : approvals.acts(ids)) {
                var fact = facts.get(it.approval());
                if (fact != null && !LEFT_OUT.contains(it.kind())) {
                    events.add(event(it, fact, 1, people));
                }
            }
        }
        return new Retold(objects, events, place, more);
    }

    private static NewEvent event(Done it, ApprovalFact fact, int rank, Map<String, String> people) {
        var about =
                new ArrayList<>(List.of(new About(approval(fact), "approval"), new About(document(fact), "subject")));
        if (!it.username().equals("system")) {
            about.add(new About(new Ref(ObjectTypes.PERSON, it.username()), "by"));
        }
        var began = it.activatedAt().filter(at -> !at.isAfter(it.at())).orElse(it.at());
        var decided = decides(it.kind());
        return new NewEvent(
                "approval:" + it.id(),
                activity(it),
                it.at(),
                rank,
                Work.of(
                        began,
                        it.at(),
                        it.at(),
                        decided && it.dueAt().filter(it.at()::isAfter).isPresent()),
                new By(it.username(), people.getOrDefault(it.username(), ""), 0),
                fact.rules() + " v" + fact.rulesVersion(),
                about);
    }

    private static boolean decides(ActKind kind) {
        return kind == ActKind.APPROVED || kind == ActKind.REJECTED || kind == ActKind.RETURNED;
    }

    private static String activity(Done it) {
        return decides(it.kind())
                ? it.kind().code() + it.role().map(role -> "/" + role.value()).orElse("")
                : it.kind().code();
    }

    /** What the policy asked for, once it has let the document pass. */
    private static String expected(ApprovalFact it) {
        return switch (it.state()) {
            case APPROVED ->
                it.steps().stream()
                        .filter(step -> step.state() == StepState.APPROVED
                                && step.person().isPresent())
                        .map(step -> AGREED + step.role().value())
                        .distinct()
                        .collect(Collectors.joining(","));
            default -> "";
        };
    }

    private static Ref approval(ApprovalFact it) {
        return new Ref(ObjectTypes.APPROVAL, Long.toString(it.id().value()));
    }

    private static Ref document(ApprovalFact it) {
        return new Ref(it.document().kind(), Long.toString(it.document().id()));
    }
}
