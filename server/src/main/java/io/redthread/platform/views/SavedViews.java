package io.redthread.platform.views;

import static io.redthread.platform.store.jooq.Tables.DEFAULT_VIEW;
import static io.redthread.platform.store.jooq.Tables.SAVED_VIEW;

import io.redthread.identity.CurrentAccess;
import io.redthread.kernel.Refused;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saved views of whoever is signed in, and those shared with a role the person holds. */
@Service
@Transactional
public class SavedViews {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;

    SavedViews(DSLContext sql, IdBlocks ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The views of a list that I see, my own first. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String worklist) {
        var me = me();
        return sql.select(SAVED_VIEW.fields())
                .select(DEFAULT_VIEW.VIEW_ID)
                .from(SAVED_VIEW)
                .leftJoin(DEFAULT_VIEW)
                .on(DEFAULT_VIEW.VIEW_ID.eq(SAVED_VIEW.ID))
                .and(DEFAULT_VIEW.PERSON_ID.eq(me))
                .where(SAVED_VIEW.WORKLIST.eq(worklist))
                .and(seen(me))
                .orderBy(DSL.field(SAVED_VIEW.OWNER_ID.eq(me)).desc(), SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .fetch(row -> view(row, me));
    }

    /** Keeps a view; my own one of that name is replaced. Refused for programs, and for roles I do not hold. */
    public SavedViewId save(NewSavedView view) {
        var me = me();
        view.role().filter(role -> !CurrentAccess.get().roles().contains(role)).ifPresent(role -> {
            throw new Refused(new SavedViewRefusal.RoleNotHeld(role));
        });
        return sql.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.ID, new SavedViewId(ids.next("platform", "saved_view_id")))
                .set(SAVED_VIEW.WORKLIST, view.worklist())
                .set(SAVED_VIEW.OWNER_ID, me)
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.SEARCH, view.search())
                .set(SAVED_VIEW.COLUMNS, view.columns().toArray(String[]::new))
                .set(SAVED_VIEW.ROLE_CODE, view.role().orElse(null))
                .set(SAVED_VIEW.UPDATED_AT, clock.instant())
                .onConflict(SAVED_VIEW.OWNER_ID, SAVED_VIEW.WORKLIST, SAVED_VIEW.NAME)
                .doUpdate()
                .set(SAVED_VIEW.SEARCH, DSL.excluded(SAVED_VIEW.SEARCH))
                .set(SAVED_VIEW.COLUMNS, DSL.excluded(SAVED_VIEW.COLUMNS))
                .set(SAVED_VIEW.ROLE_CODE, DSL.excluded(SAVED_VIEW.ROLE_CODE))
                .set(SAVED_VIEW.UPDATED_AT, DSL.excluded(SAVED_VIEW.UPDATED_AT))
                .returningResult(SAVED_VIEW.ID)
                .fetchSingle()
                .value1();
    }

    /** Deletes one of mine; refuses what is not there or not mine. */
    public void remove(SavedViewId id) {
        var deleted = sql.deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.ID.eq(id))
                .and(SAVED_VIEW.OWNER_ID.eq(me()))
                .execute();
        RowCounts.expectOne(deleted, () -> absent(id));
    }

    /** Says with which view I open its list; refuses one that I do not see. */
    public void openWith(SavedViewId id) {
        var me = me();
        var written = sql.insertInto(DEFAULT_VIEW)
                .columns(DEFAULT_VIEW.PERSON_ID, DEFAULT_VIEW.WORKLIST, DEFAULT_VIEW.VIEW_ID)
                .select(sql.select(DSL.val(me), SAVED_VIEW.WORKLIST, SAVED_VIEW.ID)
                        .from(SAVED_VIEW)
                        .where(SAVED_VIEW.ID.eq(id))
                        .and(seen(me)))
                .onConflict(DEFAULT_VIEW.PERSON_ID, DEFAULT_VIEW.WORKLIST)
                .doUpdate()
                .set(DEFAULT_VIEW.VIEW_ID, DSL.excluded(DEFAULT_VIEW.VIEW_ID))
                .execute();
        RowCounts.expectOne(written, () -> absent(id));
    }

    /** Opens the list as it comes again. */
    public void openPlain(String worklist) {
        sql.deleteFrom(DEFAULT_VIEW)
                .where(DEFAULT_VIEW.PERSON_ID.eq(me()))
                .and(DEFAULT_VIEW.WORKLIST.eq(worklist))
                .execute();
    }

    private static Condition seen(long me) {
        return SAVED_VIEW
                .OWNER_ID
                .eq(me)
                .or(SAVED_VIEW.ROLE_CODE.in(CurrentAccess.get().roles()));
    }

    private static SavedView view(Record row, long me) {
        return new SavedView(
                row.get(SAVED_VIEW.ID),
                row.get(SAVED_VIEW.NAME),
                row.get(SAVED_VIEW.SEARCH),
                Arrays.asList(row.get(SAVED_VIEW.COLUMNS)),
                Optional.ofNullable(row.get(SAVED_VIEW.ROLE_CODE)),
                row.get(SAVED_VIEW.OWNER_ID) == me,
                row.get(DEFAULT_VIEW.VIEW_ID) != null);
    }

    private static Refused absent(SavedViewId id) {
        return new Refused(new SavedViewRefusal.SavedViewNotFound(id));
    }

    private static long me() {
        var person = CurrentAccess.get().person();
        if (person == null) {
            throw new Refused(new SavedViewRefusal.ViewOwnerNeeded());
        }
        return person.value();
    }
}
