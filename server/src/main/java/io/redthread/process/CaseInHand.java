package io.redthread.process;

import io.redthread.process.domain.Transfer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case while the engine has it: locked, and moved in memory until the batch is written. Not shared between threads. */
public final class CaseInHand {

    private final CaseId id;
    private final String number;
    private final long shop;
    private final Standard standard;
    private final @Nullable Instant cameAt;
    private int position;
    private CaseState state;
    private @Nullable String waitsFor;
    private Instant enteredAt;
    private @Nullable Instant startedAt;
    private Instant dueAt;
    private int facts;

    /** A case read from the database, or a new one standing at the first node. */
    public CaseInHand(
            CaseId id,
            String number,
            long shop,
            Standard standard,
            @Nullable Instant cameAt,
            int position,
            CaseState state,
            @Nullable String waitsFor,
            Instant enteredAt,
            @Nullable Instant startedAt,
            Instant dueAt,
            int facts) {
        this.id = id;
        this.number = number;
        this.shop = shop;
        this.standard = standard;
        this.cameAt = cameAt;
        this.position = position;
        this.state = state;
        this.waitsFor = waitsFor;
        this.enteredAt = enteredAt;
        this.startedAt = startedAt;
        this.dueAt = dueAt;
        this.facts = facts;
    }

    /** Its id, the document's too. */
    public CaseId id() {
        return id;
    }

    /** The document's number. */
    public String number() {
        return number;
    }

    /** The shop it came from. */
    public long shop() {
        return shop;
    }

    /** The standard it follows. */
    public Standard standard() {
        return standard;
    }

    /** Whether it was opened in this very batch. */
    public boolean fresh() {
        return cameAt != null;
    }

    /** When the order came that a fresh case belongs to. */
    public Instant cameAt() {
        return Objects.requireNonNull(cameAt);
    }

    /** The node it stands at. */
    public Node node() {
        return standard.at(position);
    }

    /** Where it stands at that node. */
    public CaseState state() {
        return state;
    }

    /** What it waits for, if it waits. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    /** When it came to this node. */
    public Instant enteredAt() {
        return enteredAt;
    }

    /** When somebody began the work here. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** Until when the node must be done. */
    public Instant dueAt() {
        return dueAt;
    }

    /** How many node facts it has. */
    public int facts() {
        return facts;
    }

    /** The same case in another version of its standard. */
    CaseInHand following(Standard other, Transfer transfer, Instant now) {
        var at = transfer.node().orElseThrow();
        var same = new CaseInHand(
                id, number, shop, other, cameAt, at.position(), state, waitsFor, enteredAt, startedAt, dueAt, facts);
        if (transfer.again()) {
            same.enter(at, now);
        }
        return same;
    }

    void factAdded() {
        facts++;
    }

    void enter(Node next, Instant now) {
        position = next.position();
        state = next.automatic() ? CaseState.READY : CaseState.WAITING;
        waitsFor = next.automatic() ? null : next.code().value();
        enteredAt = now;
        startedAt = null;
        dueAt = now.plus(next.limit());
    }

    void rest(CaseState restingState, @Nullable String reason, Instant until) {
        state = restingState;
        waitsFor = reason;
        dueAt = until;
    }
}
