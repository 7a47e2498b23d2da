package io.redthread.purchasing;

import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Remembered;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says for whom an order is written: the person who is signed in, or the one whom a program names. */
@Service
@Transactional(readOnly = true)
public class OrderBuyers {

    private final People people;
    private final Remembered<String, OrderBuyer> remembered;

    OrderBuyers(People people, Clock clock) {
        this.people = people;
        this.remembered = new Remembered<>(clock);
    }

    /**
     * The current caller as buyer. A program has no superior and no department, so it must name an active person; a
     * person may name nobody but himself.
     */
    public OrderBuyer current(Optional<String> named) {
        var caller = Callers.current();
        if (caller.personId() != null) {
            named.filter(other -> !other.equals(caller.username())).ifPresent(other -> {
                throw InvalidInput.of("/buyer", other, "buyer-not-oneself");
            });
            return byUsername(caller.username());
        }
        return byUsername(named.orElseThrow(() -> InvalidInput.of("/buyer", "", "value-required")));
    }

    /** The active person of that user name as buyer. */
    public OrderBuyer byUsername(String username) {
        var found = remembered.of(List.of(username), this::load).get(username);
        if (found == null) {
            throw InvalidInput.of("/buyer", username, "buyer-unknown");
        }
        return found;
    }

    private Map<String, OrderBuyer> load(Collection<String> usernames) {
        var found = new HashMap<String, OrderBuyer>();
        usernames.forEach(username -> people.byUsername(username)
                .filter(PersonFacts::active)
                .ifPresent(person ->
                        found.put(username, new OrderBuyer(person.id(), person.username(), person.department()))));
        return found;
    }
}
