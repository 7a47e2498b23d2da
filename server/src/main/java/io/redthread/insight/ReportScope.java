package io.redthread.insight;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.insight.InsightRefusal.DepartmentNotSeen;
import io.redthread.insight.InsightRefusal.PersonNotSeen;
import io.redthread.insight.domain.Slice;
import io.redthread.kernel.CompanyDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose figures the current caller sees: all, those of the own department and below, or those of what was raised by oneself.
 * Figures of a person are for that person, for superiors, and for who may see everybody's.
 */
@Component
public class ReportScope {

    private static final PersonId NOBODY = new PersonId(0);

    private final Departments departments;
    private final People people;
    private final Clock clock;

    ReportScope(Departments departments, People people, Clock clock) {
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return CompanyDay.today(clock);
    }

    /** The slice of a query; refuses departments and persons that the caller does not see. */
    public Slice slice(ReportQuery query) {
        var access = CurrentAccess.get();
        if (query.person() != null && !sees(query.person())) {
            throw new PersonNotSeen(query.person()).refused();
        }
        return new Slice(
                query.days(today()),
                departments(access, query.department()),
                own(access) ? Optional.of(me(access)) : Optional.empty(),
                query.wantedBand(),
                Optional.ofNullable(query.role()),
                Optional.ofNullable(query.person()));
    }

    /** The departments to choose from, by code. */
    public List<DepartmentView> choices() {
        var access = CurrentAccess.get();
        var seen = departments(access, null);
        return departments.all().stream()
                .filter(it -> seen.map(some -> some.contains(it.id())).orElse(true))
                .toList();
    }

    /** The persons whose figures the caller sees; absent when everybody's. */
    public Optional<Set<PersonId>> persons() {
        var access = CurrentAccess.get();
        if (access.may(Permission.INSIGHT_PEOPLE)) {
            return Optional.empty();
        }
        var me = me(access);
        var superiors = people.active().stream()
                .filter(it -> it.superior().isPresent())
                .collect(Collectors.toMap(PersonFacts::id, it -> it.superior().orElseThrow()));
        var seen = new HashSet<>(Set.of(me));
        superiors.keySet().stream().filter(it -> isBelow(it, me, superiors)).forEach(seen::add);
        return Optional.of(seen);
    }

    /** Whether figures of the whole company are seen. */
    public boolean seesAll() {
        return CurrentAccess.get().scope() == DataScope.ALL;
    }

    /** Names by person, those who left included. */
    public Map<PersonId, PersonFacts> names(Set<PersonId> ids) {
        return people.facts(ids);
    }

    /** Departments by id. */
    public Map<DepartmentId, DepartmentView> departmentsById() {
        return departments.all().stream().collect(Collectors.toMap(DepartmentView::id, Function.identity()));
    }

    private boolean sees(PersonId person) {
        return persons().map(some -> some.contains(person)).orElse(true);
    }

    private Optional<Set<DepartmentId>> departments(Access access, @Nullable DepartmentId wanted) {
        var asked = Optional.ofNullable(wanted).map(departments::withBelow);
        if (access.scope() != DataScope.DEPARTMENT || access.department() == null) {
            return asked;
        }
        var seen = departments.withBelow(access.department());
        if (wanted != null && !seen.contains(wanted)) {
            throw new DepartmentNotSeen(wanted).refused();
        }
        return asked.or(() -> Optional.of(seen));
    }

    private static boolean own(Access access) {
        return access.scope() == DataScope.OWN || access.scope() == DataScope.DEPARTMENT && access.department() == null;
    }

    private static PersonId me(Access access) {
        return access.person() == null ? NOBODY : access.person();
    }

    private static boolean isBelow(PersonId person, PersonId top, Map<PersonId, PersonId> superiors) {
        var met = new HashSet<PersonId>();
        var at = superiors.get(person);
        while (at != null && met.add(at)) {
            if (at.equals(top)) {
                return true;
            }
            at = superiors.get(at);
        }
        return false;
    }
}
