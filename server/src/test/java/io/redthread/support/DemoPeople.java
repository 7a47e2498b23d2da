package io.redthread.support;

import io.redthread.identity.Ceilings;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.domain.DemoPerson;
import io.redthread.platform.database.Transactions;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes the people of the demo company where they are missing, with their departments and ceilings. */
@Lazy
@Component
public class DemoPeople {

    private final People people;
    private final Departments departments;
    private final Ceilings ceilings;
    private final Transactions transactions;

    DemoPeople(People people, Departments departments, Ceilings ceilings, Transactions transactions) {
        this.people = people;
        this.departments = departments;
        this.ceilings = ceilings;
        this.transactions = transactions;
    }

    /** Makes them; answers whether any was missing. Each new one is shown. */
    public boolean make(Consumer<PersonId> fresh) {
        if (people.byUsername("accountant").isPresent()) {
            return false;
        }
        return transactions.in(() -> {
            DemoPerson.DEPARTMENTS.forEach((code, name) -> {
                if (departments.byCode(code).isEmpty()) {
                    departments.add(new DepartmentDraft(
                            code,
                            name,
                            DemoPerson.above(code).flatMap(departments::byCode).map(DepartmentView::id)));
                }
            });
            for (var one : DemoPerson.values()) {
                if (people.byUsername(one.username()).isEmpty()) {
                    fresh.accept(register(one));
                }
            }
            DemoPerson.CEILINGS.forEach((role, amount) -> ceilings.set(role.code(), "CNY", amount));
            return true;
        });
    }

    private PersonId register(DemoPerson one) {
        return people.register(new PersonDraft(
                        one.username(),
                        one.personName(),
                        "",
                        "",
                        departments.byCode(one.department()).map(DepartmentView::id),
                        one.superior().flatMap(people::byUsername).map(PersonFacts::id),
                        Set.of(one.role().code())))
                .id();
    }
}
