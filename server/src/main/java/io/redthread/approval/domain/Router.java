package io.redthread.approval.domain;

import io.redthread.approval.ApprovalRefusal.NoStepAsked;
import io.redthread.approval.ApprovalRefusal.NobodyToDecide;
import io.redthread.approval.ApprovalRefusal.NobodyWithAuthority;
import io.redthread.approval.StepKind;
import io.redthread.approval.StepRoleCode;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what the rules ask into steps with people: ordered by role, each person once, authority at the last (A10). */
public final class Router {

    private final Map<StepRoleCode, StepRole> roles;
    private final Settings settings;
    private final Staffing staffing;

    /** A router over these roles, settings and people. */
    public Router(List<StepRole> roles, Settings settings, Staffing staffing) {
        this.roles = roles.stream().collect(Collectors.toMap(StepRole::code, it -> it));
        this.settings = settings;
        this.staffing = staffing;
    }

    /**
     * For whom a route is computed.
     *
     * @param number of the document, for refusals
     * @param submitter never on the route
     * @param department whose document it is
     * @param amount that counts for authority
     */
    public record Case(String number, PersonId submitter, DepartmentId department, Money amount) {}

    /** Whether nobody need decide: auto-pass is on, only the department's head was asked, the amount is small (A2). */
    public boolean passesAutomatically(Case it, Asked asked) {
        return settings.autoPass()
                && asked.allowed()
                && asked.roles().size() == 1
                && asked.roles().keySet().stream()
                        .map(roles::get)
                        .allMatch(role -> role != null && role.perDepartment())
                && it.amount().amount().compareTo(settings.autoPassBelow()) < 0;
    }

    /** The steps in their order; refused when nobody is asked, nobody is there, or nobody has authority. */
    public List<PlannedStep> route(Case it, Asked asked) {
        if (asked.roles().isEmpty()) {
            throw new NoStepAsked(it.number()).refused();
        }
        var order = asked.roles().keySet().stream()
                .map(code -> Optional.ofNullable(roles.get(code)).orElseThrow(() -> new NobodyToDecide(code).refused()))
                .sorted(Comparator.comparingInt(StepRole::place))
                .toList();
        var last = lastDeciding(order);
        var steps = new ArrayList<PlannedStep>();
        for (var role : order) {
            var persons = persons(role, it, role.equals(last));
            if (persons.isEmpty()) {
                throw new NobodyToDecide(role.code()).refused();
            }
            var reasons = asked.roles().getOrDefault(role.code(), List.of());
            steps.add(new PlannedStep(role, role.kind(), role.opinionRequired(), persons, List.copyOf(reasons)));
        }
        var merged = eachOnce(steps);
        requireAuthority(it, merged);
        return merged;
    }

    private static StepRole lastDeciding(List<StepRole> order) {
        return order.stream()
                .filter(role -> role.kind() == StepKind.DECIDE)
                .reduce((first, second) -> second)
                .orElseGet(order::getLast);
    }

    private List<PersonId> persons(StepRole role, Case it, boolean last) {
        var above = staffing.chain(it.submitter());
        var holders = role.perDepartment() ? staffing.holders(role.holders(), it.department()) : nearest(role, above);
        var others = holders.stream()
                .filter(person -> !person.equals(it.submitter()))
                .toList();
        if (!others.isEmpty() && (!role.perDepartment() || others.size() == holders.size())) {
            return last ? preferAuthority(others, it) : others;
        }
        if (holders.isEmpty() && !role.perDepartment()) {
            return List.of();
        }
        // The submitter's own step, or a department without a head: the nearest superior takes it.
        return above.stream()
                .filter(person -> !last || staffing.hasAuthority(person, it.amount(), it.department()))
                .findFirst()
                .or(() -> above.stream().findFirst())
                .map(List::of)
                .orElse(others);
    }

    private List<PersonId> nearest(StepRole role, List<PersonId> above) {
        var all = staffing.holders(role.holders());
        return above.stream().filter(all::contains).findFirst().map(List::of).orElse(all);
    }

    private List<PersonId> preferAuthority(List<PersonId> persons, Case it) {
        var able = persons.stream()
                .filter(person -> staffing.hasAuthority(person, it.amount(), it.department()))
                .toList();
        return able.isEmpty() ? persons : able;
    }

    /** Whoever would stand twice stands once, at the later place (1.R-1). */
    private static List<PlannedStep> eachOnce(List<PlannedStep> steps) {
        var kept = new ArrayList<PlannedStep>();
        for (var step : steps.reversed()) {
            var free = step.persons().stream()
                    .filter(person ->
                            kept.stream().noneMatch(later -> later.persons().contains(person)))
                    .toList();
            if (!free.isEmpty()) {
                kept.addFirst(step.with(free));
                continue;
            }
            for (var i = 0; i < kept.size(); i++) {
                if (kept.get(i).persons().stream().anyMatch(step.persons()::contains)) {
                    kept.set(i, kept.get(i).takingOver(step));
                    break;
                }
            }
        }
        return List.copyOf(kept);
    }

    private void requireAuthority(Case it, List<PlannedStep> steps) {
        var last = lastDecidingOf(steps);
        if (last.persons().stream().noneMatch(person -> staffing.hasAuthority(person, it.amount(), it.department()))) {
            throw new NobodyWithAuthority(last.role().code(), it.amount().toString()).refused();
        }
    }

    private static PlannedStep lastDecidingOf(List<PlannedStep> steps) {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.DECIDE)
                .reduce((first, second) -> second)
                .orElseGet(steps::getLast);
    }
}
