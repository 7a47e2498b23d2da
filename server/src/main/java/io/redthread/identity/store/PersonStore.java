package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.DEPARTMENT;
import static io.redthread.identity.store.jooq.Tables.PERSON;
import static io.redthread.identity.store.jooq.Tables.PERSON_ROLE;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonFilter;
import io.redthread.identity.PersonId;
import io.redthread.identity.PersonView;
import io.redthread.identity.PersonView.DepartmentLabel;
import io.redthread.identity.PersonView.PersonLabel;
import io.redthread.identity.RoleCode;
import io.redthread.identity.store.jooq.tables.Person;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People: written one by one, read in lists and by id. Never deleted. */
@Repository
public class PersonStore {

    private static final Person SUPERIOR = PERSON.as("superior");

    private static final List<SelectField<?>> COLUMNS = List.of(
            PERSON.ID,
            PERSON.USERNAME,
            PERSON.NAME,
            PERSON.PHONE,
            PERSON.EMAIL,
            DEPARTMENT.ID,
            DEPARTMENT.NAME,
            SUPERIOR.ID,
            SUPERIOR.NAME,
            PERSON.ACTIVE,
            PERSON.DEMO,
            PERSON.PASSWORD_HASH,
            PERSON.ONE_TIME_UNTIL,
            PERSON.REVISION,
            PERSON.CREATED_AT);

    private final DSLContext sql;

    PersonStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds a person without a password; false when the user name is taken. */
    public boolean add(PersonId id, PersonDraft draft, boolean demo, Instant at) {
        return sql.insertInto(PERSON)
                        .set(PERSON.ID, id)
                        .set(PERSON.USERNAME, draft.username())
                        .set(PERSON.NAME, draft.name())
                        .set(PERSON.PHONE, draft.phone())
                        .set(PERSON.EMAIL, draft.email())
                        .set(PERSON.DEPARTMENT_ID, draft.department().orElse(null))
                        .set(PERSON.SUPERIOR_ID, draft.superior().orElse(null))
                        .set(PERSON.SEARCH, draft.search())
                        .set(PERSON.DEMO, demo)
                        .set(PERSON.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Changes a person of that revision; 0 when it is another by now. */
    public int change(PersonId id, int revision, PersonDraft draft) {
        return sql.update(PERSON)
                .set(PERSON.NAME, draft.name())
                .set(PERSON.PHONE, draft.phone())
                .set(PERSON.EMAIL, draft.email())
                .set(PERSON.DEPARTMENT_ID, draft.department().orElse(null))
                .set(PERSON.SUPERIOR_ID, draft.superior().orElse(null))
                .set(PERSON.SEARCH, draft.search())
                .set(PERSON.REVISION, PERSON.REVISION.plus(1))
                .where(PERSON.ID.eq(id))
                .and(PERSON.REVISION.eq(revision))
                .execute();
    }

    /** Makes a person active or inactive. */
    public int activate(PersonId id, boolean active) {
        return sql.update(PERSON)
                .set(PERSON.ACTIVE, active)
                .set(PERSON.REVISION, PERSON.REVISION.plus(1))
                .where(PERSON.ID.eq(id))
                .execute();
    }

    /** Gives a person exactly these roles. */
    public void roles(PersonId id, Set<RoleCode> roles) {
        sql.deleteFrom(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(id))
                .and(PERSON_ROLE.ROLE_CODE.notIn(roles))
                .execute();
        if (!roles.isEmpty()) {
            var rows = Rows.of("given", List.copyOf(roles))
                    .with(PERSON_ROLE.PERSON_ID, role -> id)
                    .with(PERSON_ROLE.ROLE_CODE, role -> role);
            sql.insertInto(PERSON_ROLE)
                    .columns(PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE_CODE)
                    .select(DSL.select(rows.field(PERSON_ROLE.PERSON_ID), rows.field(PERSON_ROLE.ROLE_CODE))
                            .from(rows.table()))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Everyone's superior, each row locked in key order: while this transaction lasts nobody else changes the chart. */
    public Map<PersonId, Optional<PersonId>> superiorsLocked() {
        var superiors = new HashMap<PersonId, Optional<PersonId>>();
        sql.select(PERSON.ID, PERSON.SUPERIOR_ID)
                .from(PERSON)
                .orderBy(PERSON.ID)
                .forUpdate()
                .forEach(row -> superiors.put(row.value1(), Optional.ofNullable(row.value2())));
        return superiors;
    }

    /** One person. */
    public Optional<PersonView> view(PersonId id) {
        return withRoles(sql.select(COLUMNS)
                        .from(joined())
                        .where(PERSON.ID.eq(id))
                        .fetch(row -> view(row)))
                .stream()
                .findFirst();
    }

    /** A page of people. */
    public Page<PersonView> page(PersonFilter filter, PageQuery query) {
        var page = new Listing(joined(), PERSON.ID, "name")
                .sortable("name", PERSON.NAME)
                .sortable("username", PERSON.USERNAME)
                .sortable("createdAt", PERSON.CREATED_AT)
                .page(sql, query, condition(filter), COLUMNS, PersonStore::view);
        return new Page<>(withRoles(page.items()), page.next(), page.total());
    }

    /** Facts of these people. */
    public List<PersonFacts> facts(Condition which) {
        return sql.select(
                        PERSON.ID,
                        PERSON.USERNAME,
                        PERSON.NAME,
                        PERSON.DEPARTMENT_ID,
                        PERSON.SUPERIOR_ID,
                        PERSON.ACTIVE)
                .from(PERSON)
                .where(which)
                .orderBy(PERSON.ID)
                .fetch(row -> new PersonFacts(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()),
                        row.value6()));
    }

    /** Those ids. */
    public static Condition ids(Collection<PersonId> ids) {
        return PERSON.ID.in(ids);
    }

    /** That user name. */
    public static Condition username(String username) {
        return PERSON.USERNAME.eq(username);
    }

    /** Everyone who is active. */
    public static Condition active() {
        return DSL.condition(PERSON.ACTIVE);
    }

    /** Active holders of any of these roles. */
    public static Condition holding(Collection<RoleCode> roles) {
        return DSL.condition(PERSON.ACTIVE)
                .and(PERSON.ID.in(
                        DSL.select(PERSON_ROLE.PERSON_ID).from(PERSON_ROLE).where(PERSON_ROLE.ROLE_CODE.in(roles))));
    }

    /** Active administrators who have a password, other than that person. */
    public int administratorsBeside(PersonId person) {
        return sql.fetchCount(DSL.selectOne()
                .from(PERSON)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .where(PERSON_ROLE.ROLE_CODE.eq(RoleCode.ADMINISTRATOR))
                .and(PERSON.ACTIVE)
                .and(PERSON.PASSWORD_HASH.isNotNull())
                .and(PERSON.ID.ne(person)));
    }

    private static Table<?> joined() {
        return PERSON.leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SUPERIOR)
                .on(SUPERIOR.ID.eq(PERSON.SUPERIOR_ID));
    }

    private static Condition condition(PersonFilter filter) {
        var text = filter.text().strip().toLowerCase(Locale.ROOT);
        return DSL.and(
                text.isEmpty() ? DSL.noCondition() : PERSON.SEARCH.contains(text),
                filter.department().map(PERSON.DEPARTMENT_ID::eq).orElseGet(DSL::noCondition),
                filter.active().map(PERSON.ACTIVE::eq).orElseGet(DSL::noCondition),
                filter.role()
                        .map(role -> PERSON.ID.in(DSL.select(PERSON_ROLE.PERSON_ID)
                                .from(PERSON_ROLE)
                                .where(PERSON_ROLE.ROLE_CODE.eq(role))))
                        .map(Condition.class::cast)
                        .orElseGet(DSL::noCondition));
    }

    private List<PersonView> withRoles(List<PersonView> people) {
        var held = new HashMap<PersonId, List<RoleCode>>();
        sql.select(PERSON_ROLE.PERSON_ID, PERSON_ROLE.ROLE_CODE)
                .from(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.in(
                        people.stream().map(PersonView::id).toList()))
                .orderBy(PERSON_ROLE.ROLE_CODE)
                .forEach(row -> held.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        return people.stream()
                .map(person -> withRoles(person, held.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static PersonView withRoles(PersonView person, List<RoleCode> roles) {
        return new PersonView(
                person.id(),
                person.username(),
                person.name(),
                person.phone(),
                person.email(),
                person.department(),
                person.superior(),
                roles,
                person.active(),
                person.demo(),
                person.signsIn(),
                person.oneTimePassword(),
                person.revision(),
                person.createdAt());
    }

    private static PersonView view(Record row) {
        return new PersonView(
                row.get(PERSON.ID),
                row.get(PERSON.USERNAME),
                row.get(PERSON.NAME),
                row.get(PERSON.PHONE),
                row.get(PERSON.EMAIL),
                department(row.get(DEPARTMENT.ID), row.get(DEPARTMENT.NAME)),
                superior(row.get(SUPERIOR.ID), row.get(SUPERIOR.NAME)),
                List.of(),
                row.get(PERSON.ACTIVE),
                row.get(PERSON.DEMO),
                row.get(PERSON.PASSWORD_HASH) != null,
                row.get(PERSON.ONE_TIME_UNTIL) != null,
                row.get(PERSON.REVISION),
                row.get(PERSON.CREATED_AT));
    }

    private static @Nullable DepartmentLabel department(@Nullable DepartmentId id, @Nullable String name) {
        return id == null || name == null ? null : new DepartmentLabel(id, name);
    }

    private static @Nullable PersonLabel superior(@Nullable PersonId id, @Nullable String name) {
        return id == null || name == null ? null : new PersonLabel(id, name);
    }
}
