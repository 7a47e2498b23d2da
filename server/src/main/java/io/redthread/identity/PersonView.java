package io.redthread.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person (人员) as listed and edited.
 *
 * @param id the person
 * @param username sign-in name
 * @param name the name people know
 * @param phone for messages; may be empty
 * @param email for messages; may be empty
 * @param department where the person sits
 * @param superior whom the person reports to
 * @param roles held
 * @param active whether the person may sign in and be given work
 * @param demo whether the person is one of the demo company
 * @param signsIn whether there is a password
 * @param oneTimePassword whether it is one given out by an administrator
 * @param revision to be sent back with a change
 * @param createdAt when the person was added
 */
public record PersonView(
        PersonId id,
        String username,
        String name,
        String phone,
        String email,
        @Nullable DepartmentLabel department,
        @Nullable PersonLabel superior,
        List<RoleCode> roles,
        boolean active,
        boolean demo,
        boolean signsIn,
        boolean oneTimePassword,
        int revision,
        Instant createdAt) {

    /**
     * A department as a label.
     *
     * @param id its id
     * @param name its name
     */
    public record DepartmentLabel(DepartmentId id, String name) {}

    /**
     * Another person as a label.
     *
     * @param id the person
     * @param name the name people know
     */
    public record PersonLabel(PersonId id, String name) {}
}
