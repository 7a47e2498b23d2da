package io.redthread.identity;

import io.redthread.identity.store.PersonNameRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what people are called whose user names stand in facts and journal entries, those who left included. */
@Service
public class PersonNames {

    private final PersonNameRows rows;

    PersonNames(PersonNameRows rows) {
        this.rows = rows;
    }

    /**
     * What somebody is called.
     *
     * @param id whose name it is
     * @param username how they sign in, and what facts and entries hold
     * @param name their name
     */
    public record Called(PersonId id, String username, String name) {}

    /** What all people are called, in order of their user names. */
    @Transactional(readOnly = true)
    public List<Called> all() {
        return rows.all();
    }

    /** Names by user name, in one statement; programs and the system have none. */
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<String> usernames) {
        return usernames.isEmpty() ? Map.of() : rows.of(Set.copyOf(usernames));
    }
}
