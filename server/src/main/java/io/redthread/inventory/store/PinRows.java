package io.redthread.inventory.store;

import static io.redthread.inventory.store.jooq.Tables.PIN;

import io.redthread.inventory.ReservationId;
import io.redthread.inventory.store.BinRows.PinRow;
import io.redthread.platform.database.RowCounts;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Reads and lowers the pins of a locked reservation. */
@Repository
public class PinRows {

    private final DSLContext sql;

    PinRows(DSLContext sql) {
        this.sql = sql;
    }

    /** What of a reservation is pinned where. */
    public List<PinRow> of(ReservationId reservation) {
        return sql.select(PIN.RESERVATION_ID, PIN.LOCATION_ID, PIN.SKU, PIN.LOT, PIN.QUANTITY)
                .from(PIN)
                .where(PIN.RESERVATION_ID.eq(reservation))
                .orderBy(PIN.LOCATION_ID)
                .fetch(Records.mapping(PinRow::new));
    }

    /** Leaves so much of a pin where it is; none removes it. */
    public void leave(PinRow pin, BigDecimal quantity) {
        var which = PIN.RESERVATION_ID.eq(pin.reservation()).and(PIN.LOCATION_ID.eq(pin.bin()));
        var changed = quantity.signum() == 0
                ? sql.deleteFrom(PIN).where(which).execute()
                : sql.update(PIN).set(PIN.QUANTITY, quantity).where(which).execute();
        RowCounts.expect(1, changed, "pin");
    }
}
