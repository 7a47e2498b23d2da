package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.RETURN_AUTHORISATION;

import io.redthread.receiving.ReturnView;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;

/** A return as it is read. */
final class ReturnColumns {

    static final List<SelectField<?>> ALL = List.of(RETURN_AUTHORISATION.fields());

    private ReturnColumns() {}

    static ReturnView view(Record row) {
        return new ReturnView(
                row.get(RETURN_AUTHORISATION.ID),
                row.get(RETURN_AUTHORISATION.NUMBER),
                row.get(RETURN_AUTHORISATION.STATE),
                row.get(RETURN_AUTHORISATION.ORIGIN),
                row.get(RETURN_AUTHORISATION.ORDER_ID),
                row.get(RETURN_AUTHORISATION.ORDER_NUMBER),
                row.get(RETURN_AUTHORISATION.PLATFORM_NUMBER),
                row.get(RETURN_AUTHORISATION.SHOP_ID),
                row.get(RETURN_AUTHORISATION.SHOP_RETURN),
                row.get(RETURN_AUTHORISATION.WAREHOUSE_ID),
                row.get(RETURN_AUTHORISATION.REASON),
                row.get(RETURN_AUTHORISATION.WISH),
                row.get(RETURN_AUTHORISATION.WITHOUT_GOODS),
                row.get(RETURN_AUTHORISATION.NOTE),
                row.get(RETURN_AUTHORISATION.CARRIER),
                row.get(RETURN_AUTHORISATION.WAYBILL),
                row.get(RETURN_AUTHORISATION.LINE_COUNT),
                row.get(RETURN_AUTHORISATION.OPENED_AT),
                row.get(RETURN_AUTHORISATION.OPENED_BY),
                row.get(RETURN_AUTHORISATION.EXPIRES_AT),
                row.get(RETURN_AUTHORISATION.RECEIVED_AT),
                row.get(RETURN_AUTHORISATION.RECEIVED_BY),
                row.get(RETURN_AUTHORISATION.INSPECTED_AT),
                row.get(RETURN_AUTHORISATION.INSPECTED_BY),
                row.get(RETURN_AUTHORISATION.ENDED_AT),
                row.get(RETURN_AUTHORISATION.ENDED_BY),
                row.get(RETURN_AUTHORISATION.ENDING),
                row.get(RETURN_AUTHORISATION.EXCHANGE_ORDER),
                row.get(RETURN_AUTHORISATION.EXCHANGE_NUMBER));
    }
}
