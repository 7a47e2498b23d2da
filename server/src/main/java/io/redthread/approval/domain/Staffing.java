package io.redthread.approval.domain;

import io.redthread.identity.CeilingView;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is there, who is above whom, who may decide on how much (在岗情况), at one moment.
 *
 * @param members everyone active, and superiors who are not
 * @param above the department above each
 * @param ceilings approval ceilings by role and currency
 */
public record Staffing(
        Map<PersonId, Member> members, Map<DepartmentId, DepartmentId> above, List<CeilingView> ceilings) {

    /**
     * A person.
     *
     * @param id who
     * @param active whether work may be given
     * @param department where the person sits
     * @param superior whom the person reports to
     * @param roles roles held
     * @param scope whose documents may be decided on
     * @param decides whether the person may decide at all
     */
    public record Member(
            PersonId id,
            boolean active,
            Optional<DepartmentId> department,
            Optional<PersonId> superior,
            Set<RoleCode> roles,
            DataScope scope,
            boolean decides) {

        Member inactive() {
            return new Member(id, false, department, superior, roles, scope, decides);
        }
    }

    /** The same while these people were not there: they lead to those above them and take nothing. */
    public Staffing without(Set<PersonId> absent) {
        var others = new HashMap<>(members);
        absent.forEach(person -> others.computeIfPresent(person, (id, it) -> it.inactive()));
        return new Staffing(Map.copyOf(others), above, ceilings);
    }

    /** The active people above a person who may decide, nearest first; a circle is walked once. */
    public List<PersonId> chain(PersonId person) {
        var chain = new LinkedHashSet<PersonId>();
        var seen = new LinkedHashSet<PersonId>();
        var at = superior(person);
        while (at.isPresent() && seen.add(at.get())) {
            if (available(at.get()) && !at.get().equals(person)) {
                chain.add(at.get());
            }
            at = superior(at.get());
        }
        return List.copyOf(chain);
    }

    /** Active holders of a role who may decide, by id. */
    public List<PersonId> holders(RoleCode role) {
        return members.values().stream()
                .filter(it -> it.active() && it.decides() && it.roles().contains(role))
                .map(Member::id)
                .sorted(java.util.Comparator.comparingLong(PersonId::value))
                .toList();
    }

    /** Active holders of a role in the department, or in the nearest one above that has any. */
    public List<PersonId> holders(RoleCode role, DepartmentId department) {
        var all = holders(role);
        Optional<DepartmentId> at = Optional.of(department);
        for (var steps = 0; at.isPresent() && steps <= above.size(); steps++) {
            var here = at;
            var found = all.stream()
                    .filter(it -> member(it).department().equals(here))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            at = Optional.ofNullable(above.get(at.get()));
        }
        return List.of();
    }

    /** Whether the person is there and may decide at all. */
    public boolean available(PersonId person) {
        var member = members.get(person);
        return member != null && member.active() && member.decides();
    }

    /** Whether the person may decide on that amount of that department. */
    public boolean hasAuthority(PersonId person, Money amount, DepartmentId department) {
        return available(person) && covers(person, amount) && sees(person, department);
    }

    /** Whether one of the person's ceilings reaches the amount. */
    public boolean covers(PersonId person, Money amount) {
        return ceilings(person, amount)
                .anyMatch(it -> it.amount() == null || it.amount().compareTo(amount.amount()) >= 0);
    }

    /** The highest amount the person decides on in the currency of that amount; empty when without limit or right. */
    public Optional<BigDecimal> ceiling(PersonId person, Money amount) {
        var all = ceilings(person, amount).toList();
        return all.stream().anyMatch(it -> it.amount() == null)
                ? Optional.empty()
                : all.stream()
                        .map(CeilingView::amount)
                        .map(java.util.Objects::requireNonNull)
                        .max(BigDecimal::compareTo);
    }

    /** Whether the department is within what the person answers for. */
    public boolean sees(PersonId person, DepartmentId department) {
        var member = members.get(person);
        if (member == null) {
            return false;
        }
        return switch (member.scope()) {
            case ALL -> true;
            case OWN -> false;
            case DEPARTMENT ->
                member.department().filter(own -> within(department, own)).isPresent();
        };
    }

    private java.util.stream.Stream<CeilingView> ceilings(PersonId person, Money amount) {
        var member = members.get(person);
        return member == null
                ? java.util.stream.Stream.of()
                : ceilings.stream()
                        .filter(it -> member.roles().contains(it.role()))
                        .filter(it -> it.currency().equals(amount.currency().getCurrencyCode()));
    }

    private boolean within(DepartmentId department, DepartmentId top) {
        Optional<DepartmentId> at = Optional.of(department);
        for (var steps = 0; at.isPresent() && steps <= above.size(); steps++) {
            if (at.get().equals(top)) {
                return true;
            }
            at = Optional.ofNullable(above.get(at.get()));
        }
        return false;
    }

    private Optional<PersonId> superior(PersonId person) {
        var member = members.get(person);
        return member == null ? Optional.empty() : member.superior();
    }

    private Member member(PersonId person) {
        return java.util.Objects.requireNonNull(members.get(person));
    }
}
