package io.redthread.demo;

import io.redthread.demo.domain.Cast;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonDraft;
import io.redthread.identity.PersonFacts;
import io.redthread.identity.PersonId;
import io.redthread.identity.RoleCode;
import io.redthread.kernel.CompanyDay;
import io.redthread.purchasing.OrderBuyer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Colleagues of those who sign in: they buy and decide in the history, and are there for what comes. */
@Component
class DemoStaff {

    private static final String HEAD = "department-head";

    private static final List<Colleague> COLLEAGUES = List.of(
            new Colleague("head.operations", "顾川", "operations", "general.manager", HEAD),
            new Colleague("head.warehouse", "石磊", "warehouse", "general.manager", HEAD),
            new Colleague(Cast.FINANCE_APPROVER, "沈清", "finance", "cfo", "finance-head"),
            new Colleague("buyer.chen", "陈岚", "purchasing", "dept.head", "buyer"),
            new Colleague("buyer.fang", "方舟", "operations", "head.operations", "buyer"),
            new Colleague("buyer.he", "贺宁", "warehouse", "head.warehouse", "buyer"),
            new Colleague("clerk.sun", "孙悦", "customer-service", "general.manager", "customer-service"),
            new Colleague("clerk.xu", "徐倩", "customer-service", "general.manager", "customer-service"),
            new Colleague("keeper.zhao", "赵鹏", "warehouse", "head.warehouse", "warehouse-keeper"),
            new Colleague("keeper.qian", "钱进", "warehouse", "head.warehouse", "warehouse-keeper"),
            new Colleague("keeper.hu", "胡可", "warehouse", "head.warehouse", "warehouse-keeper"));

    private static final List<String> OTHERS = List.of(
            "buyer",
            "dept.head",
            Cast.FINANCE_HEAD,
            Cast.CFO,
            Cast.GENERAL_MANAGER,
            Cast.DEPUTY,
            "operations",
            "customs");

    private final People people;
    private final Departments departments;

    DemoStaff(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    private record Colleague(String username, String name, String department, String superior, String role) {}

    /** Puts in who is missing; answers who there is. The last day of the history is the one before that. */
    Cast create(LocalDate today, int monthsRelieved) {
        var known = new HashMap<String, PersonFacts>();
        OTHERS.forEach(username -> known.put(username, facts(username).orElseThrow()));
        for (var one : COLLEAGUES) {
            known.put(
                    one.username(),
                    facts(one.username())
                            .or(() -> {
                                register(one, known);
                                return facts(one.username());
                            })
                            .orElseThrow());
        }
        var ids = new HashMap<String, PersonId>();
        var buyers = new HashMap<String, OrderBuyer>();
        known.forEach((username, it) -> {
            ids.put(username, it.id());
            if (Cast.BUYERS.containsKey(username)) {
                buyers.put(username, new OrderBuyer(it.id(), username, it.department()));
            }
        });
        var joined = CompanyDay.start(today.minusMonths(monthsRelieved));
        return new Cast(ids, departments(), buyers, joined);
    }

    private void register(Colleague one, Map<String, PersonFacts> known) {
        var draft = new PersonDraft(
                one.username(),
                one.name(),
                "",
                "",
                departments.byCode(one.department()).map(DepartmentView::id),
                Optional.ofNullable(known.get(one.superior())).map(PersonFacts::id),
                Set.of(new RoleCode(one.role())));
        CurrentAccess.asSystem(() -> people.register(draft));
    }

    private Optional<PersonFacts> facts(String username) {
        return people.byUsername(username);
    }

    private Map<String, DepartmentId> departments() {
        var codes = new HashMap<String, DepartmentId>();
        departments.all().stream().filter(DepartmentView::active).forEach(it -> codes.put(it.code(), it.id()));
        return codes;
    }
}
