package io.redthread.catalog.store;

import static io.redthread.catalog.store.jooq.Tables.CATEGORY;
import static io.redthread.catalog.store.jooq.Tables.SKU;

import io.redthread.catalog.CategoryContent;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.CategoryView;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads and writes the tree of categories; a path such as {@code /1/17/} says where each one stands. */
@Repository
public class CategoryStore {

    private static final io.redthread.catalog.store.jooq.tables.Category BELOW = CATEGORY.as("below");

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;

    CategoryStore(DSLContext sql, IdBlocks ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A category as it is kept.
     *
     * @param id its id
     * @param content what is said of it
     * @param path ids from the top down to itself
     * @param deepest path of the deepest category below it, or its own
     */
    public record Stored(
            CategoryId id,
            CategoryContent content,
            String path,
            String deepest,
            boolean active,
            int version,
            Instant updatedAt,
            String updatedBy) {

        /** What hangs below the category above: its own step and the longest way down. */
        public String below() {
            var parent =
                    path.substring(0, path.length() - Long.toString(id.value()).length() - 1);
            return deepest.substring(parent.length());
        }
    }

    /** Ids of the category and all below it, for a condition. */
    static Select<Record1<CategoryId>> below(CategoryId category) {
        return DSL.select(BELOW.ID).from(BELOW).where(BELOW.PATH.contains("/" + category.value() + "/"));
    }

    /** Whether there is an active category of that id. */
    public boolean exists(CategoryId id) {
        return sql.fetchExists(CATEGORY, CATEGORY.ID.eq(id).and(CATEGORY.ACTIVE));
    }

    /** Whether a category has that code. */
    public boolean codeTaken(String code) {
        return sql.fetchExists(CATEGORY, CATEGORY.CODE.eq(code));
    }

    /** Categories by code, those that exist. */
    public java.util.Map<String, CategoryId> byCode() {
        return sql.select(CATEGORY.CODE, CATEGORY.ID).from(CATEGORY).fetchMap(CATEGORY.CODE, CATEGORY.ID);
    }

    /** All categories, siblings in their order. */
    public List<CategoryView> all() {
        var count = DSL.field(DSL.selectCount()
                .from(SKU)
                .where(SKU.CATEGORY_ID.eq(CATEGORY.ID))
                .and(SKU.ACTIVE));
        return sql.select(
                        CATEGORY.ID,
                        CATEGORY.PARENT_ID,
                        CATEGORY.CODE,
                        CATEGORY.NAME,
                        CATEGORY.NAME_EN,
                        CATEGORY.POSITION,
                        CATEGORY.ACTIVE,
                        CATEGORY.VERSION,
                        count)
                .from(CATEGORY)
                .orderBy(CATEGORY.POSITION, CATEGORY.NAME, CATEGORY.ID)
                .fetch(row -> new CategoryView(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    /** One category. */
    public Optional<Stored> find(CategoryId id) {
        var deepest = DSL.field(DSL.select(BELOW.PATH)
                .from(BELOW)
                .where(BELOW.PATH.contains(
                        DSL.concat(DSL.inline("/"), CATEGORY.ID.cast(String.class), DSL.inline("/"))))
                .orderBy(
                        DSL.length(DSL.regexpReplaceAll(BELOW.PATH, "[0-9]", ""))
                                .desc(),
                        BELOW.ID)
                .limit(1));
        return sql.select(
                        CATEGORY.PARENT_ID,
                        CATEGORY.CODE,
                        CATEGORY.NAME,
                        CATEGORY.NAME_EN,
                        CATEGORY.POSITION,
                        CATEGORY.PATH,
                        deepest,
                        CATEGORY.ACTIVE,
                        CATEGORY.VERSION,
                        CATEGORY.UPDATED_AT,
                        CATEGORY.UPDATED_BY)
                .from(CATEGORY)
                .where(CATEGORY.ID.eq(id))
                .fetchOptional(row -> new Stored(
                        id,
                        new CategoryContent(
                                Optional.ofNullable(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    /** Two moves at once could tie the tree into a ring: they take turns. */
    public void lockTree() {
        sql.select(CATEGORY.ID).from(CATEGORY).orderBy(CATEGORY.ID).forUpdate().fetch();
    }

    /** Puts a category in below that path; absent when its code is taken. */
    public Optional<CategoryId> insert(CategoryContent content, String parentPath) {
        var id = new CategoryId(ids.next("catalog", "category_id"));
        return sql.insertInto(CATEGORY)
                .set(CATEGORY.ID, id)
                .set(CATEGORY.PARENT_ID, content.parent().orElse(null))
                .set(CATEGORY.CODE, content.code())
                .set(CATEGORY.NAME, content.name())
                .set(CATEGORY.NAME_EN, content.nameEn())
                .set(CATEGORY.POSITION, content.position())
                .set(CATEGORY.PATH, parentPath + id.value() + "/")
                .set(CATEGORY.UPDATED_AT, clock.instant())
                .set(CATEGORY.UPDATED_BY, Callers.current().username())
                .onConflict(CATEGORY.CODE)
                .doNothing()
                .returningResult(CATEGORY.ID)
                .fetchOptional(Record1::value1);
    }

    /** Changes a category and moves what is below it along. */
    public void update(Stored known, CategoryContent content, String parentPath) {
        var updated = sql.update(CATEGORY)
                .set(CATEGORY.PARENT_ID, content.parent().orElse(null))
                .set(CATEGORY.CODE, content.code())
                .set(CATEGORY.NAME, content.name())
                .set(CATEGORY.NAME_EN, content.nameEn())
                .set(CATEGORY.POSITION, content.position())
                .set(CATEGORY.VERSION, CATEGORY.VERSION.plus(1))
                .set(CATEGORY.UPDATED_AT, clock.instant())
                .set(CATEGORY.UPDATED_BY, Callers.current().username())
                .where(CATEGORY.ID.eq(known.id()))
                .and(CATEGORY.VERSION.eq(known.version()))
                .execute();
        RowCounts.expect(1, updated, "category");
        var path = parentPath + known.id().value() + "/";
        if (!path.equals(known.path())) {
            sql.update(CATEGORY)
                    .set(
                            CATEGORY.PATH,
                            DSL.concat(
                                    DSL.val(path),
                                    DSL.substring(CATEGORY.PATH, known.path().length() + 1)))
                    .where(CATEGORY.PATH.startsWith(known.path()))
                    .execute();
        }
    }

    /** Whether active items or categories are directly in it. */
    public boolean inUse(CategoryId id) {
        return sql.fetchExists(SKU, SKU.CATEGORY_ID.eq(id).and(SKU.ACTIVE))
                || sql.fetchExists(CATEGORY, CATEGORY.PARENT_ID.eq(id).and(CATEGORY.ACTIVE));
    }

    /** Opens or closes a category. */
    public void setActive(Stored known, boolean active) {
        var updated = sql.update(CATEGORY)
                .set(CATEGORY.ACTIVE, active)
                .set(CATEGORY.VERSION, CATEGORY.VERSION.plus(1))
                .set(CATEGORY.UPDATED_AT, clock.instant())
                .set(CATEGORY.UPDATED_BY, Callers.current().username())
                .where(CATEGORY.ID.eq(known.id()))
                .and(CATEGORY.VERSION.eq(known.version()))
                .execute();
        RowCounts.expect(1, updated, "category");
    }
}
