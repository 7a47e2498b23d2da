package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.COMPANY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The one company whose system this is. */
@Repository
public class CompanyStore {

    private final DSLContext sql;

    CompanyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Names the company; false when it has a name. */
    public boolean add(String name, Instant at) {
        return sql.insertInto(COMPANY)
                        .set(COMPANY.ID, (short) 1)
                        .set(COMPANY.NAME, name)
                        .set(COMPANY.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether the checklist of the first days was put away. */
    public boolean checklistDismissed() {
        return sql.fetchExists(COMPANY, COMPANY.CHECKLIST_DISMISSED_AT.isNotNull());
    }

    /** Puts the checklist of the first days away; once is enough. */
    public int dismissChecklist(Instant at) {
        return sql.update(COMPANY)
                .set(COMPANY.CHECKLIST_DISMISSED_AT, DSL.coalesce(COMPANY.CHECKLIST_DISMISSED_AT, at))
                .execute();
    }

    /** Its name; absent before the first run. */
    public Optional<String> name() {
        return sql.select(COMPANY.NAME).from(COMPANY).fetchOptional(COMPANY.NAME);
    }
}
