package io.redthread.mining;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.mining.AnalysisResult.Bottleneck;
import io.redthread.mining.AnalysisResult.Cause;
import io.redthread.mining.MiningRefusal.AnalysisNotFound;
import io.redthread.mining.MiningRefusal.LogNotFound;
import io.redthread.mining.MiningRefusal.NotDone;
import io.redthread.mining.domain.Trait;
import io.redthread.mining.store.AnalysisRows;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks what really happened (流程挖掘, requirement D9): a worker takes an analysis within a second. The same question is answered
 * from what came out before, as long as nothing has happened since or a minute is not over.
 */
@Service
public class Analyses {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final AnalysisRows rows;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    Analyses(AnalysisRows rows, Pseudonyms pseudonyms, Clock clock) {
        this.rows = rows;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Asks; answers the analysis without waiting for it. Refuses an unknown log. */
    @Transactional
    public Analysis ask(AnalysisQuery query) {
        var newest = rows.newest(query.of()).orElseThrow(() -> new LogNotFound(query.of()).refused());
        var now = clock.instant();
        var id = rows.same(query.of(), query.text(), newest, now.minus(FRESH))
                .orElseGet(() ->
                        rows.add(query, query.text(), newest, Callers.current().username(), now));
        return find(id);
    }

    /** How far it is and what came out; names of persons only for who may see everybody's figures. */
    @Transactional(readOnly = true)
    public Analysis find(AnalysisId id) {
        var found = rows.find(id).orElseThrow(() -> new AnalysisNotFound(id).refused());
        var result = found.result();
        return result == null || CurrentAccess.get().may(Permission.INSIGHT_PEOPLE)
                ? found
                : new Analysis(
                        found.id(), found.state(), found.done(), found.total(), veiled(result), found.createdAt());
    }

    /** What came out; refused while it is not done. */
    @Transactional(readOnly = true)
    public AnalysisResult result(AnalysisId id) {
        var found = find(id);
        var result = found.result();
        if (result == null) {
            throw new NotDone(found.state()).refused();
        }
        return result;
    }

    private AnalysisResult veiled(AnalysisResult it) {
        return new AnalysisResult(
                it.lives(),
                it.events(),
                it.median(),
                it.p90(),
                it.activities(),
                it.ways(),
                it.variantCount(),
                it.variants(),
                it.loops(),
                it.conformance(),
                it.bottlenecks().stream()
                        .map(each -> new Bottleneck(
                                each.from(),
                                each.to(),
                                each.count(),
                                each.median(),
                                each.total(),
                                each.causes().stream().map(this::veiled).toList()))
                        .toList(),
                it.cases());
    }

    private Cause veiled(Cause it) {
        if (it.trait() != Trait.ACTOR) {
            return it;
        }
        var name = pseudonyms.of(it.value());
        return new Cause(it.trait(), name, name, it.cases(), it.of(), it.median(), it.rest(), it.slowest());
    }
}
