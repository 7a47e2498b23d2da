package io.redthread.approval;

import io.redthread.identity.PersonId;
import io.redthread.rules.Facts;
import java.time.Instant;
import java.util.List;

/**
 * A step of the past whose turn it is.
 *
 * @param facts words of the rule domain as they were
 * @param route the step roles in their order
 * @param role the one whose turn it is
 * @param place its place, from 1
 * @param opinionRequired whether a written opinion is compulsory
 * @param persons who may act; those who were asked first come first
 * @param since when its turn began
 * @param from when it last changed hands or somebody did something: the next act comes after it
 * @param due until when it should be taken
 * @param escalations how often it went to a superior
 * @param acts how much was done at this step already
 */
public record PastTurn(
        Facts facts,
        List<StepRoleCode> route,
        StepRoleCode role,
        int place,
        boolean opinionRequired,
        List<PersonId> persons,
        Instant since,
        Instant from,
        Instant due,
        int escalations,
        int acts) {

    /** The number of a word then, or another where it has none. */
    public long number(String word, long otherwise) {
        return facts.number(word, otherwise);
    }

    /** The yes or no of a word then, or another where it has none. */
    public boolean truth(String word, boolean otherwise) {
        return facts.truth(word, otherwise);
    }
}
