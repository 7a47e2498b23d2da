package io.redthread.process;

import io.redthread.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run through a practice by one person (练习记录).
 *
 * @param id which
 * @param standard the version that is practised
 * @param department whose nodes
 * @param person who practises
 * @param username that person's user name
 * @param seed from which its orders are made
 * @param day the day its orders live on
 * @param orders how many simulated orders
 * @param passMark score from which it is passed, of 100
 * @param moves how many moves it has
 * @param points what all moves count for together
 * @param answered how many are done
 * @param earned points of those that were right
 * @param score of 100; absent until it is over
 * @param startedAt when it was begun
 * @param endedAt when the last move was done
 */
public record PracticeRun(
        PracticeId id,
        StandardId standard,
        String department,
        PersonId person,
        String username,
        long seed,
        LocalDate day,
        int orders,
        int passMark,
        int moves,
        int points,
        int answered,
        int earned,
        Optional<Integer> score,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /** Whether it is over and good enough. */
    public boolean passed() {
        return score.filter(it -> it >= passMark).isPresent();
    }

    /** The same after one more move. */
    PracticeRun after(int more, Instant now) {
        var last = answered + 1 == moves;
        var all = earned + more;
        return new PracticeRun(
                id,
                standard,
                department,
                person,
                username,
                seed,
                day,
                orders,
                passMark,
                moves,
                points,
                answered + 1,
                all,
                last ? Optional.of(100 * all / points) : Optional.empty(),
                startedAt,
                last ? Optional.of(now) : Optional.empty());
    }
}
