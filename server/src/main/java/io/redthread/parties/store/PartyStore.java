package io.redthread.parties.store;

import static io.redthread.parties.store.jooq.Tables.PARTY;
import static io.redthread.parties.store.jooq.Tables.PARTY_REVISION;
import static io.redthread.parties.store.jooq.Tables.QUALIFICATION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.redthread.parties.CustomerId;
import io.redthread.parties.NewParty;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyId;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyView;
import io.redthread.parties.Qualification;
import io.redthread.parties.SupplierId;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.Rows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes suppliers, customers and partners. */
@Repository
public class PartyStore {

    private final DSLContext sql;
    private final IdBlocks ids;
    private final Clock clock;
    private final JsonMapper json;

    PartyStore(DSLContext sql, IdBlocks ids, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Which table of ids it belongs to. */
    public PartyKind kind(PartyId id) {
        return switch (id) {
            case SupplierId supplier -> PartyKind.SUPPLIER;
            case CustomerId customer -> PartyKind.CUSTOMER;
            case PartnerId partner -> PartyKind.PARTNER;
        };
    }

    /** Names of those parties that exist. */
    public Map<PartyId, String> names(Collection<? extends PartyId> wanted) {
        var values = wanted.stream().map(PartyId::value).distinct().toArray(Long[]::new);
        var names = new HashMap<PartyId, String>();
        sql.select(PARTY.KIND, PARTY.ID, PARTY.NAME)
                .from(PARTY)
                .where(PARTY.ID.eq(DSL.any(values)))
                .forEach(row -> names.put(row.value1().id(row.value2()), row.value3()));
        return names;
    }

    /** Which of those codes are taken in that kind. */
    public List<String> codes(PartyKind kind, Collection<String> wanted) {
        return sql.select(PARTY.CODE)
                .from(PARTY)
                .where(PARTY.KIND.eq(kind))
                .and(PARTY.CODE.eq(DSL.any(wanted.toArray(String[]::new))))
                .fetch(Record1::value1);
    }

    /** One party with all that is known of it. */
    public Optional<PartyView> view(PartyId id) {
        var documents = multiset(select(
                                QUALIFICATION.KIND,
                                QUALIFICATION.NUMBER,
                                QUALIFICATION.ISSUED_BY,
                                QUALIFICATION.VALID_FROM,
                                QUALIFICATION.VALID_UNTIL)
                        .from(QUALIFICATION)
                        .where(QUALIFICATION.PARTY_ID.eq(PARTY.ID))
                        .orderBy(QUALIFICATION.ID))
                .convertFrom(rows -> rows.map(row -> new Qualification(
                        row.value1(), row.value2(), row.value3(), row.value4(), Optional.ofNullable(row.value5()))));
        return sql.select(PartyColumns.ALL)
                .select(documents)
                .from(PARTY)
                .where(is(id))
                .fetchOptional(row -> PartyColumns.view(row, row.get(documents)));
    }

    /** Puts in those whose codes are free; answers their ids by code. */
    public Map<String, Long> insert(PartyKind kind, List<NewParty> parties) {
        var distinct = new LinkedHashMap<String, NewParty>();
        parties.forEach(party -> distinct.putIfAbsent(party.code(), party));
        var now = clock.instant();
        var by = Callers.current().username();
        var rows = Rows.of("given", List.copyOf(distinct.values()))
                .with(PARTY.ID, it -> ids.next("parties", "party_id"))
                .with(PARTY.KIND, it -> kind)
                .with(PARTY.CODE, NewParty::code);
        PartyColumns.content(rows, NewParty::code, NewParty::content);
        rows.with(PARTY.CREATED_AT, it -> now).with(PARTY.UPDATED_AT, it -> now).with(PARTY.UPDATED_BY, it -> by);
        var inserted = sql.insertInto(PARTY, PartyColumns.SEARCH.columns(rows))
                .select(sql.select(PartyColumns.SEARCH.values(rows)).from(rows.table()))
                .onConflict(PARTY.KIND, PARTY.CODE)
                .doNothing()
                .returningResult(PARTY.CODE, PARTY.ID)
                .fetchMap(PARTY.CODE, PARTY.ID);
        var contents = new LinkedHashMap<Long, PartyContent>();
        inserted.forEach((code, id) -> {
            var party = distinct.get(code);
            if (party != null) {
                contents.put(id, party.content());
            }
        });
        insertQualifications(contents);
        return inserted;
    }

    /** Writes the content of a party that has that version; answers whether there was one. */
    public boolean update(PartyView known, PartyContent content) {
        var rows = Rows.of("given", List.of(content));
        PartyColumns.content(rows, any -> known.code(), Function.identity());
        var values = new LinkedHashMap<Field<?>, Object>();
        var columns = PartyColumns.SEARCH.columns(rows);
        for (var i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), PartyColumns.SEARCH.values(rows).get(i));
        }
        var updated = sql.update(PARTY)
                .set(values)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.UPDATED_AT, clock.instant())
                .set(PARTY.UPDATED_BY, Callers.current().username())
                .from(rows.table())
                .where(is(known.id()))
                .and(PARTY.VERSION.eq(known.version()))
                .execute();
        if (updated == 1) {
            sql.deleteFrom(QUALIFICATION)
                    .where(QUALIFICATION.PARTY_ID.eq(known.id().value()))
                    .execute();
            insertQualifications(Map.of(known.id().value(), content));
        }
        return updated == 1;
    }

    /** Trades with a party, or no more; answers whether it had that version. */
    public boolean setActive(PartyView known, boolean active) {
        return sql.update(PARTY)
                        .set(PARTY.ACTIVE, active)
                        .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                        .set(PARTY.UPDATED_AT, clock.instant())
                        .set(PARTY.UPDATED_BY, Callers.current().username())
                        .where(is(known.id()))
                        .and(PARTY.VERSION.eq(known.version()))
                        .execute()
                == 1;
    }

    /** Keeps what a change replaces. */
    public void keepRevision(PartyView replaced) {
        sql.insertInto(PARTY_REVISION)
                .set(PARTY_REVISION.PARTY_ID, replaced.id().value())
                .set(PARTY_REVISION.VERSION, replaced.version())
                .set(PARTY_REVISION.CONTENT, JSONB.valueOf(json.writeValueAsString(replaced.content())))
                .set(PARTY_REVISION.REPLACED_AT, clock.instant())
                .set(PARTY_REVISION.REPLACED_BY, Callers.current().username())
                .execute();
    }

    /** The content as it was at that version, when a change has replaced it since. */
    public Optional<PartyContent> replaced(PartyId id, int version) {
        return sql.select(PARTY_REVISION.CONTENT)
                .from(PARTY_REVISION)
                .where(PARTY_REVISION.PARTY_ID.eq(id.value()))
                .and(PARTY_REVISION.VERSION.ge(version))
                .orderBy(PARTY_REVISION.VERSION)
                .limit(1)
                .fetchOptional(Record1::value1)
                .map(content -> json.readValue(content.data(), PartyContent.class));
    }

    private void insertQualifications(Map<Long, PartyContent> parties) {
        record Given(long party, Qualification document) {}
        var given = new ArrayList<Given>();
        parties.forEach((party, content) ->
                content.qualifications().forEach(document -> given.add(new Given(party, document))));
        if (given.isEmpty()) {
            return;
        }
        var rows = Rows.of("given", given)
                .with(QUALIFICATION.ID, it -> ids.next("parties", "qualification_id"))
                .with(QUALIFICATION.PARTY_ID, Given::party)
                .with(QUALIFICATION.KIND, it -> it.document().kind())
                .with(QUALIFICATION.NUMBER, it -> it.document().number())
                .with(QUALIFICATION.ISSUED_BY, it -> it.document().issuedBy())
                .with(QUALIFICATION.VALID_FROM, it -> it.document().validFrom())
                .with(
                        QUALIFICATION.VALID_UNTIL,
                        it -> it.document().validUntil().orElse(null));
        sql.insertInto(QUALIFICATION, rows.columns())
                .select(sql.select(rows.fields()).from(rows.table()))
                .execute();
    }

    private Condition is(PartyId id) {
        return PARTY.ID.eq(id.value()).and(PARTY.KIND.eq(kind(id)));
    }
}
