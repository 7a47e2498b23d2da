package io.redthread.approval;

import io.redthread.approval.domain.Staffing;
import io.redthread.identity.Ceilings;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleGrant;
import io.redthread.identity.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks identity who is there, who is above whom, and who decides on how much. */
@Component
class StaffingReader {

    private final People people;
    private final Staff staff;
    private final Departments departments;
    private final Ceilings ceilings;

    StaffingReader(People people, Staff staff, Departments departments, Ceilings ceilings) {
        this.people = people;
        this.staff = staff;
        this.departments = departments;
        this.ceilings = ceilings;
    }

    Staffing read() {
        var facts = withSuperiors(people.active());
        var roles = staff.roles(facts.keySet());
        var members = new HashMap<PersonId, Staffing.Member>();
        facts.forEach((id, it) -> members.put(id, member(it, roles.getOrDefault(id, List.of()))));
        var above = new HashMap<DepartmentId, DepartmentId>();
        for (var department : departments.all()) {
            if (department.parent() != null) {
                above.put(department.id(), department.parent());
            }
        }
        return new Staffing(Map.copyOf(members), Map.copyOf(above), ceilings.all());
    }

    /** A superior who left still leads to the one above. */
    private Map<PersonId, PersonFacts> withSuperiors(List<PersonFacts> active) {
        var facts = active.stream().collect(Collectors.toMap(PersonFacts::id, it -> it));
        for (var missing = missing(facts); !missing.isEmpty(); missing = missing(facts)) {
            var found = people.facts(missing);
            if (found.isEmpty()) {
                break;
            }
            facts.putAll(found);
        }
        return facts;
    }

    private static Set<PersonId> missing(Map<PersonId, PersonFacts> facts) {
        return facts.values().stream()
                .flatMap(it -> it.superior().stream())
                .filter(it -> !facts.containsKey(it))
                .collect(Collectors.toSet());
    }

    private static Staffing.Member member(PersonFacts it, List<RoleGrant> roles) {
        return new Staffing.Member(
                it.id(),
                it.active(),
                it.department(),
                it.superior(),
                roles.stream().map(RoleGrant::code).collect(Collectors.toSet()),
                roles.stream().map(RoleGrant::scope).reduce(DataScope.OWN, DataScope::or),
                roles.stream().anyMatch(role -> role.permissions().contains(Permission.APPROVAL_DECIDE)));
    }
}
