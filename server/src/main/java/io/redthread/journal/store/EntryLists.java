package io.redthread.journal.store;

import static io.redthread.journal.store.jooq.Tables.ENTRY;
import static io.redthread.journal.store.jooq.Tables.SEAL;

import io.redthread.journal.EntryFilter;
import io.redthread.journal.EntryId;
import io.redthread.journal.EntryView;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries for reading. */
@Repository
public class EntryLists {

    private static final int MOST_OF_ONE = 1_000;
    private static final int LATELY = 5_000;
    private static final Field<Long> SEQUENCE =
            DSL.field(DSL.select(SEAL.SEQ).from(SEAL).where(SEAL.ENTRY_ID.eq(ENTRY.ID)));

    private static final List<Field<?>> COLUMNS = List.of(
            ENTRY.ID,
            ENTRY.AT,
            ENTRY.ACT,
            ENTRY.DOCUMENT_KIND,
            ENTRY.DOCUMENT_ID,
            ENTRY.DOCUMENT_NUMBER,
            ENTRY.USERNAME,
            ENTRY.ON_BEHALF_OF,
            ENTRY.ROLE,
            ENTRY.ADDRESS,
            ENTRY.DEVICE,
            ENTRY.BEFORE,
            ENTRY.AFTER,
            ENTRY.RULE_VERSION,
            SEQUENCE.as("sequence"));

    private static final Listing LISTING = new Listing(ENTRY, ENTRY.ID, "-at").sortable("at", ENTRY.AT);

    private final DSLContext sql;
    private final JsonMapper json;

    EntryLists(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Entries about one document, oldest first. */
    public List<EntryView> of(DocumentRef document) {
        var newestFirst = sql.select(COLUMNS)
                .from(ENTRY)
                .where(ENTRY.DOCUMENT_KIND.eq(document.kind()))
                .and(ENTRY.DOCUMENT_ID.eq(document.id()))
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(MOST_OF_ONE)
                .fetch(this::view);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** A page of entries. */
    public Page<EntryView> page(EntryFilter filter, PageQuery query) {
        return LISTING.page(sql, query, where(filter), COLUMNS, this::view);
    }

    /** The acts among the newest entries, by name. */
    public List<String> recentActs() {
        var newest = sql.select(ENTRY.ACT)
                .from(ENTRY)
                .orderBy(ENTRY.AT.desc(), ENTRY.ID.desc())
                .limit(LATELY)
                .asTable("newest");
        var act = DSL.field(DSL.name("newest", "act"), String.class);
        return sql.selectDistinct(act).from(newest).orderBy(act).fetch(act);
    }

    private static Condition where(EntryFilter filter) {
        return DSL.and(
                given(filter.actor(), actor -> ENTRY.USERNAME.eq(actor).or(ENTRY.ON_BEHALF_OF.eq(actor))),
                given(filter.act(), ENTRY.ACT::eq),
                given(filter.kind(), ENTRY.DOCUMENT_KIND::eq),
                given(filter.document(), ENTRY.DOCUMENT_ID::eq),
                given(filter.number(), EntryLists::numberBeginsWith),
                given(filter.q(), text -> numberBeginsWith(text).or(ENTRY.USERNAME.eq(text))),
                given(filter.from(), day -> ENTRY.AT.ge(start(day))),
                given(filter.to(), day -> ENTRY.AT.lt(start(day.plusDays(1)))));
    }

    private static Instant start(LocalDate day) {
        return CompanyDay.start(day);
    }

    /** A range instead of LIKE, so that the index serves whatever plan is kept. */
    private static Condition numberBeginsWith(String number) {
        return ENTRY.DOCUMENT_NUMBER.ge(number).and(ENTRY.DOCUMENT_NUMBER.lt(number + '\uffff'));
    }

    private static <T> Condition given(@Nullable T value, Function<T, Condition> condition) {
        return value == null || "".equals(value) ? DSL.noCondition() : condition.apply(value);
    }

    private EntryView view(Record row) {
        var document = row.get(ENTRY.DOCUMENT_ID);
        return new EntryView(
                new EntryId(row.get(ENTRY.ID)),
                row.get("sequence", Long.class),
                row.get(ENTRY.AT),
                row.get(ENTRY.ACT),
                row.get(ENTRY.DOCUMENT_KIND),
                document == null ? null : document.toString(),
                row.get(ENTRY.DOCUMENT_NUMBER),
                row.get(ENTRY.USERNAME),
                row.get(ENTRY.ON_BEHALF_OF),
                row.get(ENTRY.ROLE),
                row.get(ENTRY.ADDRESS),
                row.get(ENTRY.DEVICE),
                facts(row.get(ENTRY.BEFORE)),
                facts(row.get(ENTRY.AFTER)),
                row.get(ENTRY.RULE_VERSION));
    }

    private @Nullable JsonNode facts(@Nullable JSONB facts) {
        return facts == null ? null : json.readTree(facts.data());
    }
}
