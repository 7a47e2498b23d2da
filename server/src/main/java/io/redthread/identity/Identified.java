package io.redthread.identity;

import io.redthread.platform.caller.Caller;
import java.util.Optional;

/**
 * Who is behind a request, found out once at its door.
 *
 * @param caller for the journal
 * @param access what they may do
 * @param person the signed-in person; absent for nobody and for a program
 */
public record Identified(Caller caller, Access access, Optional<SignedInPerson> person) {

    /** Whether anybody is: a person or a program. */
    public boolean known() {
        return person.isPresent() || !caller.username().isEmpty();
    }
}
