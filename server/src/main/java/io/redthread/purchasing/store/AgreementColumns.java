package io.redthread.purchasing.store;

import static io.redthread.purchasing.store.jooq.Tables.AGREEMENT;

import io.redthread.purchasing.AgreementView;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectField;

/** The columns of an agreement, and what they mean. */
final class AgreementColumns {

    static final List<SelectField<?>> ALL = List.of(AGREEMENT.fields());

    private AgreementColumns() {}

    static AgreementView view(Record row) {
        return new AgreementView(
                row.get(AGREEMENT.ID),
                row.get(AGREEMENT.NUMBER),
                row.get(AGREEMENT.TITLE),
                row.get(AGREEMENT.STATE),
                row.get(AGREEMENT.REVISION),
                row.get(AGREEMENT.SUPPLIER_ID),
                row.get(AGREEMENT.SUPPLIER_NAME),
                Currency.getInstance(row.get(AGREEMENT.CURRENCY)),
                row.get(AGREEMENT.VALID_FROM),
                row.get(AGREEMENT.VALID_TO),
                Optional.ofNullable(row.get(AGREEMENT.MAX_AMOUNT)),
                row.get(AGREEMENT.CALLED_AMOUNT),
                OrderColumns.plain(row.get(AGREEMENT.ALLOWANCE)),
                row.get(AGREEMENT.REMIND_DAYS),
                Optional.ofNullable(row.get(AGREEMENT.RENEWAL_OF)),
                row.get(AGREEMENT.NOTE),
                row.get(AGREEMENT.BUYER),
                row.get(AGREEMENT.UPDATED_AT));
    }
}
