package io.redthread.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the current caller may do and see; from the session or the API key, read afresh when roles change.
 *
 * @param person the signed-in person; absent for a program
 * @param department where the person sits
 * @param roles codes of the roles held
 * @param permissions what they allow
 * @param scope whose data is seen
 */
public record Access(
        @Nullable PersonId person,
        @Nullable DepartmentId department,
        Set<String> roles,
        Set<Permission> permissions,
        DataScope scope) {

    /** Of somebody who is not signed in: nothing. */
    public static final Access NOBODY = new Access(null, null, Set.of(), Set.of(), DataScope.OWN);

    /** Whether this is allowed. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
