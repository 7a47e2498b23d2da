package io.redthread.identity;

import io.redthread.identity.store.RightsStore;
import io.redthread.identity.store.StaffRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is meant by a role, a right or a name (在岗人员); only those who are active. */
@Service
@Transactional(readOnly = true)
public class Staff {

    private final StaffRows rows;
    private final RightsStore rights;

    Staff(StaffRows rows, RightsStore rights) {
        this.rows = rows;
        this.rights = rights;
    }

    /** The person of that user name, if any. */
    public Set<PersonId> named(String username) {
        return rows.named(username);
    }

    /** Everyone in that role, or those of them who sit in that department. */
    public Set<PersonId> inRole(RoleCode role, Optional<DepartmentId> department) {
        return rows.inRole(role, department);
    }

    /** Everyone who sits in one of these departments. */
    public Set<PersonId> inDepartments(Collection<String> codes) {
        return rows.inDepartments(codes);
    }

    /** Everyone whose roles allow that. */
    public Set<PersonId> holding(Permission permission) {
        return rows.holding(permission);
    }

    /** The active roles of each person, by rank; one statement. */
    public Map<PersonId, List<RoleGrant>> roles(Collection<PersonId> people) {
        return rights.rolesOf(people);
    }

    /** Where messages reach these people; who is not active is left out. */
    public Map<PersonId, PersonContact> contacts(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : rows.contacts(people);
    }
}
