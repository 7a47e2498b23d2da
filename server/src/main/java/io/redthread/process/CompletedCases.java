package io.redthread.process;

import io.redthread.process.store.CaseStore;
import io.redthread.process.store.ExceptionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over cases that were completed before (历史单据), with the times of their nodes and what went wrong, so that reports
 * and threads reach back behind the first day. Nobody is told, nothing is moved, no act is journalled. Three statements,
 * however many cases; the tallies of days that are over are made again by {@link Tallies#again}.
 */
@Service
public class CompletedCases {

    private final CaseStore cases;
    private final ExceptionStore exceptions;

    CompletedCases(CaseStore cases, ExceptionStore exceptions) {
        this.cases = cases;
        this.exceptions = exceptions;
    }

    /** Loads them. */
    @Transactional
    public void load(List<CompletedCase> completed) {
        cases.insert(completed.stream().map(CompletedCases::stands).toList());
        cases.insertFacts(completed.stream().flatMap(it -> facts(it).stream()).toList());
        var mended = completed.stream().flatMap(it -> it.mended().stream()).toList();
        if (!mended.isEmpty()) {
            exceptions.insertResolved(mended);
        }
    }

    private static CaseInHand stands(CompletedCase it) {
        var last = it.passed().getLast();
        return new CaseInHand(
                it.id(),
                it.number(),
                it.shop(),
                it.standard(),
                it.cameAt(),
                it.standard().nodes().size(),
                CaseState.DONE,
                null,
                last.enteredAt(),
                last.startedAt(),
                last.enteredAt().plus(limit(it, last)),
                it.passed().size());
    }

    private static List<NodeFact> facts(CompletedCase it) {
        var facts = new ArrayList<NodeFact>(it.passed().size());
        for (var one : it.passed()) {
            facts.add(new NodeFact(
                    it.id(),
                    facts.size() + 1,
                    it.standard().id(),
                    one.first(),
                    one.last(),
                    one.enteredAt(),
                    one.startedAt(),
                    one.doneAt(),
                    one.actor(),
                    one.outcome(),
                    "",
                    within(one.enteredAt(), one.doneAt(), limit(it, one))));
        }
        return facts;
    }

    private static Duration limit(CompletedCase it, CompletedCase.Passed one) {
        return it.standard().at(one.first()).limit();
    }

    private static boolean within(Instant entered, Instant done, Duration limit) {
        return !done.isAfter(entered.plus(limit));
    }
}
