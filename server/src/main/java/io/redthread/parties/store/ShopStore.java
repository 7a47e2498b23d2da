package io.redthread.parties.store;

import static io.redthread.parties.store.jooq.Tables.SHOP;
import static io.redthread.parties.store.jooq.Tables.SHOP_REVISION;
import static io.redthread.parties.store.jooq.Tables.SKU_MAPPING;

import io.redthread.parties.NewShop;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopFilter;
import io.redthread.parties.ShopId;
import io.redthread.parties.ShopView;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.platform.search.SearchColumns;
import io.redthread.platform.search.SearchText;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes shops. */
@Repository
public class ShopStore {

    private static final TypeReference<List<ShopContent.ExtraField>> FIELDS = new TypeReference<>() {};

    private static final Field<Integer> MAPPINGS = DSL.field(
                    DSL.selectCount().from(SKU_MAPPING).where(SKU_MAPPING.SHOP_ID.eq(SHOP.ID)))
            .as("mappings");

    private static final Listing LISTING = new Listing(SHOP, SHOP.ID.coerce(Long.class), "code")
            .sortable("code", SHOP.CODE)
            .sortable("name", SHOP.NAME)
            .sortable("updatedAt", SHOP.UPDATED_AT);

    private static final List<SelectField<?>> COLUMNS = List.of(
            SHOP.ID,
            SHOP.CODE,
            SHOP.NAME,
            SHOP.PLATFORM,
            SHOP.CURRENCY,
            SHOP.SPLIT_ALLOWED,
            SHOP.SAME_CODES,
            SHOP.SAFETY_BUFFER,
            SHOP.SAFETY_PERCENT,
            SHOP.FEEDBACK_URL,
            SHOP.EXTRA_FIELDS,
            SHOP.ACTIVE,
            SHOP.VERSION,
            SHOP.UPDATED_AT,
            SHOP.UPDATED_BY,
            MAPPINGS);

    private static final SearchColumns SEARCH = new SearchColumns(SHOP.SEARCH_TEXT, SHOP.SEARCH_TOKENS);

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;
    private final JsonMapper json;

    ShopStore(DSLContext sql, IdBlocks ids, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** The shop of that code. */
    public Optional<ShopFacts> byCode(String code) {
        return facts(SHOP.CODE.eq(code)).stream().findFirst();
    }

    /** The shops of those ids. */
    public Map<ShopId, ShopFacts> byIds(Collection<ShopId> wanted) {
        return facts(SHOP.ID.eq(DSL.any(wanted.stream().distinct().toArray(ShopId[]::new)))).stream()
                .collect(java.util.stream.Collectors.toMap(ShopFacts::id, shop -> shop));
    }

    private List<ShopFacts> facts(Condition which) {
        return sql.select(
                        SHOP.ID,
                        SHOP.CODE,
                        SHOP.NAME,
                        SHOP.PLATFORM,
                        SHOP.CURRENCY,
                        SHOP.SPLIT_ALLOWED,
                        SHOP.SAME_CODES,
                        SHOP.FEEDBACK_URL,
                        SHOP.ACTIVE)
                .from(SHOP)
                .where(which)
                .fetch(row -> new ShopFacts(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Currency.getInstance(row.value5()),
                        row.value6(),
                        row.value7(),
                        Optional.of(row.value8()).filter(url -> !url.isEmpty()).map(URI::create),
                        row.value9()));
    }

    /** One shop with all that is known of it. */
    public Optional<ShopView> view(ShopId id) {
        return sql.select(COLUMNS).from(SHOP).where(SHOP.ID.eq(id)).fetchOptional(this::view);
    }

    /** One page of the list. */
    public Page<ShopView> page(ShopFilter filter, PageQuery page) {
        Condition where = DSL.noCondition();
        if (filter.active() != null) {
            where = where.and(SHOP.ACTIVE.eq(filter.active()));
        }
        if (filter.platform() != null) {
            where = where.and(SHOP.PLATFORM.eq(filter.platform()));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            where = where.and(SEARCH.match(filter.q()));
        }
        return LISTING.page(sql, page, where, COLUMNS, this::view);
    }

    /** Puts a shop in; absent when its code is taken. */
    public Optional<ShopId> insert(NewShop shop) {
        var now = clock.instant();
        return sql.insertInto(SHOP)
                .set(values(shop.code(), shop.content()))
                .set(SHOP.ID, new ShopId(ids.next("parties", "shop_id")))
                .set(SHOP.CODE, shop.code())
                .set(SHOP.CREATED_AT, now)
                .set(SHOP.UPDATED_AT, now)
                .set(SHOP.UPDATED_BY, Callers.current().username())
                .onConflict(SHOP.CODE)
                .doNothing()
                .returningResult(SHOP.ID)
                .fetchOptional(Record1::value1);
    }

    /** Writes the content of a shop that has that version; answers whether there was one. */
    public boolean update(ShopView known, ShopContent content) {
        return sql.update(SHOP)
                        .set(values(known.code(), content))
                        .set(SHOP.VERSION, SHOP.VERSION.plus(1))
                        .set(SHOP.UPDATED_AT, clock.instant())
                        .set(SHOP.UPDATED_BY, Callers.current().username())
                        .where(SHOP.ID.eq(known.id()))
                        .and(SHOP.VERSION.eq(known.version()))
                        .execute()
                == 1;
    }

    /** Lets a shop take orders, or no more; answers whether it had that version. */
    public boolean setActive(ShopView known, boolean active) {
        return sql.update(SHOP)
                        .set(SHOP.ACTIVE, active)
                        .set(SHOP.VERSION, SHOP.VERSION.plus(1))
                        .set(SHOP.UPDATED_AT, clock.instant())
                        .set(SHOP.UPDATED_BY, Callers.current().username())
                        .where(SHOP.ID.eq(known.id()))
                        .and(SHOP.VERSION.eq(known.version()))
                        .execute()
                == 1;
    }

    /** Keeps what a change replaces. */
    public void keepRevision(ShopView replaced) {
        sql.insertInto(SHOP_REVISION)
                .set(SHOP_REVISION.SHOP_ID, replaced.id())
                .set(SHOP_REVISION.VERSION, replaced.version())
                .set(SHOP_REVISION.CONTENT, JSONB.valueOf(json.writeValueAsString(replaced.content())))
                .set(SHOP_REVISION.REPLACED_AT, clock.instant())
                .set(SHOP_REVISION.REPLACED_BY, Callers.current().username())
                .execute();
    }

    /** The content as it was at that version, when a change has replaced it since. */
    public Optional<ShopContent> replaced(ShopId shop, int version) {
        return sql.select(SHOP_REVISION.CONTENT)
                .from(SHOP_REVISION)
                .where(SHOP_REVISION.SHOP_ID.eq(shop))
                .and(SHOP_REVISION.VERSION.ge(version))
                .orderBy(SHOP_REVISION.VERSION)
                .limit(1)
                .fetchOptional(Record1::value1)
                .map(content -> json.readValue(content.data(), ShopContent.class));
    }

    private Map<Field<?>, Object> values(String code, ShopContent content) {
        var search = SearchText.of(content.name(), code, content.platform());
        return Map.ofEntries(
                Map.entry(SHOP.NAME, content.name()),
                Map.entry(SHOP.PLATFORM, content.platform()),
                Map.entry(SHOP.CURRENCY, content.currency()),
                Map.entry(SHOP.SPLIT_ALLOWED, content.splitAllowed()),
                Map.entry(SHOP.SAME_CODES, content.sameCodes()),
                Map.entry(SHOP.SAFETY_BUFFER, content.safety().buffer()),
                Map.entry(SHOP.SAFETY_PERCENT, content.safety().percent()),
                Map.entry(SHOP.FEEDBACK_URL, content.feedbackUrl()),
                Map.entry(SHOP.EXTRA_FIELDS, JSONB.valueOf(json.writeValueAsString(content.extraFields()))),
                Map.entry(SHOP.SEARCH_TEXT, search.text()),
                Map.entry(SHOP.SEARCH_TOKENS, search.tokenArray()));
    }

    private ShopView view(Record row) {
        var buffer = row.get(SHOP.SAFETY_BUFFER).stripTrailingZeros();
        return new ShopView(
                row.get(SHOP.ID),
                row.get(SHOP.CODE),
                row.get(SHOP.ACTIVE),
                row.get(SHOP.VERSION),
                new ShopContent(
                        row.get(SHOP.NAME),
                        row.get(SHOP.PLATFORM),
                        row.get(SHOP.CURRENCY),
                        row.get(SHOP.SPLIT_ALLOWED),
                        row.get(SHOP.SAME_CODES),
                        new ShopContent.Safety(
                                buffer.scale() < 0 ? buffer.setScale(0) : buffer, row.get(SHOP.SAFETY_PERCENT)),
                        row.get(SHOP.FEEDBACK_URL),
                        json.readValue(row.get(SHOP.EXTRA_FIELDS).data(), FIELDS)),
                row.get(MAPPINGS),
                row.get(SHOP.UPDATED_AT),
                row.get(SHOP.UPDATED_BY));
    }
}
