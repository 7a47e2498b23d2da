package io.redthread.approval;

import io.redthread.identity.PersonId;

/**
 * A person as shown.
 *
 * @param id the person
 * @param username sign-in name
 * @param name the name people know
 */
public record Who(PersonId id, String username, String name) {}
