package io.redthread.insight.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A run of days (期间), in Shanghai.
 *
 * @param from the first
 * @param until the first no more
 */
public record Days(LocalDate from, LocalDate until) {

    /** A period needs at least one day. */
    public Days {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
    }

    /** From one day to another, that one included. */
    public static Days through(LocalDate from, LocalDate to) {
        return new Days(from, to.plusDays(1));
    }

    /** The last day. */
    public LocalDate to() {
        return until.minusDays(1);
    }

    /** How many days. */
    public long length() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /** As many days, or the same whole months, right before. */
    public Days before() {
        if (from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1) {
            return new Days(from.minusMonths(ChronoUnit.MONTHS.between(from, until)), from);
        }
        return new Days(from.minusDays(length()), from);
    }

    /**
     * The period as what stands summed up and what is left at its edges.
     *
     * @param whole codes of whole months and whole thirds of months
     * @param rest other days
     */
    public record Split(List<String> whole, List<Days> rest) {

        /** All of it as codes, of the other days one by one. */
        public List<String> codes() {
            return Stream.concat(
                            whole.stream(),
                            rest.stream()
                                    .flatMap(it -> it.from().datesUntil(it.until()))
                                    .map(LocalDate::toString))
                    .toList();
        }
    }

    /** Takes whole months and thirds of months out, except of months that are still open. */
    public Split split(Set<LocalDate> open) {
        var whole = new ArrayList<String>();
        var rest = new ArrayList<Days>();
        var begin = from;
        for (var at = from; at.isBefore(until); ) {
            var summed = Span.whole(at, until).filter(it -> !open.contains(it.month()));
            if (summed.isPresent()) {
                if (begin.isBefore(at)) {
                    rest.add(new Days(begin, at));
                }
                whole.add(summed.orElseThrow().code());
                begin = summed.orElseThrow().until();
                at = begin;
            } else {
                at = Span.third(at).until();
            }
        }
        if (begin.isBefore(until)) {
            rest.add(new Days(begin, until));
        }
        return new Split(List.copyOf(whole), List.copyOf(rest));
    }
}
