package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.PERSON;

import io.redthread.identity.PersonNames.Called;
import io.redthread.platform.database.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Reads names of people by user name. */
@Repository
public class PersonNameRows {

    private final DSLContext sql;

    PersonNameRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All names in order of the user names. */
    public List<Called> all() {
        return sql.select(PERSON.ID, PERSON.USERNAME, PERSON.NAME)
                .from(PERSON)
                .orderBy(PERSON.USERNAME)
                .fetch(Records.mapping(Called::new));
    }

    /** Names by user name. */
    public Map<String, String> of(Collection<String> usernames) {
        return sql.select(PERSON.USERNAME, PERSON.NAME)
                .from(PERSON)
                .where(Rows.any(PERSON.USERNAME, usernames))
                .fetchMap(PERSON.USERNAME, PERSON.NAME);
    }
}
