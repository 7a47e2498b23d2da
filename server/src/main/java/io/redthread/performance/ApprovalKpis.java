package io.redthread.performance;

import io.redthread.identity.People;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.insight.LevelWork;
import io.redthread.performance.domain.KpiSum;
import io.redthread.performance.domain.KpiSum.Place;
import io.redthread.performance.domain.Tally;
import io.redthread.process.WorkQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The KPIs of approvals: how long people take to decide, and whose requests pass the first time (审批类指标). */
@Component
class ApprovalKpis implements KpiSource {

    private static final long MILLIS = 1_000;

    private final LevelWork levels;
    private final People people;

    ApprovalKpis(LevelWork levels, People people) {
        this.levels = levels;
        this.people = people;
    }

    @Override
    public List<KpiSum> between(Instant from, Instant to) {
        var sums = new ArrayList<KpiSum>();
        for (var kpi : List.of(KpiCode.APPROVAL_TIME, KpiCode.RIGHT_FIRST_TIME)) {
            facts(kpi, from, to, Optional.empty())
                    .collect(Collectors.toMap(KpiFact::place, KpiFact::tally, Tally::plus))
                    .forEach((place, tally) -> sums.add(new KpiSum(kpi, place, tally)));
        }
        return sums;
    }

    @Override
    public boolean knows(KpiCode kpi) {
        return kpi.equals(KpiCode.APPROVAL_TIME) || kpi.equals(KpiCode.RIGHT_FIRST_TIME);
    }

    @Override
    public List<KpiFact> facts(KpiCode kpi, WorkQuery query) {
        var by = query.actor().flatMap(people::byUsername).map(PersonFacts::id);
        if (query.actor().isPresent() && by.isEmpty()) {
            return List.of();
        }
        return facts(kpi, query.from(), query.to(), by)
                .filter(it -> query.keys().isEmpty() || query.keys().contains(it.key()))
                .limit(query.most())
                .toList();
    }

    private Stream<KpiFact> facts(KpiCode kpi, Instant from, Instant to, Optional<PersonId> by) {
        if (kpi.equals(KpiCode.APPROVAL_TIME)) {
            var taken = levels.taken(from, to, by);
            var names = names(taken.stream().map(LevelWork.Taken::person));
            return taken.stream()
                    .map(it -> new KpiFact(
                            Long.toString(it.step().value()),
                            it.number(),
                            place(names, it.person()),
                            it.endedAt(),
                            !it.late(),
                            new Tally(1, it.workingSeconds() * MILLIS)));
        }
        var ended = levels.ended(from, to, by);
        var names = names(ended.stream().map(LevelWork.Ended::submitter));
        return ended.stream()
                .map(it -> new KpiFact(
                        Long.toString(it.approval().value()),
                        it.number(),
                        place(names, it.submitter()),
                        it.endedAt(),
                        it.approved(),
                        new Tally(1, it.approved() ? 1 : 0)));
    }

    private Map<PersonId, PersonFacts> names(Stream<PersonId> ids) {
        var wanted = ids.collect(Collectors.toSet());
        return wanted.isEmpty() ? Map.of() : people.facts(wanted);
    }

    private static Place place(Map<PersonId, PersonFacts> names, PersonId person) {
        var known = names.get(person);
        return new Place(known == null ? "" : known.username(), "", 0, 0, "");
    }
}
