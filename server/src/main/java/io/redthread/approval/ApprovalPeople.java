package io.redthread.approval;

import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to choose: who may decide, or anybody active. */
@Service
@Transactional(readOnly = true)
public class ApprovalPeople {

    private final People people;

    ApprovalPeople(People people) {
        this.people = people;
    }

    /** Everybody who may decide, by name. */
    public List<Who> deciding() {
        return sorted(people.holding(Permission.APPROVAL_DECIDE));
    }

    /** Everybody active, by name. */
    public List<Who> all() {
        return sorted(people.active());
    }

    private static List<Who> sorted(List<PersonFacts> facts) {
        return facts.stream()
                .map(it -> new Who(it.id(), it.username(), it.name()))
                .sorted(Comparator.comparing(Who::name))
                .toList();
    }
}
