package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.PICK_LINE;

import io.redthread.fulfilment.PickState;
import io.redthread.fulfilment.WallLine;
import io.redthread.fulfilment.WaveId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps how much of each picked line lies in its slot. */
@Repository
public class SortStore {

    private final DSLContext sql;

    SortStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The picked lines of a wave by slot; their names are known elsewhere. */
    public List<WallLine> wall(WaveId wave) {
        return sql.select(
                        PICK_LINE.SEQ,
                        PICK_LINE.SLOT,
                        PICK_LINE.PARCEL_ID,
                        PICK_LINE.SKU,
                        PICK_LINE.LOT,
                        PICK_LINE.QUANTITY,
                        PICK_LINE.SORTED,
                        PICK_LINE.UOM)
                .from(PICK_LINE)
                .where(PICK_LINE.WAVE_ID.eq(wave).and(PICK_LINE.STATE.eq(PickState.PICKED)))
                .orderBy(PICK_LINE.SLOT, PICK_LINE.SEQ)
                .fetch(row -> {
                    var uom = new Uom(row.value8());
                    return new WallLine(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value3().number(),
                            new Sku(row.value4()),
                            "",
                            row.value5().isEmpty() ? null : row.value5(),
                            new Quantity(row.value6(), uom),
                            new Quantity(row.value7(), uom));
                });
    }

    /** Puts so much into the slot of a picked line that has room for it; answers how many rows that was. */
    public int put(WaveId wave, int seq, BigDecimal amount) {
        return sql.update(PICK_LINE)
                .set(PICK_LINE.SORTED, PICK_LINE.SORTED.plus(amount))
                .where(PICK_LINE.WAVE_ID.eq(wave).and(PICK_LINE.SEQ.eq(seq)))
                .and(PICK_LINE.STATE.eq(PickState.PICKED))
                .and(PICK_LINE.SORTED.plus(amount).le(PICK_LINE.QUANTITY))
                .execute();
    }
}
