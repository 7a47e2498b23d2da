package io.redthread.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a person stands in a practice (练习成绩).
 *
 * @param runs how often it was done to the end
 * @param best the best score
 * @param passedAt when it was passed first
 * @param lastAt when it was done last
 * @param open the run that is not over
 */
public record PracticeStanding(
        int runs,
        Optional<Integer> best,
        Optional<Instant> passedAt,
        Optional<Instant> lastAt,
        Optional<PracticeId> open) {

    static PracticeStanding of(List<PracticeRun> all) {
        var over = all.stream().filter(it -> it.endedAt().isPresent()).toList();
        return new PracticeStanding(
                over.size(),
                over.stream().flatMap(it -> it.score().stream()).max(Comparator.naturalOrder()),
                over.stream()
                        .filter(PracticeRun::passed)
                        .flatMap(it -> it.endedAt().stream())
                        .min(Comparator.naturalOrder()),
                over.stream().flatMap(it -> it.endedAt().stream()).max(Comparator.naturalOrder()),
                all.stream()
                        .filter(it -> it.endedAt().isEmpty())
                        .map(PracticeRun::id)
                        .findFirst());
    }
}
