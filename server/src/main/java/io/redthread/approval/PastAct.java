package io.redthread.approval;

import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Something done to an approval of the past. */
public sealed interface PastAct {

    /** When it was done. */
    Instant at();

    /**
     * Somebody decided.
     *
     * @param at when
     * @param by who
     * @param onBehalfOf whose seat it was, where it was another's
     * @param verdict what
     * @param reason code of a reason; empty where none
     * @param opinion what was written; empty where nothing
     */
    record Decided(
            Instant at, PersonId by, Optional<PersonId> onBehalfOf, Verdict verdict, String reason, String opinion)
            implements PastAct {}

    /**
     * Somebody gave the step away (转办).
     *
     * @param at when
     * @param by who
     * @param to to whom
     * @param text why
     */
    record HandedOn(Instant at, PersonId by, PersonId to, String text) implements PastAct {}

    /**
     * Who raised it took it back.
     *
     * @param at when
     * @param text why
     */
    record Withdrawn(Instant at, String text) implements PastAct {}

    /**
     * Somebody tried to approve what was not his to approve; it was refused and kept.
     *
     * @param at when
     * @param by who
     */
    record Tried(Instant at, PersonId by) implements PastAct {}
}
