package io.redthread.rules;

import io.redthread.rules.RuleVersion.Signature;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which version of a set counts when, by its published versions (生效日历).
 *
 * @param versions all of them, newest first
 */
public record RuleCalendar(List<RuleVersion> versions) {

    /**
     * A moment from which on another version counts.
     *
     * @param at the moment
     * @param version the version; absent when none counts from then on
     */
    public record Turn(Instant at, Optional<Integer> version) {}

    /** The version in force at a moment. */
    public Optional<RuleVersion> at(Instant moment) {
        return versions.stream()
                .filter(it ->
                        it.effective().filter(period -> period.contains(moment)).isPresent())
                .findFirst();
    }

    /** The next moment after which another version counts than at that one. */
    public Optional<Turn> next(Instant moment) {
        var now = at(moment).map(RuleCalendar::number);
        return versions.stream()
                .flatMap(it -> it.effective().stream())
                .flatMap(it -> Stream.concat(Stream.of(it.from()), it.until().stream()))
                .filter(edge -> edge.isAfter(moment))
                .sorted(Comparator.naturalOrder())
                .map(edge -> new Turn(edge, at(edge).map(RuleCalendar::number)))
                .filter(turn -> !turn.version().equals(now))
                .findFirst();
    }

    /** The open draft. */
    public Optional<RuleVersion> draft() {
        return versions.stream().filter(it -> it.state() == RuleState.DRAFT).findFirst();
    }

    /** Everyone who wrote or published a version. */
    public List<String> people() {
        return versions.stream()
                .flatMap(it -> Stream.of(Optional.of(it.created()), Optional.of(it.saved()), it.published()))
                .flatMap(Optional::stream)
                .map(Signature::by)
                .distinct()
                .toList();
    }

    private static int number(RuleVersion version) {
        return version.set().version();
    }
}
