package io.redthread.demo;

import io.redthread.kernel.CompanyDay;
import io.redthread.process.CompletedCase.Passed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How the demo company worked in the weeks before its first day: slower and less carefully until the standard was
 * improved, quicker after it. Drawn from a seed.
 */
final class PastDays {

    /** Weeks there are. */
    static final int WEEKS = 9;

    /** The standard was improved so many weeks ago. */
    static final int IMPROVED = 4;

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final int MINUTES_OPEN = 630;
    private static final int USUAL = 34;
    private static final int PROMOTION = 110;
    private static final List<String> CLERKS = List.of("service", "clerk.sun", "clerk.xu");
    private static final List<String> KEEPERS = List.of("warehouse", "keeper.zhao", "keeper.qian", "keeper.hu");

    private final SplittableRandom random;
    private final LocalDate today;

    PastDays(SplittableRandom random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** The days, the first first. */
    List<LocalDate> days() {
        return today.minusWeeks(WEEKS).datesUntil(today).toList();
    }

    /** How many orders came on that day: fewer on Sundays, many on the eleventh of the eleventh. */
    int orders(LocalDate day) {
        if (day.getMonthValue() == 11 && day.getDayOfMonth() == 11) {
            return PROMOTION;
        }
        var week = switch (day.getDayOfWeek()) {
            case SUNDAY -> -10;
            case FRIDAY, SATURDAY -> 6;
            default -> 0;
        };
        return USUAL + week + random.nextInt(9);
    }

    /** When one of them came. */
    Instant came(LocalDate day) {
        var minute = (random.nextInt(MINUTES_OPEN) + random.nextInt(MINUTES_OPEN)) / 2;
        return ZonedDateTime.of(day, OPENS, CompanyDay.ZONE)
                .plusMinutes(minute)
                .plusSeconds(random.nextInt(60))
                .toInstant();
    }

    /** Whether the standard had been improved by then. */
    boolean improved(LocalDate day) {
        return !day.isBefore(today.minusWeeks(IMPROVED));
    }

    /** True so many times in a thousand: before it was improved, and after. */
    boolean happens(LocalDate day, int before, int after) {
        return random.nextInt(1000) < (improved(day) ? after : before);
    }

    /** Who reviewed it. */
    String clerk() {
        return CLERKS.get(random.nextInt(CLERKS.size()));
    }

    /** Who picked and packed it: some are quicker than others, so that they have more. */
    String keeper() {
        return KEEPERS.get(Math.min(random.nextInt(5), KEEPERS.size() - 1));
    }

    /**
     * The way of an order through the seven nodes.
     *
     * @param came when it came
     * @param day that day
     * @param reviewed whether a person reviewed it
     * @param stopped minutes that an exception at validation took; 0 for none
     */
    List<Passed> way(Instant came, LocalDate day, boolean reviewed, int stopped) {
        var passed = new ArrayList<Passed>();
        var at = came;
        if (stopped > 0) {
            var mended = at.plus(Duration.ofMinutes(stopped));
            passed.add(new Passed(1, 1, at, at, at, "system", "accepted"));
            passed.add(new Passed(2, 2, at, mended, mended, "system", "valid"));
            at = mended;
        }
        if (reviewed) {
            if (passed.isEmpty()) {
                passed.add(new Passed(1, 2, at, at, at, "system", "accepted+valid"));
            }
            var begun = at.plusSeconds(seconds(improved(day) ? 420 : 1300));
            var done = begun.plusSeconds(seconds(improved(day) ? 90 : 200));
            passed.add(new Passed(3, 3, at, begun, done, clerk(), "manual-pass"));
            passed.add(new Passed(4, 4, done, done, done, "system", "one-warehouse"));
            at = done;
        } else if (passed.isEmpty()) {
            passed.add(new Passed(1, 4, at, at, at, "system", "accepted+valid+auto-pass+one-warehouse"));
        } else {
            passed.add(new Passed(3, 4, at, at, at, "system", "auto-pass+one-warehouse"));
        }
        return floor(passed, at, day);
    }

    private List<Passed> floor(List<Passed> passed, Instant ready, LocalDate day) {
        var keeper = keeper();
        var slow = keeper.equals("keeper.hu") ? 3 : 2;
        var begun = ready.plusSeconds(seconds(improved(day) ? 900 : 1700));
        var packed = begun.plusSeconds(seconds((improved(day) ? 270 : 420) * slow));
        passed.add(new Passed(5, 5, ready, begun, packed, keeper, "packed"));
        var left = packed.plusSeconds(seconds(improved(day) ? 420 : 800));
        passed.add(new Passed(6, 6, packed, packed, left, keeper(), "dispatched"));
        var told = left.plusSeconds(2L + random.nextInt(20));
        passed.add(new Passed(7, 7, left, left, told, "system", "acknowledged"));
        return passed;
    }

    /** About as many, now and then three times as many. */
    private long seconds(int usual) {
        var drawn = usual / 2 + random.nextInt(usual);
        return random.nextInt(14) == 0 ? drawn * 3L : drawn;
    }

    /** So many minutes at most. */
    int minutes(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
