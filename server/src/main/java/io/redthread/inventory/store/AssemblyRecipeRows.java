package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_COMPONENT;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_PICTURE;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_RECIPE;
import static io.redthread.inventory.store.jooq.Tables.ASSEMBLY_STEP;

import io.redthread.inventory.AssemblyRecipe;
import io.redthread.inventory.AssemblyRecipeId;
import io.redthread.inventory.NewAssemblyRecipe;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.files.FileId;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Recipes, their components and their instructions; a version is never changed, only put out of force. */
@Repository
public class AssemblyRecipeRows {

    private static final Listing LISTING = new Listing(ASSEMBLY_RECIPE, ASSEMBLY_RECIPE.ID.coerce(Long.class), "sku")
            .sortable("sku", ASSEMBLY_RECIPE.SKU)
            .sortable("at", ASSEMBLY_RECIPE.CREATED_AT);

    private static final List<SelectField<?>> COLUMNS = List.of(
            ASSEMBLY_RECIPE.ID,
            ASSEMBLY_RECIPE.SKU,
            ASSEMBLY_RECIPE.VERSION,
            ASSEMBLY_RECIPE.IN_FORCE,
            ASSEMBLY_RECIPE.YIELDS,
            ASSEMBLY_RECIPE.UOM,
            ASSEMBLY_RECIPE.NOTE,
            ASSEMBLY_RECIPE.CREATED_AT,
            ASSEMBLY_RECIPE.CREATED_BY);

    private final DSLContext sql;

    AssemblyRecipeRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Lets whoever writes recipes wait for each other: a circle of two is seen by the second. */
    public void lockAll() {
        sql.execute(DSL.sql("lock table {0} in share row exclusive mode", ASSEMBLY_RECIPE));
    }

    /** The newest version of a product's recipe, in force or not; none is 0. */
    public int newestVersion(Sku product) {
        return sql.select(DSL.coalesce(DSL.max(ASSEMBLY_RECIPE.VERSION), DSL.inline(0)))
                .from(ASSEMBLY_RECIPE)
                .where(ASSEMBLY_RECIPE.SKU.eq(product.code()))
                .fetchSingle()
                .value1();
    }

    /** Puts the version that is in force out of it; answers whether one was. */
    public boolean endInForce(Sku product) {
        return sql.update(ASSEMBLY_RECIPE)
                        .set(ASSEMBLY_RECIPE.IN_FORCE, false)
                        .where(ASSEMBLY_RECIPE.SKU.eq(product.code()))
                        .and(ASSEMBLY_RECIPE.IN_FORCE.isTrue())
                        .execute()
                > 0;
    }

    /** Writes a version in force. */
    public void insert(
            AssemblyRecipeId id, int version, NewAssemblyRecipe recipe, Map<Sku, Uom> uoms, Instant now, String by) {
        sql.insertInto(ASSEMBLY_RECIPE)
                .set(ASSEMBLY_RECIPE.ID, id)
                .set(ASSEMBLY_RECIPE.SKU, recipe.product().code())
                .set(ASSEMBLY_RECIPE.VERSION, version)
                .set(ASSEMBLY_RECIPE.IN_FORCE, true)
                .set(ASSEMBLY_RECIPE.YIELDS, recipe.yields())
                .set(ASSEMBLY_RECIPE.UOM, code(uoms, recipe.product()))
                .set(ASSEMBLY_RECIPE.NOTE, recipe.note())
                .set(ASSEMBLY_RECIPE.PART_COUNT, recipe.components().size())
                .set(ASSEMBLY_RECIPE.CREATED_AT, now)
                .set(ASSEMBLY_RECIPE.CREATED_BY, by)
                .execute();
        var parts = numbered(recipe.components());
        var inserted = Rows.of("fresh", parts)
                .with(ASSEMBLY_COMPONENT.ASSEMBLY_RECIPE_ID, one -> id)
                .with(ASSEMBLY_COMPONENT.LINE_NO, Numbered::no)
                .with(ASSEMBLY_COMPONENT.SKU, one -> one.of().sku().code())
                .with(ASSEMBLY_COMPONENT.QUANTITY, one -> one.of().quantity())
                .with(ASSEMBLY_COMPONENT.UOM, one -> code(uoms, one.of().sku()))
                .with(ASSEMBLY_COMPONENT.GIVES_NUMBER, one -> one.of().givesNumber())
                .insertInto(sql, ASSEMBLY_COMPONENT)
                .execute();
        RowCounts.expect(parts.size(), inserted, "assembly components");
        if (!recipe.steps().isEmpty()) {
            Rows.of("fresh", numbered(recipe.steps()))
                    .with(ASSEMBLY_STEP.ASSEMBLY_RECIPE_ID, one -> id)
                    .with(ASSEMBLY_STEP.STEP_NO, Numbered::no)
                    .with(ASSEMBLY_STEP.INSTRUCTION, one -> one.of().text())
                    .with(ASSEMBLY_STEP.FILE_ID, one -> one.of().picture().orElse(null))
                    .insertInto(sql, ASSEMBLY_STEP)
                    .execute();
        }
    }

    private static String code(Map<Sku, Uom> uoms, Sku sku) {
        return java.util.Objects.requireNonNull(uoms.get(sku)).code();
    }

    /** The recipe of that id. */
    public Optional<AssemblyRecipe> of(AssemblyRecipeId id) {
        return recipes(ASSEMBLY_RECIPE.ID.eq(id)).stream().findFirst();
    }

    /** The recipes in force of these products. */
    public List<AssemblyRecipe> inForce(Collection<Sku> products) {
        return products.isEmpty()
                ? List.of()
                : recipes(ASSEMBLY_RECIPE
                        .IN_FORCE
                        .isTrue()
                        .and(Rows.any(
                                ASSEMBLY_RECIPE.SKU,
                                products.stream().map(Sku::code).toList())));
    }

    /** All recipes in force, at most so many. */
    public List<AssemblyRecipe> inForce(int most) {
        return inForce(sql.select(ASSEMBLY_RECIPE.SKU)
                .from(ASSEMBLY_RECIPE)
                .where(ASSEMBLY_RECIPE.IN_FORCE.isTrue())
                .orderBy(ASSEMBLY_RECIPE.SKU)
                .limit(most)
                .fetch(row -> new Sku(row.value1())));
    }

    /** All versions of a product's recipe, the newest first. */
    public List<AssemblyRecipe> versions(Sku product) {
        return recipes(ASSEMBLY_RECIPE.SKU.eq(product.code()));
    }

    /** One page of recipes in force, of those whose product's code begins so or is among those named. */
    public Page<AssemblyRecipeId> page(@Nullable String q, Collection<Sku> named, PageQuery page) {
        var where = ASSEMBLY_RECIPE.IN_FORCE.isTrue();
        if (q != null && !q.isBlank()) {
            where = where.and(ASSEMBLY_RECIPE
                    .SKU
                    .startsWith(q.strip())
                    .or(Rows.any(
                            ASSEMBLY_RECIPE.SKU, named.stream().map(Sku::code).toList())));
        }
        return LISTING.page(sql, page, where, COLUMNS, row -> row.get(ASSEMBLY_RECIPE.ID));
    }

    /** Recipes of these ids, in the order of the ids given. */
    public List<AssemblyRecipe> of(List<AssemblyRecipeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<AssemblyRecipeId, AssemblyRecipe>();
        recipes(Rows.any(ASSEMBLY_RECIPE.ID, ids)).forEach(one -> found.put(one.id(), one));
        return ids.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    private List<AssemblyRecipe> recipes(Condition which) {
        var heads = new LinkedHashMap<AssemblyRecipeId, Record>();
        sql.select(COLUMNS)
                .from(ASSEMBLY_RECIPE)
                .where(which)
                .orderBy(ASSEMBLY_RECIPE.SKU, ASSEMBLY_RECIPE.VERSION.desc())
                .forEach(row -> heads.put(row.get(ASSEMBLY_RECIPE.ID), row));
        if (heads.isEmpty()) {
            return List.of();
        }
        var components = components(heads.keySet());
        var steps = steps(heads.keySet());
        return heads.entrySet().stream()
                .map(head -> recipe(
                        head.getValue(),
                        components.getOrDefault(head.getKey(), List.of()),
                        steps.getOrDefault(head.getKey(), List.of())))
                .toList();
    }

    private Map<AssemblyRecipeId, List<AssemblyRecipe.Component>> components(Collection<AssemblyRecipeId> ids) {
        var found = new HashMap<AssemblyRecipeId, List<AssemblyRecipe.Component>>();
        sql.select(
                        ASSEMBLY_COMPONENT.ASSEMBLY_RECIPE_ID,
                        ASSEMBLY_COMPONENT.LINE_NO,
                        ASSEMBLY_COMPONENT.SKU,
                        ASSEMBLY_COMPONENT.QUANTITY,
                        ASSEMBLY_COMPONENT.UOM,
                        ASSEMBLY_COMPONENT.GIVES_NUMBER)
                .from(ASSEMBLY_COMPONENT)
                .where(Rows.any(ASSEMBLY_COMPONENT.ASSEMBLY_RECIPE_ID, ids))
                .orderBy(ASSEMBLY_COMPONENT.ASSEMBLY_RECIPE_ID, ASSEMBLY_COMPONENT.LINE_NO)
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new AssemblyRecipe.Component(
                                row.value2(),
                                new Sku(row.value3()),
                                "",
                                new Quantity(row.value4(), new Uom(row.value5())),
                                row.value6())));
        return found;
    }

    private Map<AssemblyRecipeId, List<AssemblyRecipe.Step>> steps(Collection<AssemblyRecipeId> ids) {
        var found = new HashMap<AssemblyRecipeId, List<AssemblyRecipe.Step>>();
        sql.select(ASSEMBLY_STEP.ASSEMBLY_RECIPE_ID, ASSEMBLY_STEP.INSTRUCTION, ASSEMBLY_STEP.FILE_ID)
                .from(ASSEMBLY_STEP)
                .where(Rows.any(ASSEMBLY_STEP.ASSEMBLY_RECIPE_ID, ids))
                .orderBy(ASSEMBLY_STEP.ASSEMBLY_RECIPE_ID, ASSEMBLY_STEP.STEP_NO)
                .forEach(row -> found.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new AssemblyRecipe.Step(row.value2(), Optional.ofNullable(row.value3()))));
        return found;
    }

    private static AssemblyRecipe recipe(
            Record row, List<AssemblyRecipe.Component> components, List<AssemblyRecipe.Step> steps) {
        return new AssemblyRecipe(
                row.get(ASSEMBLY_RECIPE.ID),
                new Sku(row.get(ASSEMBLY_RECIPE.SKU)),
                "",
                row.get(ASSEMBLY_RECIPE.VERSION),
                row.get(ASSEMBLY_RECIPE.IN_FORCE),
                new Quantity(row.get(ASSEMBLY_RECIPE.YIELDS), new Uom(row.get(ASSEMBLY_RECIPE.UOM))),
                components,
                steps,
                row.get(ASSEMBLY_RECIPE.NOTE),
                row.get(ASSEMBLY_RECIPE.CREATED_AT),
                row.get(ASSEMBLY_RECIPE.CREATED_BY));
    }

    /** Notes that this file is a picture of instructions. */
    public void insertPicture(FileId file, Instant now, String by) {
        sql.insertInto(ASSEMBLY_PICTURE)
                .set(ASSEMBLY_PICTURE.FILE_ID, file)
                .set(ASSEMBLY_PICTURE.KEPT_AT, now)
                .set(ASSEMBLY_PICTURE.KEPT_BY, by)
                .execute();
    }

    /** How many of these files are pictures of instructions. */
    public int pictures(Collection<FileId> files) {
        return files.isEmpty() ? 0 : sql.fetchCount(ASSEMBLY_PICTURE, Rows.any(ASSEMBLY_PICTURE.FILE_ID, files));
    }

    private static <T> List<Numbered<T>> numbered(List<T> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Numbered<>(i + 1, all.get(i)))
                .toList();
    }

    private record Numbered<T>(int no, T of) {}
}
