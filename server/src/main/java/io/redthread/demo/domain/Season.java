package io.redthread.demo.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How much is bought on a day against an ordinary one: before 618, before 双11, before the Spring Festival (年货节). */
final class Season {

    /** First days of lunar years. */
    private static final List<LocalDate> SPRING_FESTIVALS = List.of(
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13),
            LocalDate.of(2030, 2, 3));

    private static final double YEARLY_GROWTH = 0.14;

    private Season() {}

    static double of(LocalDate day, LocalDate first) {
        var growth = 1 + YEARLY_GROWTH * ChronoUnit.DAYS.between(first, day) / 365.0;
        var at = MonthDay.from(day);
        if (within(at, MonthDay.of(5, 18), MonthDay.of(6, 16))) {
            return 1.9 * growth;
        }
        if (within(at, MonthDay.of(10, 12), MonthDay.of(11, 9))) {
            return 2.3 * growth;
        }
        return (beforeSpringFestival(day) ? 1.7 : 1) * growth;
    }

    /** Whether many orders wait for few people. */
    static boolean busy(LocalDate day) {
        return of(day, day) > 1;
    }

    private static boolean beforeSpringFestival(LocalDate day) {
        return SPRING_FESTIVALS.stream()
                .mapToLong(festival -> ChronoUnit.DAYS.between(day, festival))
                .anyMatch(days -> days >= 8 && days <= 36);
    }

    private static boolean within(MonthDay day, MonthDay from, MonthDay until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
