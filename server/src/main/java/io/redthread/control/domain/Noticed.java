package io.redthread.control.domain;

import io.redthread.control.Evidence;
import io.redthread.control.FindingKind;
import io.redthread.control.Severity;
import io.redthread.identity.DepartmentId;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.PurchaseOrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was noticed, before anybody has read it.
 *
 * @param kind what it is
 * @param severity how much it weighs
 * @param key what makes it the same finding when it is noticed again
 * @param at when it happened
 * @param subject whom and what it is about
 * @param figures the figures behind, by name, plain
 * @param documents the documents concerned, at most {@value #MOST_DOCUMENTS}
 * @param orders the orders on whose page it stands
 */
public record Noticed(
        FindingKind kind,
        Severity severity,
        String key,
        Instant at,
        Subject subject,
        Map<String, String> figures,
        List<Evidence> documents,
        Collection<PurchaseOrderId> orders) {

    /** Most documents kept with one. */
    public static final int MOST_DOCUMENTS = 50;

    /** Copies what is given. */
    public Noticed {
        figures = Map.copyOf(figures);
        documents = documents.stream().limit(MOST_DOCUMENTS).toList();
        orders = List.copyOf(orders);
    }

    /**
     * Whom and what it is about.
     *
     * @param order the order, where it is one
     * @param number its number, or empty
     * @param person user name of whose doing it is
     * @param department whose it is, where that is known
     * @param supplier the supplier, where that is the matter
     * @param supplierName its name, or empty
     */
    public record Subject(
            Optional<PurchaseOrderId> order,
            String number,
            String person,
            Optional<DepartmentId> department,
            Optional<SupplierId> supplier,
            String supplierName) {

        /** A person's habit. */
        public static Subject of(String person, Optional<DepartmentId> department) {
            return new Subject(Optional.empty(), "", person, department, Optional.empty(), "");
        }

        /** The same with a supplier. */
        public Subject with(SupplierId other, String name) {
            return new Subject(order, number, person, department, Optional.of(other), name);
        }
    }
}
