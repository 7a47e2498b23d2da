package io.redthread.identity;

import java.util.Optional;

/**
 * What other modules ask about a person.
 *
 * @param id the person
 * @param username sign-in name
 * @param name the name people know
 * @param department where the person sits
 * @param superior whom the person reports to
 * @param active whether the person may be given work
 */
public record PersonFacts(
        PersonId id,
        String username,
        String name,
        Optional<DepartmentId> department,
        Optional<PersonId> superior,
        boolean active) {}
