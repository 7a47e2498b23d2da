package io.redthread.outside.store;

import static io.redthread.outside.store.jooq.Tables.INSTRUCTION;

import io.redthread.fulfilment.ParcelId;
import io.redthread.inventory.WarehouseId;
import io.redthread.outside.Instruction;
import io.redthread.outside.InstructionId;
import io.redthread.outside.InstructionKind;
import io.redthread.outside.InstructionState;
import io.redthread.outside.NewInstruction;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes instructions and moves them along. */
@Repository
public class InstructionRows {

    /** States in which the partner still has to do something. */
    public static final Set<InstructionState> OPEN = EnumSet.of(
            InstructionState.WAITING, InstructionState.ACCEPTED, InstructionState.PICKED, InstructionState.PACKED);

    private static final Set<InstructionState> ENDED =
            EnumSet.of(InstructionState.DONE, InstructionState.REFUSED, InstructionState.DROPPED);

    private final DSLContext sql;
    private final IdBlocks ids;

    InstructionRows(DSLContext sql, IdBlocks ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Gives instructions; a document that has an open one of that kind gets no second. Answers those given. */
    public List<InstructionId> insert(List<NewInstruction> wanted, Instant now, Instant answerBy, String by) {
        return Rows.of("wanted", wanted)
                .with(INSTRUCTION.ID, it -> new InstructionId(ids.next("outside", "instruction_id")))
                .with(INSTRUCTION.WAREHOUSE_ID, NewInstruction::warehouse)
                .with(INSTRUCTION.KIND, NewInstruction::kind)
                .with(INSTRUCTION.STATE, it -> InstructionState.WAITING)
                .with(INSTRUCTION.DOCUMENT_KIND, it -> it.document().kind())
                .with(INSTRUCTION.DOCUMENT_ID, it -> it.document().id())
                .with(INSTRUCTION.DOCUMENT_NUMBER, NewInstruction::documentNumber)
                .with(INSTRUCTION.ORDER_ID, NewInstruction::order)
                .with(INSTRUCTION.PARCEL_ID, NewInstruction::parcel)
                .with(INSTRUCTION.TARGET_ID, NewInstruction::target)
                .with(INSTRUCTION.AND_THEN, NewInstruction::then)
                .with(INSTRUCTION.REASON, NewInstruction::reason)
                .with(INSTRUCTION.LINE_COUNT, NewInstruction::lines)
                .with(INSTRUCTION.PIECES, NewInstruction::pieces)
                .with(INSTRUCTION.ISSUED_AT, it -> now)
                .with(INSTRUCTION.ISSUED_BY, it -> by)
                .with(INSTRUCTION.ANSWER_BY, it -> answerBy)
                .insertInto(sql, INSTRUCTION)
                .onConflictDoNothing()
                .returningResult(INSTRUCTION.ID)
                .fetch(row -> row.value1());
    }

    /** Says of which goods an enquiry is. */
    public void about(InstructionId id, List<String> skus) {
        sql.update(INSTRUCTION)
                .set(INSTRUCTION.SKUS, skus.toArray(String[]::new))
                .where(INSTRUCTION.ID.eq(id))
                .execute();
    }

    /** Locks one. */
    public Optional<Instruction> lock(InstructionId id, Instant now) {
        return sql.select(InstructionReads.COLUMNS)
                .from(INSTRUCTION)
                .where(INSTRUCTION.ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> InstructionReads.instruction(row, now));
    }

    /** Locks the open instructions to send these parcels, and to stop them, in key order. */
    public List<Instruction> lockOpen(Collection<ParcelId> parcels, Instant now) {
        return sql.select(InstructionReads.COLUMNS)
                .from(INSTRUCTION)
                .where(Rows.any(
                        INSTRUCTION.DOCUMENT_ID,
                        parcels.stream().map(ParcelId::value).toList()))
                .and(INSTRUCTION.DOCUMENT_KIND.eq(ParcelId.DOCUMENT_KIND))
                .and(INSTRUCTION.STATE.in(OPEN))
                .orderBy(INSTRUCTION.ID)
                .forUpdate()
                .fetch(row -> InstructionReads.instruction(row, now));
    }

    /** Notes that a partner has fetched them, the first time. */
    public void fetched(Collection<InstructionId> some, Instant now) {
        sql.update(INSTRUCTION)
                .set(INSTRUCTION.FETCHED_AT, now)
                .where(Rows.any(INSTRUCTION.ID, some))
                .and(INSTRUCTION.FETCHED_AT.isNull())
                .execute();
    }

    /** Moves one from where it was seen; what the partner said replaces what it said before. */
    public void move(Instruction seen, InstructionState to, Said said) {
        var ended = ENDED.contains(to);
        var answered = seen.progress().answeredAt() != null || to == InstructionState.DROPPED;
        var moved = sql.update(INSTRUCTION)
                .set(INSTRUCTION.STATE, to)
                .set(INSTRUCTION.ANSWERED_AT, answered ? seen.progress().answeredAt() : said.at())
                .set(
                        INSTRUCTION.ANSWER,
                        said.words().isEmpty() ? seen.progress().answer() : said.words())
                .set(
                        INSTRUCTION.PARTNER_NUMBER,
                        said.number().isEmpty() ? seen.progress().partnerNumber() : said.number())
                .set(INSTRUCTION.TOO_LATE, seen.progress().tooLate() || said.tooLate())
                .set(INSTRUCTION.CASE_OPEN, said.caseOpen())
                .set(INSTRUCTION.ENDED_AT, ended ? said.at() : null)
                .where(INSTRUCTION.ID.eq(seen.id()))
                .and(INSTRUCTION.STATE.eq(seen.state()))
                .execute();
        RowCounts.expect(1, moved, "instructions");
    }

    /** Marks that a stop came too late for one that goes on. */
    public void late(InstructionId id) {
        RowCounts.expect(
                1,
                sql.update(INSTRUCTION)
                        .set(INSTRUCTION.TOO_LATE, true)
                        .where(INSTRUCTION.ID.eq(id))
                        .execute(),
                "late instructions");
    }

    /** Gives waiting ones more time to be answered, as if they were given now. */
    public int remind(InstructionId id, Instant answerBy) {
        return sql.update(INSTRUCTION)
                .set(INSTRUCTION.ANSWER_BY, answerBy)
                .setNull(INSTRUCTION.FETCHED_AT)
                .where(INSTRUCTION.ID.eq(id))
                .and(INSTRUCTION.STATE.eq(InstructionState.WAITING))
                .execute();
    }

    /** Sent despite a stop; their orders wait until somebody has looked: at most so many. */
    public List<Instruction> caseOpen(int most, Instant now) {
        return sql.select(InstructionReads.COLUMNS)
                .from(INSTRUCTION)
                .where(INSTRUCTION.CASE_OPEN)
                .orderBy(INSTRUCTION.ID)
                .limit(most)
                .fetch(row -> InstructionReads.instruction(row, now));
    }

    /** The order of one goes on. */
    public void caseWentOn(InstructionId id) {
        sql.update(INSTRUCTION)
                .set(INSTRUCTION.CASE_OPEN, false)
                .where(INSTRUCTION.ID.eq(id))
                .execute();
    }

    /** Whether documents of a kind ever were announced to a warehouse: those that were. */
    public Set<Long> announced(WarehouseId warehouse, String kind, Collection<Long> documents) {
        return sql.selectDistinct(INSTRUCTION.DOCUMENT_ID)
                .from(INSTRUCTION)
                .where(Rows.any(INSTRUCTION.DOCUMENT_ID, documents))
                .and(INSTRUCTION.DOCUMENT_KIND.eq(kind))
                .and(INSTRUCTION.WAREHOUSE_ID.eq(warehouse))
                .and(INSTRUCTION.KIND.eq(InstructionKind.INBOUND))
                .fetchSet(row -> row.value1());
    }

    /**
     * What a partner said.
     *
     * @param at when it came
     * @param words its words, or empty
     * @param number its own number, or empty
     * @param tooLate whether a stop came too late
     * @param caseOpen whether the order waits although all left
     */
    public record Said(Instant at, String words, String number, boolean tooLate, boolean caseOpen) {

        /** Nothing but that it is so. */
        public static Said at(Instant at) {
            return new Said(at, "", "", false, false);
        }

        /** These words. */
        public static Said words(Instant at, String words) {
            return new Said(at, words, "", false, false);
        }
    }
}
