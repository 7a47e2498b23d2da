package io.redthread.alerts;

import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.RoleView;
import io.redthread.identity.Roles;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a rule must look like before anyone reads its condition. */
@Component
class AlertContents {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_CONDITION = 2_000;
    private static final int MOST_UNITS = 10_000;
    private static final int LEAST_ESCALATION = 5;
    private static final int MOST_ESCALATION = 43_200;

    private final AlertKinds kinds;
    private final People people;
    private final Roles roles;
    private final Departments departments;

    AlertContents(AlertKinds kinds, People people, Roles roles, Departments departments) {
        this.kinds = kinds;
        this.people = people;
        this.roles = roles;
        this.departments = departments;
    }

    /** Refuses what is missing, too long, or names what is not there, each at its place. */
    void require(SubjectKind kind, AlertContent it) {
        var errors = new ArrayList<InputError>();
        named(errors, "/content/nameZh", it.nameZh());
        named(errors, "/content/nameEn", it.nameEn());
        longest(errors, "/content/adviceZh", it.adviceZh(), LONGEST_TEXT);
        longest(errors, "/content/adviceEn", it.adviceEn(), LONGEST_TEXT);
        longest(errors, "/content/when", it.when(), LONGEST_CONDITION);
        it.due().ifPresent(due -> due(errors, kind, due));
        it.escalateMinutes()
                .filter(minutes -> minutes < LEAST_ESCALATION || minutes > MOST_ESCALATION)
                .ifPresent(minutes -> errors.add(new InputError(
                        "/content/escalateMinutes", minutes.toString(), "alert-escalation-out-of-range")));
        if (it.from().isPresent()
                && it.until()
                        .map(last -> last.isBefore(it.from().orElseThrow()))
                        .orElse(false)) {
            errors.add(new InputError("/content/until", it.until().orElseThrow().toString(), "alert-period-turned"));
        }
        if (!there(it.owner())) {
            errors.add(new InputError("/content/owner/value", it.owner().value(), "alert-owner-unknown"));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(List.copyOf(errors)));
        }
    }

    private void due(List<InputError> errors, SubjectKind kind, AlertDue due) {
        if (kinds.source(kind).moments().stream().noneMatch(it -> it.name().equals(due.moment()))) {
            errors.add(new InputError("/content/due/moment", due.moment(), "alert-moment-unknown"));
        }
        if (due.amount() < 0 || due.amount() > MOST_UNITS) {
            errors.add(new InputError("/content/due/amount", Integer.toString(due.amount()), "alert-due-out-of-range"));
        }
    }

    private boolean there(AlertOwner owner) {
        return switch (owner.kind()) {
            case PERSON -> people.byUsername(owner.value()).isPresent();
            case DEPARTMENT -> departments.byCode(owner.value()).isPresent();
            case ROLE, IN_CHARGE ->
                roles.all().stream()
                        .map(RoleView::code)
                        .anyMatch(it -> it.value().equals(owner.value()));
        };
    }

    private static void named(List<InputError> errors, String place, String text) {
        if (text.isBlank()) {
            errors.add(new InputError(place, text, "value-required"));
        }
        longest(errors, place, text, LONGEST_NAME);
    }

    private static void longest(List<InputError> errors, String place, String text, int longest) {
        if (text.length() > longest) {
            errors.add(new InputError(place, text, "text-too-long"));
        }
    }
}
