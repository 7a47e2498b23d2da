package io.redthread.alerts;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.PersonNames;
import io.redthread.identity.PersonNames.Called;
import io.redthread.identity.RoleCode;
import io.redthread.identity.Staff;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out whom an alert concerns, and who is above. */
@Component
class AlertOwners {

    private final Staff staff;
    private final People people;
    private final PersonNames names;
    private final Departments departments;

    AlertOwners(Staff staff, People people, PersonNames names, Departments departments) {
        this.staff = staff;
        this.people = people;
        this.names = names;
        this.departments = departments;
    }

    /** For one batch: who is who is read once. */
    Batch batch() {
        var persons = names.all().stream().collect(Collectors.toMap(Called::username, Called::id));
        var codes = departments.all().stream().collect(Collectors.toMap(DepartmentView::id, DepartmentView::code));
        return new Batch(persons, codes, new HashMap<>());
    }

    /** The superiors of these people. */
    Set<PersonId> above(Set<PersonId> whose) {
        return people.facts(whose).values().stream()
                .map(PersonFacts::superior)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Whom alerts concern, remembered while a batch lasts: a statement for each role and department. */
    final class Batch {

        private final Map<String, PersonId> persons;
        private final Map<DepartmentId, String> codes;
        private final Map<AlertOwner, Set<PersonId>> known;

        private Batch(
                Map<String, PersonId> persons, Map<DepartmentId, String> codes, Map<AlertOwner, Set<PersonId>> known) {
            this.persons = persons;
            this.codes = codes;
            this.known = known;
        }

        /** Who is in charge of it: the person, else the department it is with, else the role the rule names. */
        AlertOwner of(AlertOwner wanted, AlertSubject subject) {
            if (wanted.kind() != OwnerKind.IN_CHARGE) {
                return wanted;
            }
            if (persons.containsKey(subject.person())) {
                return new AlertOwner(OwnerKind.PERSON, subject.person());
            }
            return subject.department()
                    .map(codes::get)
                    .map(code -> new AlertOwner(OwnerKind.DEPARTMENT, code))
                    .filter(it -> !people(it).isEmpty())
                    .orElse(new AlertOwner(OwnerKind.ROLE, wanted.value()));
        }

        /** The people behind an owner that is worked out. */
        Set<PersonId> people(AlertOwner owner) {
            var there = known.get(owner);
            if (there == null) {
                there = switch (owner.kind()) {
                    case PERSON ->
                        Optional.ofNullable(persons.get(owner.value()))
                                .map(Set::of)
                                .orElse(Set.of());
                    case ROLE, IN_CHARGE -> staff.inRole(new RoleCode(owner.value()), Optional.empty());
                    case DEPARTMENT -> staff.inDepartments(List.of(owner.value()));
                };
                known.put(owner, there);
            }
            return new HashSet<>(there);
        }
    }
}
