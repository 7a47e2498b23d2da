package io.redthread.notification;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import java.util.Optional;
import java.util.Set;

/** Who is told (收件人): people by name, those in a role, or those with a right. */
public sealed interface Audience {

    /**
     * One person.
     *
     * @param username by which the person signs in
     */
    record OnePerson(String username) implements Audience {}

    /**
     * Everyone in a role.
     *
     * @param role which
     * @param department only those who sit there
     */
    record InRole(RoleCode role, Optional<DepartmentId> department) implements Audience {}

    /**
     * Everyone with a right.
     *
     * @param permission which
     */
    record Holding(Permission permission) implements Audience {}

    /**
     * Exactly these.
     *
     * @param people whom; who has left is told all the same, and reads it when he is back
     */
    record These(Set<PersonId> people) implements Audience {

        /** Keeps its own. */
        public These {
            people = Set.copyOf(people);
        }
    }
}
