package io.redthread.process;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.PersonId;
import io.redthread.identity.Staff;
import io.redthread.process.store.PracticeStore;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has passed which practice and who has not (练习成绩), for those who answer for the people. */
@Service
public class PracticeResults {

    private final PracticeStore store;
    private final PracticeOffers offers;
    private final Departments departments;
    private final Staff staff;

    PracticeResults(PracticeStore store, PracticeOffers offers, Departments departments, Staff staff) {
        this.store = store;
        this.offers = offers;
        this.departments = departments;
        this.staff = staff;
    }

    /**
     * Every person of the departments the caller sees, with each practice of the own department's nodes. A department that
     * nobody has set up belongs to everyone; there it is those who have practised.
     */
    @Transactional(readOnly = true)
    public List<Result> all() {
        var all = offers.all();
        var people = new TreeMap<String, Set<PersonId>>();
        for (var department : seen(all.stream().map(PracticeOffer::department).collect(Collectors.toSet()))) {
            var its = below(department);
            people.put(department, mine(its.isEmpty() ? store.practised(department) : staff.inDepartments(its)));
        }
        var everybody = people.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        var contacts = staff.contacts(everybody);
        var runs = store
                .of(
                        everybody,
                        all.stream().map(it -> it.standard().id()).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(PracticeRun::person));
        return all.stream()
                .flatMap(offer -> people.getOrDefault(offer.department(), Set.of()).stream()
                        .filter(contacts::containsKey)
                        .map(it -> new Result(
                                it,
                                Objects.requireNonNull(contacts.get(it)).name(),
                                offer,
                                offer.standing(runs.getOrDefault(it, List.of())))))
                .toList();
    }

    private Set<PersonId> mine(Set<PersonId> people) {
        var access = CurrentAccess.get();
        return access.scope() == DataScope.OWN
                ? people.stream().filter(it -> it.equals(access.person())).collect(Collectors.toSet())
                : people;
    }

    private Set<String> seen(Set<String> wanted) {
        var access = CurrentAccess.get();
        if (access.scope() != DataScope.DEPARTMENT) {
            return wanted;
        }
        if (access.department() == null) {
            return Set.of();
        }
        var below = departments.withBelow(access.department());
        return departments.all().stream()
                .filter(it -> below.contains(it.id()) && wanted.contains(it.code()))
                .map(DepartmentView::code)
                .collect(Collectors.toSet());
    }

    /** The department and those below it: their people do its work. */
    private Set<String> below(String department) {
        var top = departments.byCode(department);
        if (top.isEmpty()) {
            return Set.of();
        }
        var ids = departments.withBelow(top.get().id());
        return departments.all().stream()
                .filter(it -> ids.contains(it.id()))
                .map(DepartmentView::code)
                .collect(Collectors.toSet());
    }

    /**
     * How a person stands in a practice.
     *
     * @param person who
     * @param name what the person is called
     * @param offer which practice
     * @param standing how he stands
     */
    public record Result(PersonId person, String name, PracticeOffer offer, PracticeStanding standing) {}
}
