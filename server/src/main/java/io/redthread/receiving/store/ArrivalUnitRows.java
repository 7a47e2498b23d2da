package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.ARRIVAL_CONTENT;
import static io.redthread.receiving.store.jooq.Tables.ARRIVAL_SERIAL;
import static io.redthread.receiving.store.jooq.Tables.ARRIVAL_UNIT;
import static io.redthread.receiving.store.jooq.Tables.GOODS_RECEIPT;

import io.redthread.inventory.LocationId;
import io.redthread.kernel.Sscc;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.purchasing.ExpectedOrder;
import io.redthread.receiving.ArrivalUnitId;
import io.redthread.receiving.GoodsReceiptId;
import io.redthread.receiving.GoodsReceiptState;
import io.redthread.receiving.NewArrivalUnit;
import io.redthread.receiving.NewGoodsReceipt.Came;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes announced units and what becomes of them. */
@Repository
public class ArrivalUnitRows {

    private final DSLContext sql;

    ArrivalUnitRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A unit to be written.
     *
     * @param id its id
     * @param content what was announced
     * @param order its order
     * @param goods its contents as the catalogue names them
     */
    public record ToWrite(ArrivalUnitId id, NewArrivalUnit content, ExpectedOrder order, List<Named> goods) {}

    /**
     * Goods of a unit.
     *
     * @param lineNo their line, from 1
     * @param came what was announced
     * @param name what they are called
     * @param uom their base unit
     */
    public record Named(int lineNo, Came came, String name, Uom uom) {}

    private record Line(ArrivalUnitId unit, Named goods) {}

    private record Piece(ArrivalUnitId unit, int lineNo, String number) {}

    /** Writes units with their contents; answers which were written: of one number that is announced none is. */
    public Set<ArrivalUnitId> insert(List<ToWrite> units, Instant now, String by) {
        var written = new HashSet<>(Rows.of("fresh", units)
                .with(ARRIVAL_UNIT.ID, ToWrite::id)
                .with(ARRIVAL_UNIT.SSCC, it -> it.content().sscc())
                .with(ARRIVAL_UNIT.ORDER_ID, it -> it.order().id())
                .with(ARRIVAL_UNIT.ORDER_NUMBER, it -> it.order().number())
                .with(ARRIVAL_UNIT.SUPPLIER_ID, it -> it.order().supplier())
                .with(ARRIVAL_UNIT.SUPPLIER_NAME, it -> it.order().supplierName())
                .with(ARRIVAL_UNIT.DELIVERY_NOTE, it -> it.content().deliveryNote())
                .with(ARRIVAL_UNIT.LINE_COUNT, it -> it.goods().size())
                .with(ARRIVAL_UNIT.ANNOUNCED_AT, it -> now)
                .with(ARRIVAL_UNIT.ANNOUNCED_BY, it -> by)
                .insertInto(sql, ARRIVAL_UNIT)
                .onConflictDoNothing()
                .returning(ARRIVAL_UNIT.ID)
                .fetch(ARRIVAL_UNIT.ID));
        var lines = new ArrayList<Line>();
        var pieces = new ArrayList<Piece>();
        for (var unit : units) {
            if (written.contains(unit.id())) {
                for (var goods : unit.goods()) {
                    lines.add(new Line(unit.id(), goods));
                    goods.came().serials().forEach(it -> pieces.add(new Piece(unit.id(), goods.lineNo(), it)));
                }
            }
        }
        contents(lines);
        pieces(pieces);
        return written;
    }

    /** The unit of that number that was not withdrawn, else the last that was; held until the transaction ends. */
    public Optional<ArrivalUnitId> lock(Sscc sscc) {
        return sql.select(ARRIVAL_UNIT.ID)
                .from(ARRIVAL_UNIT)
                .where(ARRIVAL_UNIT.SSCC.eq(sscc))
                .orderBy(ARRIVAL_UNIT.WITHDRAWN_AT.desc().nullsFirst())
                .limit(1)
                .forUpdate()
                .fetchOptional(ARRIVAL_UNIT.ID);
    }

    /** The unit of that id, held until the transaction ends; answers whether there is one. */
    public boolean lock(ArrivalUnitId id) {
        return sql.select(ARRIVAL_UNIT.ID)
                .from(ARRIVAL_UNIT)
                .where(ARRIVAL_UNIT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** A unit will not come. */
    public void withdraw(ArrivalUnitId id, String why, Instant now, String by) {
        var updated = sql.update(ARRIVAL_UNIT)
                .set(ARRIVAL_UNIT.WITHDRAWN_AT, now)
                .set(ARRIVAL_UNIT.WITHDRAWN_BY, by)
                .set(ARRIVAL_UNIT.WITHDRAWAL, why)
                .where(ARRIVAL_UNIT.ID.eq(id))
                .and(ARRIVAL_UNIT.WITHDRAWN_AT.isNull())
                .execute();
        RowCounts.expect(1, updated, "arrival unit withdrawn");
    }

    /** The goods of a unit's receipt were put away. */
    public void stored(GoodsReceiptId receipt, LocationId bin, Instant now, String by) {
        var updated = sql.update(GOODS_RECEIPT)
                .set(GOODS_RECEIPT.STORED_IN, bin)
                .set(GOODS_RECEIPT.STORED_AT, now)
                .set(GOODS_RECEIPT.STORED_BY, by)
                .where(GOODS_RECEIPT.ID.eq(receipt))
                .and(GOODS_RECEIPT.STATE.eq(GoodsReceiptState.POSTED))
                .and(GOODS_RECEIPT.STORED_IN.isNull())
                .execute();
        RowCounts.expect(1, updated, "arrival unit stored");
    }

    private void contents(List<Line> lines) {
        var inserted = Rows.of("content", lines)
                .with(ARRIVAL_CONTENT.UNIT_ID, Line::unit)
                .with(ARRIVAL_CONTENT.LINE_NO, it -> it.goods().lineNo())
                .with(ARRIVAL_CONTENT.SKU, it -> it.goods().came().sku().code())
                .with(ARRIVAL_CONTENT.NAME, it -> it.goods().name())
                .with(ARRIVAL_CONTENT.LOT, it -> it.goods().came().lot())
                .with(
                        ARRIVAL_CONTENT.EXPIRES_ON,
                        it -> it.goods().came().expiresOn().orElse(null))
                .with(ARRIVAL_CONTENT.QUANTITY, it -> it.goods().came().quantity())
                .with(ARRIVAL_CONTENT.UOM, it -> it.goods().uom().code())
                .insert(sql, ARRIVAL_CONTENT);
        RowCounts.expect(lines.size(), inserted, "arrival contents");
    }

    private void pieces(List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            var inserted = Rows.of("piece", pieces)
                    .with(ARRIVAL_SERIAL.UNIT_ID, Piece::unit)
                    .with(ARRIVAL_SERIAL.LINE_NO, Piece::lineNo)
                    .with(ARRIVAL_SERIAL.NUMBER, Piece::number)
                    .insert(sql, ARRIVAL_SERIAL);
            RowCounts.expect(pieces.size(), inserted, "arrival serials");
        }
    }
}
