package io.redthread.fulfilment;

import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.parties.ShopId;
import io.redthread.process.CaseId;
import io.redthread.process.Cases;
import io.redthread.sales.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parcel while a use case has it: locked, moved in memory along the one transition table, then written with its batch.
 * Several steps may be taken before it is written once. Not shared between threads.
 */
public final class ParcelInHand {

    private final Facts facts;
    private final ParcelState was;
    private ParcelState state;
    private Course course;
    private List<PickLine> contents = List.of();

    /** A parcel as read from the database. */
    public ParcelInHand(Facts facts, ParcelState state, Course course) {
        this.facts = facts;
        this.was = state;
        this.state = state;
        this.course = course;
    }

    /**
     * What of a parcel never changes, and whether its order is stopped.
     *
     * @param id its id
     * @param order the order
     * @param orderNumber the order's number
     * @param shop the shop
     * @param warehouse where its goods are
     * @param carrier who takes it
     * @param enteredAt since when it can be picked
     * @param dueAt until when picking and packing must be done
     * @param stopped whether its order is held or in exception
     */
    public record Facts(
            ParcelId id,
            OrderId order,
            String orderNumber,
            ShopId shop,
            WarehouseId warehouse,
            CarrierCode carrier,
            Instant enteredAt,
            Instant dueAt,
            boolean stopped) {}

    /**
     * How far it has come: the part of a parcel that is written back.
     *
     * @param wave its wave
     * @param slot its basket in the wave, from 1
     * @param wavedAt when it came into the wave
     * @param pickedAt when its last goods were picked
     * @param packedAt when it was checked and packed
     * @param packedBy by whom
     * @param waybill the carrier's number
     * @param note the dispatch note it left with
     * @param dispatchedAt when it left
     * @param dispatchedBy by whom
     * @param withdrawnAt when it was called off
     * @param withdrawnWhy why
     */
    public record Course(
            @Nullable WaveId wave,
            @Nullable Integer slot,
            @Nullable Instant wavedAt,
            @Nullable Instant pickedAt,
            @Nullable Instant packedAt,
            @Nullable String packedBy,
            @Nullable Waybill waybill,
            @Nullable DispatchNoteId note,
            @Nullable Instant dispatchedAt,
            @Nullable String dispatchedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy) {

        /** Nothing done yet. */
        public static final Course NONE =
                new Course(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Its id. */
    public ParcelId id() {
        return facts.id();
    }

    /** What never changes. */
    public Facts facts() {
        return facts;
    }

    /** The order. */
    public OrderId order() {
        return facts.order();
    }

    /** The order's case. */
    public CaseId caseId() {
        return new CaseId(facts.order().value());
    }

    /** The order as a document: for it the stock is reserved. */
    public DocumentRef document() {
        return Cases.document(caseId());
    }

    /** Whether its order is held or in exception. */
    public boolean stopped() {
        return facts.stopped();
    }

    /** Where it stands now. */
    public ParcelState state() {
        return state;
    }

    /** Where it stood when it was read. */
    public ParcelState was() {
        return was;
    }

    /** How far it has come. */
    public Course course() {
        return course;
    }

    /** What it carries in its own row: what was picked, if it leaves in the same breath; otherwise nothing. */
    public List<PickLine> contents() {
        return contents;
    }

    void carries(List<PickLine> picked) {
        contents = picked;
    }

    /** Its wave, if it is in one. */
    public Optional<WaveId> wave() {
        return Optional.ofNullable(course.wave());
    }

    /** The carrier's number, once it has one. */
    public Optional<Waybill> waybill() {
        return Optional.ofNullable(course.waybill());
    }

    void enterWave(WaveId wave, int slot, Instant now) {
        to(ParcelState.IN_WAVE);
        course = new Course(wave, slot, now, null, null, null, null, null, null, null, null, null);
    }

    void leaveWave() {
        to(ParcelState.TO_PICK);
        course = Course.NONE;
    }

    void picked(Instant now) {
        to(ParcelState.PICKED);
        course = new Course(
                course.wave(), course.slot(), course.wavedAt(), now, null, null, null, null, null, null, null, null);
    }

    void packed(@Nullable Waybill waybill, Instant now, String by) {
        to(ParcelState.PACKED);
        course = new Course(
                course.wave(),
                course.slot(),
                course.wavedAt(),
                course.pickedAt(),
                now,
                by,
                waybill,
                null,
                null,
                null,
                null,
                null);
    }

    void dispatched(DispatchNoteId note, Instant now, String by) {
        to(ParcelState.DISPATCHED);
        course = new Course(
                course.wave(),
                course.slot(),
                course.wavedAt(),
                course.pickedAt(),
                course.packedAt(),
                course.packedBy(),
                course.waybill(),
                note,
                now,
                by,
                null,
                null);
    }

    void withdrawn(String why, Instant now) {
        to(ParcelState.WITHDRAWN);
        course = new Course(
                course.wave(),
                course.slot(),
                course.wavedAt(),
                course.pickedAt(),
                course.packedAt(),
                course.packedBy(),
                course.waybill(),
                null,
                null,
                null,
                now,
                why);
    }

    private void to(ParcelState wanted) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new FulfilmentRefusal.ParcelNotReady(id().number(), state, wanted));
        }
        state = wanted;
    }
}
