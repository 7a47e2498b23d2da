package io.redthread.demo.domain;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.PastAct;
import io.redthread.approval.PastCourse;
import io.redthread.approval.PastTurn;
import io.redthread.identity.PersonId;
import io.redthread.kernel.CompanyDay;
import io.redthread.purchasing.PastLife;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of one order of the history; asked twice it says the same. */
final class OrderLife implements PastLife {

    private static final long WITHDRAWN = 11;
    private static final long TRIED = 12;
    private static final long HANDED_ON = 13;
    private static final long AGAIN = 14;
    private static final long AFTER = 15;
    private static final long OFF = 16;
    private static final long LARGE = 5_000_000;
    private static final List<String> DEVICES =
            List.of("Chrome / Windows", "Edge / Windows", "企业微信 / iPhone", "企业微信 / Android");

    private final long seed;
    private final int serial;
    private final Cast cast;
    private final Pace pace;

    OrderLife(long seed, int serial, Cast cast, Pace pace) {
        this.seed = seed;
        this.serial = serial;
        this.cast = cast;
        this.pace = pace;
    }

    @Override
    public PastCourse course(int version) {
        return new PastCourse() {
            @Override
            public PastAct next(PastTurn turn) {
                return act(turn, version);
            }

            @Override
            public Desk desk(PersonId person) {
                var device = DEVICES.get((int) Math.floorMod(person.value() + serial % 3, DEVICES.size()));
                return new Desk("10.8.0." + (20 + Math.floorMod(person.value(), 180L)), device);
            }
        };
    }

    private PastAct act(PastTurn turn, int version) {
        var first = turn.acts() == 0 && turn.escalations() == 0;
        if (first && version == 1 && turn.place() == 1 && chance(WITHDRAWN).happens(0.015)) {
            return new PastAct.Withdrawn(turn.since().plus(Duration.ofSeconds(95 + serial % 240)), "数量填错,核对后重提");
        }
        var finance = turn.role().value().equals("finance-head");
        if (first && finance && large(turn) && chance(TRIED, version).happens(0.09)) {
            return new PastAct.Tried(turn.since().plusSeconds(60 + serial % 300), cast.person("dept.head"));
        }
        var chance = Chance.of(seed, serial, version, turn.place(), turn.escalations(), turn.acts());
        var person = decider(chance, turn);
        var at = pace.decides(chance, turn, person);
        if (first
                && finance
                && handsOn(turn, person)
                && chance(HANDED_ON, version).happens(0.035)) {
            return new PastAct.HandedOn(
                    pace.later(turn.from(), 6 + serial % 20), person, cast.person(Cast.CFO), "出差,请代为审批");
        }
        var said = Judging.say(chance, turn, version > 1, pace.stamps(turn, person));
        var away = pace.away(person, at);
        return new PastAct.Decided(
                at,
                away ? cast.person(Cast.DEPUTY) : person,
                away ? Optional.of(person) : Optional.empty(),
                said.verdict(),
                said.reason(),
                said.opinion());
    }

    private PersonId decider(Chance chance, PastTurn turn) {
        var persons = turn.persons();
        if (turn.escalations() > 0 && chance.happens(0.7)) {
            return persons.getLast();
        }
        var approver = cast.person(Cast.FINANCE_APPROVER);
        if (persons.contains(approver)) {
            return !large(turn) && chance.happens(0.92) || persons.size() == 1
                    ? approver
                    : persons.stream()
                            .filter(it -> !it.equals(approver))
                            .findFirst()
                            .orElseThrow();
        }
        return persons.getFirst();
    }

    private boolean handsOn(PastTurn turn, PersonId person) {
        return cast.is(person, Cast.FINANCE_HEAD)
                && !pace.away(person, turn.from())
                && !turn.truth("urgent", false)
                && turn.route().stream().noneMatch(role -> role.value().equals("cfo"));
    }

    private static boolean large(PastTurn turn) {
        return turn.number("amount", 0) >= LARGE;
    }

    @Override
    public Set<PersonId> absent(Instant at) {
        return at.isBefore(cast.joined()) ? Set.of(cast.person(Cast.FINANCE_APPROVER)) : Set.of();
    }

    @Override
    public Optional<Instant> again(int version, ApprovalState ended, Instant at) {
        var chance = chance(AGAIN, version);
        if (version > 1) {
            return Optional.empty();
        }
        return switch (ended) {
            case RETURNED ->
                chance.happens(0.92) ? Optional.of(pace.later(at, chance.around(150, 0.6))) : Optional.empty();
            case WITHDRAWN ->
                chance.happens(0.8) ? Optional.of(pace.later(at, chance.around(45, 0.5))) : Optional.empty();
            case REJECTED ->
                chance.happens(0.1) ? Optional.of(pace.later(at, chance.around(700, 0.4))) : Optional.empty();
            case APPROVED, CANCELLED, WAITING -> Optional.empty();
        };
    }

    @Override
    public Instant calledOff(Instant ended) {
        return pace.later(ended, chance(OFF).around(3_600, 0.5));
    }

    @Override
    public Fulfilment fulfilment(Instant approved) {
        var chance = chance(AFTER);
        var released = pace.later(approved, chance.around(22, 0.7));
        var confirmed = pace.later(released, chance.around(260, 0.8));
        var named = day(confirmed).plusDays(chance.between(3, 19));
        var received = at(named.plusDays(Math.max(0, chance.between(-2, 4))), 14, chance);
        var partly = chance.happens(0.2) ? Optional.of(at(named.minusDays(2), 11, chance)) : Optional.<Instant>empty();
        return new Fulfilment(
                released,
                confirmed,
                named,
                partly,
                received,
                at(day(received).plusDays(chance.between(1, 6)), 16, chance));
    }

    private Chance chance(long what, long... more) {
        var name = more.length == 0 ? 0 : more[0];
        return Chance.of(seed, serial, what, name);
    }

    private static Instant at(LocalDate day, int hour, Chance chance) {
        return day.atTime(hour, chance.between(0, 60)).atZone(CompanyDay.ZONE).toInstant();
    }

    private static LocalDate day(Instant at) {
        return CompanyDay.of(at);
    }
}
