package io.redthread.parties.store;

import static io.redthread.parties.store.jooq.Tables.PARTY;
import static io.redthread.parties.store.jooq.Tables.QUALIFICATION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.redthread.parties.PartyKind;
import io.redthread.parties.Qualification;
import io.redthread.parties.SupplierFacts;
import io.redthread.parties.SupplierId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads suppliers with their documents. */
@Repository
public class SupplierReads {

    private static final Field<List<Qualification>> DOCUMENTS = multiset(select(
                            QUALIFICATION.KIND,
                            QUALIFICATION.NUMBER,
                            QUALIFICATION.ISSUED_BY,
                            QUALIFICATION.VALID_FROM,
                            QUALIFICATION.VALID_UNTIL)
                    .from(QUALIFICATION)
                    .where(QUALIFICATION.PARTY_ID.eq(PARTY.ID))
                    .orderBy(QUALIFICATION.ID))
            .as("documents")
            .convertFrom(rows -> rows.map(row -> new Qualification(
                    row.value1(), row.value2(), row.value3(), row.value4(), Optional.ofNullable(row.value5()))));

    private final DSLContext sql;

    SupplierReads(DSLContext sql) {
        this.sql = sql;
    }

    /** Facts of those that exist. */
    public Map<SupplierId, SupplierFacts> facts(Collection<SupplierId> wanted) {
        var ids = wanted.stream().map(SupplierId::value).distinct().toArray(Long[]::new);
        return sql.select(PartyColumns.ALL)
                .select(DOCUMENTS)
                .from(PARTY)
                .where(PARTY.ID.eq(DSL.any(ids)))
                .and(PARTY.KIND.eq(PartyKind.SUPPLIER))
                .fetchMap(
                        row -> new SupplierId(row.get(PARTY.ID)),
                        row -> new SupplierFacts(
                                new SupplierId(row.get(PARTY.ID)),
                                row.get(PARTY.CODE),
                                row.get(PARTY.NAME),
                                row.get(PARTY.ACTIVE),
                                PartyColumns.terms(row),
                                PartyColumns.contact(row),
                                row.get(PARTY.COUNTRY),
                                row.get(DOCUMENTS)));
    }

    /** Ids of those that exist. */
    public Map<String, SupplierId> byCode(Collection<String> codes) {
        return sql.select(PARTY.CODE, PARTY.ID)
                .from(PARTY)
                .where(PARTY.KIND.eq(PartyKind.SUPPLIER))
                .and(PARTY.CODE.eq(DSL.any(codes.toArray(String[]::new))))
                .fetchMap(row -> row.value1(), row -> new SupplierId(row.value2()));
    }

    /** Those that the words find, by code. */
    public List<SupplierId> found(String words, int most) {
        return sql.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.KIND.eq(PartyKind.SUPPLIER))
                .and(PartyColumns.SEARCH.match(words))
                .orderBy(PARTY.CODE)
                .limit(most)
                .fetch(row -> new SupplierId(row.value1()));
    }
}
