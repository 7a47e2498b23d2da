package io.redthread.approval;

import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.platform.caller.Callers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who acts in the current request. */
@Component
class Actors {

    private final People people;

    Actors(People people) {
        this.people = people;
    }

    Actor current() {
        var caller = Callers.current();
        var behalf = caller.onBehalfOf();
        return new Actor(
                Optional.ofNullable(caller.personId()).map(PersonId::new),
                behalf == null ? Optional.empty() : people.byUsername(behalf).map(PersonFacts::id));
    }
}
