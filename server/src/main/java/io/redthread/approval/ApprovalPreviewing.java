package io.redthread.approval;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Previews a document that is known by its facts only. */
@Service
@Transactional(readOnly = true)
public class ApprovalPreviewing {

    private final Subjects subjects;
    private final Previews previews;
    private final People people;
    private final Departments departments;

    ApprovalPreviewing(Subjects subjects, Previews previews, People people, Departments departments) {
        this.subjects = subjects;
        this.previews = previews;
        this.people = people;
        this.departments = departments;
    }

    /**
     * What would happen.
     *
     * @param outcome what the rules say
     * @param steps in their order
     * @param explanation in words
     * @param rules name of the rule set
     * @param version its version
     * @param blocked why it cannot be submitted
     * @param shorter what would have shortened it
     */
    public record Answer(
            Outcome outcome,
            List<AnswerStep> steps,
            String explanation,
            String rules,
            int version,
            List<AnswerReason> blocked,
            List<Preview.Shorter> shorter) {}

    /**
     * A step.
     *
     * @param role code of the step role
     * @param roleName what it is called
     * @param kind whether it decides
     * @param person user name of who takes it; of several, the first
     * @param persons all who may take it
     * @param dueMinutes how long it may take
     * @param dueAt until when, if every step before takes its whole time
     * @param reasons why it is there
     */
    public record AnswerStep(
            StepRoleCode role,
            String roleName,
            StepKind kind,
            String person,
            List<Who> persons,
            int dueMinutes,
            Instant dueAt,
            List<AnswerReason> reasons) {}

    /**
     * Why.
     *
     * @param rule code of the rule
     * @param version version of the rule set
     * @param text in words
     */
    public record AnswerReason(String rule, int version, String text) {}

    /** The preview in one language; refuses unknown people, departments and wrong facts. */
    public Answer preview(String documentType, JsonNode facts, boolean zh) {
        var read = subjects.of(documentType).read(facts);
        var submitter = submitter(facts);
        var it = previews.preview(new Submission(
                new DocumentRef(documentType, 0),
                "",
                "",
                submitter.id(),
                department(facts, submitter),
                read.amount(),
                read.urgent(),
                1,
                read.facts()));
        return new Answer(
                it.outcome(),
                it.steps().stream().map(step -> step(step, zh)).toList(),
                PreviewTexts.of(it, zh),
                it.rules(),
                it.version(),
                reasons(it.blocked(), zh),
                it.shorter());
    }

    private PersonFacts submitter(JsonNode facts) {
        var username = facts.path("submitter").asString(Callers.current().username());
        return people.byUsername(username)
                .filter(PersonFacts::active)
                .orElseThrow(() -> InvalidInput.of("/facts/submitter", username, "person-unknown"));
    }

    private DepartmentId department(JsonNode facts, PersonFacts submitter) {
        var code = facts.path("department").asString("");
        var found = code.isEmpty()
                ? submitter.department()
                : departments.byCode(code).map(DepartmentView::id);
        return found.orElseThrow(() -> InvalidInput.of("/facts/department", code, "department-unknown"));
    }

    private static AnswerStep step(Preview.Step it, boolean zh) {
        return new AnswerStep(
                it.routed().role(),
                zh ? it.nameZh() : it.nameEn(),
                it.routed().kind(),
                it.persons().getFirst().username(),
                it.persons(),
                it.routed().dueMinutes(),
                it.dueAt(),
                reasons(it.routed().reasons(), zh));
    }

    private static List<AnswerReason> reasons(List<RouteReason> reasons, boolean zh) {
        return reasons.stream()
                .map(it -> new AnswerReason(it.rule(), it.version(), zh ? it.textZh() : it.textEn()))
                .toList();
    }
}
