package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.INSTRUCTION;

import io.redthread.fulfilment.ParcelId;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.outside.Instruction;
import io.redthread.outside.InstructionFilter;
import io.redthread.outside.InstructionId;
import io.redthread.outside.InstructionKind;
import io.redthread.outside.InstructionState;
import io.redthread.platform.database.Rows;
import io.redthread.platform.paging.Listing;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads instructions. */
@Repository
public class InstructionReads {

    static final List<SelectField<?>> COLUMNS = List.of(
            INSTRUCTION.ID,
            INSTRUCTION.WAREHOUSE_ID,
            INSTRUCTION.KIND,
            INSTRUCTION.STATE,
            INSTRUCTION.DOCUMENT_KIND,
            INSTRUCTION.DOCUMENT_ID,
            INSTRUCTION.DOCUMENT_NUMBER,
            INSTRUCTION.ORDER_ID,
            INSTRUCTION.PARCEL_ID,
            INSTRUCTION.TARGET_ID,
            INSTRUCTION.AND_THEN,
            INSTRUCTION.REASON,
            INSTRUCTION.SKUS,
            INSTRUCTION.LINE_COUNT,
            INSTRUCTION.PIECES,
            INSTRUCTION.ISSUED_AT,
            INSTRUCTION.ISSUED_BY,
            INSTRUCTION.ANSWER_BY,
            INSTRUCTION.FETCHED_AT,
            INSTRUCTION.ANSWERED_AT,
            INSTRUCTION.ANSWER,
            INSTRUCTION.PARTNER_NUMBER,
            INSTRUCTION.TOO_LATE,
            INSTRUCTION.ENDED_AT);

    private final DSLContext sql;

    InstructionReads(DSLContext sql) {
        this.sql = sql;
    }

    /** One page, the newest first. */
    public Page<Instruction> page(InstructionFilter filter, Instant now, PageQuery query) {
        return new Listing(INSTRUCTION, INSTRUCTION.ID, "-issuedAt")
                .sortable("issuedAt", INSTRUCTION.ISSUED_AT)
                .sortable("answerBy", INSTRUCTION.ANSWER_BY)
                .page(sql, query, condition(filter, now), COLUMNS, row -> instruction(row, now));
    }

    /** One. */
    public Optional<Instruction> of(InstructionId id, Instant now) {
        return sql.select(COLUMNS)
                .from(INSTRUCTION)
                .where(INSTRUCTION.ID.eq(id))
                .fetchOptional(row -> instruction(row, now));
    }

    /** What partners have not answered in these warehouses, by id, behind that one. */
    public List<Instruction> waiting(
            Collection<WarehouseId> warehouses, Optional<InstructionId> after, int most, Instant now) {
        return sql.select(COLUMNS)
                .from(INSTRUCTION)
                .where(INSTRUCTION.WAREHOUSE_ID.in(warehouses))
                .and(INSTRUCTION.STATE.eq(DSL.inline(InstructionState.WAITING)))
                .and(after.isPresent() ? INSTRUCTION.ID.gt(after.get()) : DSL.noCondition())
                .orderBy(INSTRUCTION.ID)
                .limit(most)
                .fetch(row -> instruction(row, now));
    }

    /** What partners have taken and not done in these warehouses, by id. */
    public List<Instruction> open(WarehouseId warehouse, InstructionKind kind, int most, Instant now) {
        return sql.select(COLUMNS)
                .from(INSTRUCTION)
                .where(INSTRUCTION.WAREHOUSE_ID.eq(warehouse))
                .and(INSTRUCTION.KIND.eq(kind))
                .and(INSTRUCTION.STATE.in(InstructionRows.OPEN))
                .orderBy(INSTRUCTION.ID)
                .limit(most)
                .fetch(row -> instruction(row, now));
    }

    /** Those of the parcels that a partner has fetched an open instruction for. */
    public Set<ParcelId> told(Collection<ParcelId> parcels) {
        return sql
                .select(INSTRUCTION.PARCEL_ID)
                .from(INSTRUCTION)
                .where(Rows.any(
                        INSTRUCTION.DOCUMENT_ID,
                        parcels.stream().map(ParcelId::value).toList()))
                .and(INSTRUCTION.DOCUMENT_KIND.eq(ParcelId.DOCUMENT_KIND))
                .and(INSTRUCTION.KIND.eq(InstructionKind.OUTBOUND))
                .and(INSTRUCTION.STATE.in(InstructionRows.OPEN))
                .and(INSTRUCTION.FETCHED_AT.isNotNull())
                .fetch(row -> row.value1())
                .stream()
                .collect(Collectors.toSet());
    }

    /** How many are open in each warehouse. */
    public Map<WarehouseId, Counts> counts(Instant now) {
        var waiting = DSL.count().filterWhere(INSTRUCTION.STATE.eq(InstructionState.WAITING));
        var overdue = DSL.count()
                .filterWhere(INSTRUCTION.STATE.eq(InstructionState.WAITING).and(INSTRUCTION.ANSWER_BY.lt(now)));
        return sql.select(INSTRUCTION.WAREHOUSE_ID, waiting, overdue, DSL.count())
                .from(INSTRUCTION)
                .where(INSTRUCTION.STATE.in(InstructionRows.OPEN))
                .groupBy(INSTRUCTION.WAREHOUSE_ID)
                .fetchMap(
                        row -> row.value1(),
                        row -> new Counts(row.value2(), row.value3(), row.value4() - row.value2()));
    }

    /** How many no partner has fetched that were given after that moment. */
    public int unfetched(WarehouseId warehouse, Instant after) {
        return sql.fetchCount(
                INSTRUCTION,
                INSTRUCTION
                        .WAREHOUSE_ID
                        .eq(warehouse)
                        .and(INSTRUCTION.STATE.eq(DSL.inline(InstructionState.WAITING)))
                        .and(INSTRUCTION.FETCHED_AT.isNull())
                        .and(INSTRUCTION.ISSUED_AT.gt(after)));
    }

    /**
     * Open instructions of a warehouse.
     *
     * @param waiting not answered
     * @param overdue not answered in time
     * @param taken answered and not done
     */
    public record Counts(int waiting, int overdue, int taken) {

        /** None. */
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    private static Condition condition(InstructionFilter filter, Instant now) {
        var condition = DSL.noCondition();
        if (filter.q() != null && !filter.q().isBlank()) {
            var q = filter.q().strip();
            var numbers = INSTRUCTION
                    .DOCUMENT_NUMBER
                    .startsWith(q.toUpperCase(Locale.ROOT))
                    .or(INSTRUCTION.PARTNER_NUMBER.startsWith(q));
            var own = q.toUpperCase(Locale.ROOT).replaceFirst("^WI-", "");
            condition = condition.and(
                    own.matches("\\d{1,18}")
                            ? numbers.or(INSTRUCTION.ID.eq(new InstructionId(Long.parseLong(own))))
                            : numbers);
        }
        if (filter.warehouse() != null) {
            condition = condition.and(INSTRUCTION.WAREHOUSE_ID.eq(filter.warehouse()));
        }
        if (!filter.kinds().isEmpty()) {
            condition = condition.and(INSTRUCTION.KIND.in(filter.kinds()));
        }
        if (!filter.states().isEmpty()) {
            condition = condition.and(INSTRUCTION.STATE.in(filter.states()));
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            condition = condition
                    .and(INSTRUCTION.STATE.eq(InstructionState.WAITING))
                    .and(INSTRUCTION.ANSWER_BY.lt(now));
        }
        if (Boolean.TRUE.equals(filter.late())) {
            condition = condition.and(INSTRUCTION.TOO_LATE);
        }
        return filter.order() == null ? condition : condition.and(INSTRUCTION.ORDER_ID.eq(filter.order()));
    }

    static Instruction instruction(Record row, Instant now) {
        var id = row.get(INSTRUCTION.ID);
        var state = row.get(INSTRUCTION.STATE);
        var answerBy = row.get(INSTRUCTION.ANSWER_BY);
        return new Instruction(
                id,
                id.number(),
                row.get(INSTRUCTION.WAREHOUSE_ID),
                row.get(INSTRUCTION.KIND),
                state,
                new Instruction.Subject(
                        new DocumentRef(row.get(INSTRUCTION.DOCUMENT_KIND), row.get(INSTRUCTION.DOCUMENT_ID)),
                        row.get(INSTRUCTION.DOCUMENT_NUMBER)),
                row.get(INSTRUCTION.ORDER_ID),
                row.get(INSTRUCTION.PARCEL_ID),
                row.get(INSTRUCTION.TARGET_ID),
                row.get(INSTRUCTION.AND_THEN),
                row.get(INSTRUCTION.REASON),
                List.of(row.get(INSTRUCTION.SKUS)),
                row.get(INSTRUCTION.LINE_COUNT),
                row.get(INSTRUCTION.PIECES),
                new Instruction.Issued(
                        row.get(INSTRUCTION.ISSUED_AT),
                        row.get(INSTRUCTION.ISSUED_BY),
                        answerBy,
                        state == InstructionState.WAITING && answerBy.isBefore(now)),
                new Instruction.Progress(
                        row.get(INSTRUCTION.FETCHED_AT),
                        row.get(INSTRUCTION.ANSWERED_AT),
                        row.get(INSTRUCTION.ANSWER),
                        row.get(INSTRUCTION.PARTNER_NUMBER),
                        row.get(INSTRUCTION.TOO_LATE),
                        row.get(INSTRUCTION.ENDED_AT)));
    }
}
