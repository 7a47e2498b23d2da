package io.redthread.approval;

import io.redthread.identity.PersonId;
import java.util.Optional;

/**
 * Who acts: a person, or one who stands in for another (经办人).
 *
 * @param self the signed-in person; absent for a program and for the system
 * @param onBehalfOf the person stood in for
 */
record Actor(Optional<PersonId> self, Optional<PersonId> onBehalfOf) {

    /** Whose seat is taken. */
    Optional<PersonId> seat() {
        return onBehalfOf.or(() -> self);
    }

    /** Whether that person is meant, either way. */
    boolean is(PersonId person) {
        return self.filter(person::equals).isPresent()
                || onBehalfOf.filter(person::equals).isPresent();
    }
}
