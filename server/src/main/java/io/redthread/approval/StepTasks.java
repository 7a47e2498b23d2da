package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Step;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import io.redthread.tasks.Tasks.PersonalTask;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the workbench in step: a task for everybody who may act now, and for nobody else. */
@Component
class StepTasks {

    private static final String KIND = "approval-step";

    private final Tasks tasks;
    private final Circumstances circumstances;
    private final Clock clock;

    StepTasks(Tasks tasks, Circumstances circumstances, Clock clock) {
        this.tasks = tasks;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** One person at one step. */
    private record Turn(StepId step, PersonId person) {}

    void follow(List<Approval> before, List<Approval> after) {
        var old = before.stream().flatMap(StepTasks::turns).collect(Collectors.toSet());
        var now = after.stream().flatMap(StepTasks::turns).collect(Collectors.toSet());
        tasks.closeFor(old.stream()
                .filter(turn -> !now.contains(turn))
                .map(turn -> new PersonalTask(ref(turn.step()), turn.person()))
                .toList());
        tasks.open(after.stream()
                .flatMap(it -> it.active().stream()
                        .flatMap(step -> step.open().stream()
                                .filter(person -> !old.contains(new Turn(step.id(), person)))
                                .map(person -> task(it, step, person))))
                .toList());
    }

    private NewTask task(Approval it, Step step, PersonId person) {
        var now = circumstances.now();
        var urgent = it.subject().urgent();
        return new NewTask(
                KIND,
                ref(step.id()),
                it.subject().number(),
                (urgent ? "紧急审批:" : "审批:") + now.nameZh(step.role()) + " "
                        + it.subject().title(),
                (urgent ? "Urgent approval: " : "Approval: ") + now.nameEn(step.role()) + ", "
                        + it.subject().title(),
                Requests.path(it),
                Permission.APPROVAL_DECIDE.code(),
                Optional.of(person),
                clock.instant(),
                step.dueAt().orElseThrow());
    }

    private static Stream<Turn> turns(Approval it) {
        return it.active().stream().flatMap(step -> step.open().stream().map(person -> new Turn(step.id(), person)));
    }

    private static DocumentRef ref(StepId step) {
        return new DocumentRef(KIND, step.value());
    }
}
