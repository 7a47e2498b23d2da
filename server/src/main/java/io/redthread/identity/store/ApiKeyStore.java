package io.redthread.identity.store;

import static io.redthread.identity.store.jooq.Tables.API_KEY;
import static io.redthread.identity.store.jooq.Tables.PERSON;

import io.redthread.identity.ApiKeyId;
import io.redthread.identity.ApiKeyView;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keys of programs: name, scopes, and the secret's fingerprint. */
@Repository
public class ApiKeyStore {

    private static final List<SelectField<?>> COLUMNS = List.of(
            API_KEY.ID,
            API_KEY.NAME,
            API_KEY.SCOPES,
            API_KEY.CREATED_AT,
            API_KEY.EXPIRES_AT,
            API_KEY.REVOKED_AT,
            API_KEY.LAST_USED_AT,
            PERSON.USERNAME,
            PERSON.ACTIVE);

    private final DSLContext sql;

    ApiKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A key that works.
     *
     * @param name its name
     * @param secretHash fingerprint of its secret
     * @param scopes what it may do
     * @param expiresAt when it ends by itself
     */
    public record LiveKey(
            String name,
            byte[] secretHash,
            Set<Permission> scopes,
            @Nullable Instant expiresAt) {}

    /** Adds a key; false when the name is taken. */
    public boolean add(
            ApiKeyId id,
            String name,
            byte[] hash,
            Collection<Permission> scopes,
            PersonId by,
            Instant at,
            @Nullable Instant expires) {
        return sql.insertInto(API_KEY)
                        .set(API_KEY.ID, id)
                        .set(API_KEY.NAME, name)
                        .set(API_KEY.SECRET_HASH, hash)
                        .set(
                                API_KEY.SCOPES,
                                scopes.stream().map(Permission::code).sorted().toArray(String[]::new))
                        .set(API_KEY.CREATED_BY, by)
                        .set(API_KEY.CREATED_AT, at)
                        .set(API_KEY.EXPIRES_AT, expires)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The key, unless it was revoked or its maker has left. */
    public Optional<LiveKey> find(ApiKeyId id) {
        return sql.select(API_KEY.NAME, API_KEY.SECRET_HASH, API_KEY.SCOPES, API_KEY.EXPIRES_AT)
                .from(API_KEY)
                .join(PERSON)
                .on(PERSON.ID.eq(API_KEY.CREATED_BY))
                .where(API_KEY.ID.eq(id))
                .and(API_KEY.REVOKED_AT.isNull())
                .and(PERSON.ACTIVE)
                .fetchOptional(row -> new LiveKey(row.value1(), row.value2(), scopes(row.value3()), row.value4()));
    }

    /** Notes that the key is in use, at most once since the given time. */
    public void touch(ApiKeyId id, Instant at, Instant unlessAfter) {
        sql.update(API_KEY)
                .set(API_KEY.LAST_USED_AT, at)
                .where(API_KEY.ID.eq(id))
                .and(API_KEY.LAST_USED_AT.isNull().or(API_KEY.LAST_USED_AT.lt(unlessAfter)))
                .execute();
    }

    /** Revokes the key; 0 when it is not there or revoked already. */
    public int revoke(ApiKeyId id, Instant at) {
        return sql.update(API_KEY)
                .set(API_KEY.REVOKED_AT, at)
                .where(API_KEY.ID.eq(id))
                .and(API_KEY.REVOKED_AT.isNull())
                .execute();
    }

    /** One key as it is listed. */
    public Optional<ApiKeyView> view(ApiKeyId id) {
        return sql.select(COLUMNS)
                .from(API_KEY)
                .join(PERSON)
                .on(PERSON.ID.eq(API_KEY.CREATED_BY))
                .where(API_KEY.ID.eq(id))
                .fetchOptional(ApiKeyStore::view);
    }

    /** Keys whose name contains the text. */
    public Page<ApiKeyView> page(String text, PageQuery query) {
        return new Listing(API_KEY.join(PERSON).on(PERSON.ID.eq(API_KEY.CREATED_BY)), API_KEY.ID, "-createdAt")
                .sortable("createdAt", API_KEY.CREATED_AT)
                .sortable("name", API_KEY.NAME)
                .page(
                        sql,
                        query,
                        text.isBlank() ? DSL.noCondition() : API_KEY.NAME.containsIgnoreCase(text.strip()),
                        COLUMNS,
                        ApiKeyStore::view);
    }

    private static ApiKeyView view(Record row) {
        return new ApiKeyView(
                row.get(API_KEY.ID),
                row.get(API_KEY.NAME),
                scopes(row.get(API_KEY.SCOPES)),
                row.get(PERSON.USERNAME),
                row.get(PERSON.ACTIVE),
                row.get(API_KEY.CREATED_AT),
                row.get(API_KEY.EXPIRES_AT),
                row.get(API_KEY.REVOKED_AT),
                row.get(API_KEY.LAST_USED_AT));
    }

    private static Set<Permission> scopes(String[] codes) {
        var scopes = EnumSet.noneOf(Permission.class);
        Arrays.stream(codes).map(Permission::known).forEach(permission -> {
            if (permission != null) {
                scopes.add(permission);
            }
        });
        return scopes;
    }
}
