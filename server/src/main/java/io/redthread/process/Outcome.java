package io.redthread.process;

import java.time.Instant;
import java.util.Optional;

/** What became of one case at one node (节点结果). */
public sealed interface Outcome {

    /**
     * The node is done; the case goes on.
     *
     * @param result short code kept with the fact, for example {@code auto-pass}
     * @param rules name and version of the rules that decided, kept with the fact; empty when none but the standard did
     */
    record Done(String result, String rules) implements Outcome {

        /** Done as the standard says. */
        public Done(String result) {
            this(result, "");
        }
    }

    /**
     * The node is not done; it waits for a person or a fact.
     *
     * @param waitsFor what it waits for, for example {@code payment}
     * @param until when that is due; the node's own limit when empty
     * @param task for whom it waits, if for somebody
     */
    record Waits(String waitsFor, Optional<Instant> until, Optional<TaskWanted> task) implements Outcome {}

    /**
     * The node failed; an exception opens and leads back here.
     *
     * @param type code of a classified exception type
     * @param detailZh what is wrong, with the numbers
     * @param detailEn the same in English
     */
    record Fails(String type, String detailZh, String detailEn) implements Outcome {}

    /**
     * The task that tells a person about a waiting case.
     *
     * @param kind kind of the task, for example {@code order-review}
     * @param permission who may do it
     * @param titleZh what to do
     * @param titleEn the same in English
     */
    record TaskWanted(String kind, String permission, String titleZh, String titleEn) {}
}
