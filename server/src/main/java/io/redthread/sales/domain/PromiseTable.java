package io.redthread.sales.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of one item may be promised by which day (可承诺量, X34): what is free now and what comes, less what those in front
 * take. Who stands in front is served first, whatever day that is. Pure.
 *
 * @param today the first day
 * @param free what may be promised now
 * @param arrivals what comes, by day
 */
public record PromiseTable(LocalDate today, BigDecimal free, TreeMap<LocalDate, BigDecimal> arrivals) {

    /** By when so much is there behind those that want so much before; absent when what is ordered is not enough. */
    public Optional<LocalDate> by(BigDecimal inFront, BigDecimal wanted) {
        return steps(inFront).stream()
                .filter(step -> step.quantity().compareTo(wanted) >= 0)
                .map(Step::on)
                .findFirst();
    }

    /** How much may be promised by the end of a day behind those in front; never below zero. */
    public BigDecimal at(LocalDate day, BigDecimal inFront) {
        return arrivals.headMap(day, true).values().stream()
                .reduce(free, BigDecimal::add)
                .subtract(inFront)
                .max(BigDecimal.ZERO);
    }

    /** How much may be promised by each day on which that changes, behind those in front; never below zero. */
    public List<Step> steps(BigDecimal inFront) {
        var steps = new ArrayList<Step>();
        var there = free.subtract(inFront);
        steps.add(new Step(today, there.max(BigDecimal.ZERO)));
        for (var arrival : arrivals.entrySet()) {
            there = there.add(arrival.getValue());
            var now = new Step(arrival.getKey(), there.max(BigDecimal.ZERO));
            if (arrival.getKey().equals(today)) {
                steps.set(0, now);
            } else if (now.quantity().compareTo(steps.getLast().quantity()) > 0) {
                steps.add(now);
            }
        }
        return steps;
    }

    /**
     * So much may be promised from a day on.
     *
     * @param on the day
     * @param quantity all that may be promised by then
     */
    public record Step(LocalDate on, BigDecimal quantity) {}
}
