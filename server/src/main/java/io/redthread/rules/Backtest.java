package io.redthread.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One try of a version on past documents (回测).
 *
 * @param id its id
 * @param tried the rules tried, as they were when it began
 * @param present the version in force then, that the tried one is compared with
 * @param from first moment of the documents
 * @param until first moment no more
 * @param state how far it is
 * @param total documents to judge
 * @param done documents judged
 * @param result what came out; absent until it is done
 * @param createdBy who asked
 * @param createdAt when
 * @param startedAt when a worker took it; absent before
 * @param finishedAt when it ended; absent before
 */
public record Backtest(
        BacktestId id,
        RuleSet tried,
        int present,
        Instant from,
        Instant until,
        BacktestState state,
        long total,
        long done,
        Optional<Result> result,
        String createdBy,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {

    /**
     * What came out.
     *
     * @param judged documents
     * @param changed documents that would come out differently
     * @param compared documents whose decision and version were recorded
     * @param reproduced those of them that the recorded version decides again as recorded
     * @param transitions from what to what, the commonest first
     * @param figures the owner's
     */
    public record Result(
            long judged,
            long changed,
            long compared,
            long reproduced,
            List<Transition> transitions,
            List<PastCases.Figure> figures) {}

    /**
     * Documents that come out one way now and another by the tried version.
     *
     * @param present outcome by the version in force
     * @param draft outcome by the tried one
     * @param documents how many
     */
    public record Transition(String present, String draft, long documents) {}

    /**
     * One document that would come out differently.
     *
     * @param seq its place in the list
     * @param document its id
     * @param number what people call it
     * @param present outcome by the version in force
     * @param draft outcome by the tried one
     * @param facts what the rules went by
     */
    public record Changed(int seq, long document, String number, String present, String draft, Facts facts) {}
}
