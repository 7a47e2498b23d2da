package io.redthread.identity;

import io.redthread.identity.PersonView.DepartmentLabel;
import java.util.List;
import java.util.Optional;

/**
 * The person behind a session, with all that follows from who it is.
 *
 * @param id the person
 * @param username sign-in name
 * @param name the name people know
 * @param department where the person sits
 * @param roles held, the first is the one acted in
 * @param access what follows from them
 * @param passwordChangeRequired whether the password was given out by an administrator
 */
public record SignedInPerson(
        PersonId id,
        String username,
        String name,
        Optional<DepartmentLabel> department,
        List<RoleGrant> roles,
        Access access,
        boolean passwordChangeRequired) {

    /** Code of the role acted in; {@code none} for a person without one. */
    public String role() {
        return roles.isEmpty() ? "none" : roles.getFirst().code().value();
    }
}
