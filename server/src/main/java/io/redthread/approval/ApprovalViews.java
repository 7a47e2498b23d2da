package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Ending;
import io.redthread.approval.domain.Step;
import io.redthread.approval.store.ActRow;
import io.redthread.approval.store.ActStore;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows approvals as people see them: names instead of ids, opinions at their steps. */
@Component
class ApprovalViews {

    private final ActStore acts;
    private final People people;
    private final Circumstances circumstances;

    ApprovalViews(ActStore acts, People people, Circumstances circumstances) {
        this.acts = acts;
        this.people = people;
        this.circumstances = circumstances;
    }

    /** Views of a list: two statements whatever its length. */
    List<ApprovalView> of(List<Approval> approvals) {
        if (approvals.isEmpty()) {
            return List.of();
        }
        var rows = acts.of(approvals.stream().map(Approval::id).toList());
        var names = names(approvals, rows);
        return approvals.stream()
                .map(it -> view(
                        it,
                        rows.stream()
                                .filter(row -> row.approval().equals(it.id()))
                                .toList(),
                        names))
                .toList();
    }

    /** The people of these ids. */
    Map<PersonId, Who> who(Collection<PersonId> ids) {
        return people.facts(Set.copyOf(ids)).values().stream()
                .collect(Collectors.toMap(PersonFacts::id, it -> new Who(it.id(), it.username(), it.name())));
    }

    private Map<PersonId, Who> names(List<Approval> approvals, List<ActRow> rows) {
        var ids = new HashSet<PersonId>();
        for (var it : approvals) {
            ids.add(it.subject().submitter());
            it.ending().flatMap(Ending::by).ifPresent(ids::add);
            for (var step : it.steps()) {
                step.addedBy().ifPresent(ids::add);
                step.assignees().forEach(assignee -> ids.add(assignee.person()));
            }
        }
        for (var row : rows) {
            row.person().ifPresent(ids::add);
            row.onBehalfOf().ifPresent(ids::add);
        }
        return who(ids);
    }

    private ApprovalView view(Approval it, List<ActRow> rows, Map<PersonId, Who> names) {
        var subject = it.subject();
        var reasons = circumstances.now().reasons();
        return new ApprovalView(
                it.id(),
                subject.document(),
                subject.version(),
                subject.number(),
                subject.title(),
                subject.path(),
                name(names, subject.submitter()),
                subject.department(),
                subject.amount(),
                subject.counting(),
                subject.urgent(),
                it.outcome(),
                subject.rules(),
                subject.rulesVersion(),
                it.state(),
                it.submittedAt(),
                it.ending().map(Ending::at).orElse(null),
                it.ending()
                        .map(end -> new ApprovalView.End(
                                end.by().map(by -> name(names, by)).orElse(null),
                                end.reason(),
                                EndTexts.zh(reasons, end),
                                EndTexts.en(reasons, end)))
                        .orElse(null),
                it.steps().stream().map(step -> step(step, rows, names)).toList());
    }

    private ApprovalView.Step step(Step step, List<ActRow> rows, Map<PersonId, Who> names) {
        var now = circumstances.now();
        var taken = rows.stream()
                .filter(row -> row.step().filter(step.id()::equals).isPresent())
                .filter(row -> DECISIONS.contains(row.kind()))
                .reduce((first, second) -> second);
        return new ApprovalView.Step(
                step.id(),
                step.role(),
                now.nameZh(step.role()),
                now.nameEn(step.role()),
                step.kind(),
                step.allOf(),
                step.opinionRequired(),
                step.state(),
                step.assignees().stream()
                        .map(it -> new ApprovalView.Person(
                                name(names, it.person()),
                                it.state().code(),
                                it.origin().code()))
                        .toList(),
                step.reasons(),
                step.addedBy().map(by -> name(names, by)).orElse(null),
                step.activatedAt().orElse(null),
                step.dueAt().orElse(null),
                step.endedAt().orElse(null),
                taken.flatMap(ActRow::person).map(by -> name(names, by)).orElse(null),
                taken.flatMap(ActRow::onBehalfOf).map(by -> name(names, by)).orElse(null),
                taken.map(ActRow::opinion).orElse(""),
                step.escalations(),
                step.overdueAtTop());
    }

    private static final Set<ActKind> DECISIONS = EnumSet.of(ActKind.APPROVED, ActKind.REJECTED, ActKind.RETURNED);

    private static Who name(Map<PersonId, Who> names, PersonId id) {
        return names.getOrDefault(id, new Who(id, "", Long.toString(id.value())));
    }
}
