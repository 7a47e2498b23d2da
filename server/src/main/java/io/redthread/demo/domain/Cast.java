package io.redthread.demo.domain;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import io.redthread.purchasing.OrderBuyer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who plays in the history: people by user name, departments by code.
 *
 * @param people ids by user name
 * @param departments ids by code
 * @param buyers buyers by user name
 * @param joined when the second head of finance began
 */
public record Cast(
        Map<String, PersonId> people,
        Map<String, DepartmentId> departments,
        Map<String, OrderBuyer> buyers,
        Instant joined) {

    /** The head of finance. */
    public static final String FINANCE_HEAD = "finance.head";
    /** Who decides on small and middle amounts only, since three months ago (专人审批). */
    public static final String FINANCE_APPROVER = "finance.approver";
    /** The CFO. */
    public static final String CFO = "cfo";
    /** The general manager. */
    public static final String GENERAL_MANAGER = "general.manager";
    /** Stands in for the two above when they are away. */
    public static final String DEPUTY = "deputy";
    /** The head of operations, who looks no longer at what he approves for some weeks. */
    public static final String STAMPING_HEAD = "head.operations";
    /** Buyers, the busiest first, with their department. */
    public static final Map<String, String> BUYERS = Map.of(
            "buyer", "purchasing",
            "buyer.chen", "purchasing",
            "buyer.fang", "operations",
            "buyer.he", "warehouse");

    /** The person of that user name. */
    public PersonId person(String username) {
        return Objects.requireNonNull(people.get(username), username);
    }

    /** The buyer of that user name. */
    public OrderBuyer buyer(String username) {
        return Objects.requireNonNull(buyers.get(username), username);
    }

    /** Whether that person is meant. */
    public boolean is(PersonId person, String username) {
        return person.equals(people.get(username));
    }

    /** Everyone, in one order. */
    public List<String> usernames() {
        return people.keySet().stream().sorted().toList();
    }
}
