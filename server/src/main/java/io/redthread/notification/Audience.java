package io.redthread.notification;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.Permission;
import io.redthread.identity.RoleCode;
import java.util.Optional;

/** Who is told (收件人): one person, those in a role, or those with a right. */
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
}
