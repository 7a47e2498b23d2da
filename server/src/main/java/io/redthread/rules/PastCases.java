package io.redthread.rules;

import io.redthread.kernel.Label;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Past documents with the facts on which rules decided about them (历史单据): the port through which drafts are tried out. */
public interface PastCases {

    /** How many there are from one moment to before another. */
    long count(Instant from, Instant until);

    /** Hands them over one by one in the order they came; streams, whatever their number. */
    void each(Instant from, Instant until, Consumer<PastCase> to);

    /** Counts what matters to the owner while cases go by, for example levels saved; absent when nothing more does. */
    default Optional<Tally> tally() {
        return Optional.empty();
    }

    /**
     * One past document.
     *
     * @param id its id
     * @param number what people call it
     * @param facts what the rules went by then
     * @param version the version that decided; 0 when it was not recorded
     * @param recorded what was decided, as {@link RuleDomain#outcome} writes it
     */
    record PastCase(long id, String number, Facts facts, int version, Optional<String> recorded) {}

    /** The owner's own figures of one try; used by one thread. */
    interface Tally {

        /** Takes in one case with what the version in force and the draft say of it. */
        void add(PastCase it, Judgement present, Judgement draft);

        /** What came out, in the order in which pages show it. */
        List<Figure> figures();
    }

    /**
     * One figure.
     *
     * @param label what it counts
     * @param present by the version in force; empty when the figure is about both
     * @param draft by the draft
     * @param unit behind the numbers
     */
    record Figure(Label label, String present, String draft, Label unit) {}
}
