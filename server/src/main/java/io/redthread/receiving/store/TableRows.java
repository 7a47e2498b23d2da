package io.redthread.receiving.store;

import static io.redthread.receiving.store.jooq.Tables.RETURN_GOODS;
import static io.redthread.receiving.store.jooq.Tables.RETURN_PHOTO;
import static io.redthread.receiving.store.jooq.Tables.RETURN_RECEIPT;
import static io.redthread.receiving.store.jooq.Tables.RETURN_VERDICT;

import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.files.FileId;
import io.redthread.receiving.ReturnAuthorisationId;
import io.redthread.receiving.domain.Judging.Found;
import io.redthread.receiving.domain.Unpacking.Taken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Writes what lies on the table: what came, and what was found of it. The return itself is locked by the caller. */
@Repository
public class TableRows {

    private final DSLContext sql;

    TableRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds goods that came; goods that nobody announced are written down first. */
    public void add(ReturnAuthorisationId id, List<Taken> taken, Instant now, String by) {
        var fresh = taken.stream().filter(Taken::fresh).toList();
        if (!fresh.isEmpty()) {
            var inserted = Rows.of("fresh", fresh)
                    .with(RETURN_GOODS.RETURN_ID, it -> id)
                    .with(RETURN_GOODS.GOODS_NO, Taken::goodsNo)
                    .with(RETURN_GOODS.SKU, it -> it.sku().code())
                    .with(RETURN_GOODS.UOM, it -> it.quantity().uom().code())
                    .with(RETURN_GOODS.EXPECTED, it -> BigDecimal.ZERO)
                    .insert(sql, RETURN_GOODS);
            RowCounts.expect(fresh.size(), inserted, "unannounced goods");
        }
        var first = next(id, RETURN_RECEIPT.SEQ, RETURN_RECEIPT.RETURN_ID);
        var numbered = IntStream.range(0, taken.size())
                .mapToObj(i -> Map.entry(first + i, taken.get(i)))
                .toList();
        var inserted = Rows.of("came", numbered)
                .with(RETURN_RECEIPT.RETURN_ID, it -> id)
                .with(RETURN_RECEIPT.SEQ, Map.Entry::getKey)
                .with(RETURN_RECEIPT.GOODS_NO, it -> it.getValue().goodsNo())
                .with(RETURN_RECEIPT.LOT, it -> it.getValue().lot())
                .with(RETURN_RECEIPT.QUANTITY, it -> it.getValue().quantity().amount())
                .with(RETURN_RECEIPT.AT, it -> now)
                .with(RETURN_RECEIPT.BY_WHOM, it -> by)
                .insert(sql, RETURN_RECEIPT);
        RowCounts.expect(taken.size(), inserted, "return receipts");
        count(id, sums(taken, Taken::goodsNo, it -> it.quantity().amount()), RETURN_GOODS.RECEIVED);
    }

    /** Adds verdicts. */
    public void judge(ReturnAuthorisationId id, List<Found> found, Instant now, String by) {
        var first = next(id, RETURN_VERDICT.SEQ, RETURN_VERDICT.RETURN_ID);
        var numbered = IntStream.range(0, found.size())
                .mapToObj(i -> Map.entry(first + i, found.get(i)))
                .toList();
        var inserted = Rows.of("found", numbered)
                .with(RETURN_VERDICT.RETURN_ID, it -> id)
                .with(RETURN_VERDICT.SEQ, Map.Entry::getKey)
                .with(RETURN_VERDICT.GOODS_NO, it -> it.getValue().judged().goodsNo())
                .with(RETURN_VERDICT.LOT, it -> it.getValue().judged().lot())
                .with(RETURN_VERDICT.QUANTITY, it -> it.getValue().quantity().amount())
                .with(RETURN_VERDICT.GRADE, it -> it.getValue().judged().grade())
                .with(RETURN_VERDICT.DISPOSITION, it -> it.getValue().judged().disposition())
                .with(
                        RETURN_VERDICT.LOCATION_ID,
                        it -> it.getValue().judged().bin().orElse(null))
                .with(RETURN_VERDICT.NOTE, it -> it.getValue().judged().note())
                .with(RETURN_VERDICT.AT, it -> now)
                .with(RETURN_VERDICT.BY_WHOM, it -> by)
                .insert(sql, RETURN_VERDICT);
        RowCounts.expect(found.size(), inserted, "return verdicts");
        count(id, sums(found, it -> it.judged().goodsNo(), it -> it.quantity().amount()), RETURN_GOODS.JUDGED);
    }

    /** Keeps a picture with the return. */
    public void picture(ReturnAuthorisationId id, FileId file, Instant now, String by) {
        var added = sql.insertInto(RETURN_PHOTO)
                .set(RETURN_PHOTO.RETURN_ID, id)
                .set(RETURN_PHOTO.FILE_ID, file)
                .set(RETURN_PHOTO.AT, now)
                .set(RETURN_PHOTO.BY_WHOM, by)
                .execute();
        RowCounts.expect(1, added, "return photo");
    }

    /** Whether everything announced has come. */
    public boolean isComplete(ReturnAuthorisationId id) {
        return !sql.fetchExists(DSL.selectOne()
                .from(RETURN_GOODS)
                .where(RETURN_GOODS.RETURN_ID.eq(id))
                .and(RETURN_GOODS.RECEIVED.lt(RETURN_GOODS.EXPECTED)));
    }

    /** Whether everything that came was judged. */
    public boolean isJudged(ReturnAuthorisationId id) {
        return !sql.fetchExists(DSL.selectOne()
                .from(RETURN_GOODS)
                .where(RETURN_GOODS.RETURN_ID.eq(id))
                .and(RETURN_GOODS.JUDGED.lt(RETURN_GOODS.RECEIVED)));
    }

    private void count(ReturnAuthorisationId id, Map<Integer, BigDecimal> sums, TableField<?, BigDecimal> column) {
        var more = Rows.of("more", List.copyOf(sums.entrySet()))
                .with(RETURN_GOODS.GOODS_NO, Map.Entry::getKey)
                .with(column, Map.Entry::getValue);
        var updated = sql.update(RETURN_GOODS)
                .set(column, column.plus(more.field(column)))
                .from(more.table())
                .where(RETURN_GOODS.RETURN_ID.eq(id))
                .and(RETURN_GOODS.GOODS_NO.eq(more.field(RETURN_GOODS.GOODS_NO)))
                .execute();
        RowCounts.expect(sums.size(), updated, "return goods");
    }

    private int next(ReturnAuthorisationId id, Field<Integer> seq, Field<ReturnAuthorisationId> of) {
        var last = sql.select(DSL.max(seq)).from(tableOf(seq)).where(of.eq(id)).fetchOne(0, Integer.class);
        return last == null ? 1 : last + 1;
    }

    private static org.jooq.Table<?> tableOf(Field<Integer> seq) {
        return seq.equals(RETURN_RECEIPT.SEQ) ? RETURN_RECEIPT : RETURN_VERDICT;
    }

    private static <T> Map<Integer, BigDecimal> sums(
            List<T> items, Function<T, Integer> number, Function<T, BigDecimal> amount) {
        var sums = new TreeMap<Integer, BigDecimal>();
        items.forEach(it -> sums.merge(number.apply(it), amount.apply(it), BigDecimal::add));
        return sums;
    }
}
