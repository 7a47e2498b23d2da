package io.redthread.performance;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.performance.PerformanceRefusal.FiguresNotSeen;
import io.redthread.platform.caller.Callers;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whose figures the current caller sees (绩效可见范围): one's own; those of the department and below and of who reports to
 * one, for who may see people's figures; everybody's and the company's, for whose data scope is all.
 */
@Component
public class PerformanceScope {

    private final Departments departments;
    private final People people;

    PerformanceScope(Departments departments, People people) {
        this.departments = departments;
        this.people = people;
    }

    /** The caller's user name. */
    public String me() {
        return Callers.current().username();
    }

    /** Whether figures of others are seen at all, with their names. */
    public boolean seesOthers() {
        return CurrentAccess.get().may(Permission.PERFORMANCE_PEOPLE);
    }

    /** Whether everybody's figures and the company's are seen. */
    public boolean seesAll() {
        return seesOthers() && CurrentAccess.get().scope() == DataScope.ALL;
    }

    /** User names of those whose figures are seen; absent when everybody's. */
    public Optional<Set<String>> persons() {
        if (seesAll()) {
            return Optional.empty();
        }
        var seen = new HashSet<>(Set.of(me()));
        if (seesOthers()) {
            below().map(PersonFacts::username).forEach(seen::add);
        }
        return Optional.of(seen);
    }

    /** Refuses a person whose figures are not seen; with an empty name, the company's. */
    public void require(String person) {
        if (person.isEmpty() ? !seesAll() : !sees(person)) {
            throw new FiguresNotSeen(person).refused();
        }
    }

    /** Whether figures of that person are seen. */
    public boolean sees(String person) {
        return person.equals(me())
                || persons().map(some -> some.contains(person)).orElse(true);
    }

    private Stream<PersonFacts> below() {
        var access = CurrentAccess.get();
        var mine = access.scope() == DataScope.DEPARTMENT && access.department() != null
                ? departments.withBelow(access.department())
                : Set.of();
        var active = people.active().stream().collect(Collectors.toMap(PersonFacts::id, Function.identity()));
        return active.values().stream()
                .filter(it -> it.department().filter(mine::contains).isPresent()
                        || access.person() != null && reportsTo(it, access.person(), active));
    }

    private static boolean reportsTo(PersonFacts person, PersonId top, Map<PersonId, PersonFacts> active) {
        var met = new HashSet<PersonId>();
        var at = person.superior();
        while (at.isPresent() && met.add(at.get())) {
            if (at.get().equals(top)) {
                return true;
            }
            at = at.map(active::get).flatMap(PersonFacts::superior);
        }
        return false;
    }
}
