package io.redthread.parties.store;

import static io.redthread.parties.store.jooq.Tables.PARTY;

import io.redthread.parties.Contact;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.PartyView;
import io.redthread.parties.Qualification;
import io.redthread.platform.database.Rows;
import io.redthread.platform.search.SearchColumns;
import io.redthread.platform.search.SearchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.SelectField;

/** The columns of a party, and what they mean. */
final class PartyColumns {

    static final List<SelectField<?>> ALL = List.of(
            PARTY.ID,
            PARTY.KIND,
            PARTY.CODE,
            PARTY.NAME,
            PARTY.SHORT_NAME,
            PARTY.CONTACT,
            PARTY.PHONE,
            PARTY.EMAIL,
            PARTY.COUNTRY,
            PARTY.ADDRESS,
            PARTY.TAX_NUMBER,
            PARTY.TERMS_DAYS,
            PARTY.CURRENCY,
            PARTY.LEAD_TIME_DAYS,
            PARTY.CREDIT_LIMIT,
            PARTY.ROLE,
            PARTY.COMMISSION,
            PARTY.NOTE,
            PARTY.ACTIVE,
            PARTY.VERSION,
            PARTY.UPDATED_AT,
            PARTY.UPDATED_BY);

    static final SearchColumns SEARCH = new SearchColumns(PARTY.SEARCH_TEXT, PARTY.SEARCH_TOKENS);

    private PartyColumns() {}

    static PartyView view(Record row, List<Qualification> documents) {
        return new PartyView(
                row.get(PARTY.KIND).id(row.get(PARTY.ID)),
                row.get(PARTY.KIND),
                row.get(PARTY.CODE),
                row.get(PARTY.ACTIVE),
                row.get(PARTY.VERSION),
                new PartyContent(
                        row.get(PARTY.NAME),
                        row.get(PARTY.SHORT_NAME),
                        contact(row),
                        row.get(PARTY.COUNTRY),
                        row.get(PARTY.ADDRESS),
                        row.get(PARTY.TAX_NUMBER),
                        terms(row),
                        row.get(PARTY.NOTE),
                        documents),
                row.get(PARTY.UPDATED_AT),
                row.get(PARTY.UPDATED_BY));
    }

    static Contact contact(Record row) {
        return new Contact(row.get(PARTY.CONTACT), row.get(PARTY.PHONE), row.get(PARTY.EMAIL));
    }

    static PartyTerms terms(Record row) {
        return new PartyTerms(
                row.get(PARTY.TERMS_DAYS),
                row.get(PARTY.CURRENCY),
                Optional.ofNullable(row.get(PARTY.LEAD_TIME_DAYS)),
                Optional.ofNullable(row.get(PARTY.CREDIT_LIMIT)),
                Optional.ofNullable(row.get(PARTY.ROLE)),
                Optional.ofNullable(row.get(PARTY.COMMISSION)).map(BigDecimal::stripTrailingZeros));
    }

    static <T> void content(Rows<T> rows, Function<T, String> code, Function<T, PartyContent> content) {
        rows.with(PARTY.NAME, it -> content.apply(it).name())
                .with(PARTY.SHORT_NAME, it -> content.apply(it).shortName())
                .with(PARTY.CONTACT, it -> content.apply(it).contact().name())
                .with(PARTY.PHONE, it -> content.apply(it).contact().phone())
                .with(PARTY.EMAIL, it -> content.apply(it).contact().email())
                .with(PARTY.COUNTRY, it -> content.apply(it).country())
                .with(PARTY.ADDRESS, it -> content.apply(it).address())
                .with(PARTY.TAX_NUMBER, it -> content.apply(it).taxNumber())
                .with(PARTY.TERMS_DAYS, it -> content.apply(it).terms().days())
                .with(PARTY.CURRENCY, it -> content.apply(it).terms().currency())
                .with(
                        PARTY.LEAD_TIME_DAYS,
                        it -> content.apply(it).terms().leadTimeDays().orElse(null))
                .with(
                        PARTY.CREDIT_LIMIT,
                        it -> content.apply(it).terms().creditLimit().orElse(null))
                .with(PARTY.ROLE, it -> content.apply(it).terms().role().orElse(null))
                .with(
                        PARTY.COMMISSION,
                        it -> content.apply(it).terms().commission().orElse(null))
                .with(PARTY.NOTE, it -> content.apply(it).note());
        SEARCH.with(rows, it -> words(code.apply(it), content.apply(it)));
    }

    private static SearchText words(String code, PartyContent content) {
        return SearchText.of(
                content.name(), content.shortName(), code, content.contact().name(), content.taxNumber());
    }
}
