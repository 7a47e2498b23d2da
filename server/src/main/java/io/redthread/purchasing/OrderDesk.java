package io.redthread.purchasing;

import io.redthread.approval.ApprovalState;
import io.redthread.approval.Approvals;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.PersonNames;
import io.redthread.kernel.DocumentRef;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.store.PurchaseOrderList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists purchase orders as far as the current caller sees them. */
@Service
@Transactional(readOnly = true)
public class OrderDesk {

    private static final int SUPPLIERS_FOUND = 50;

    private final PurchaseOrderList list;
    private final Visibility visibility;
    private final Suppliers suppliers;
    private final PersonNames names;
    private final OrderPricing pricing;
    private final Approvals approvals;

    OrderDesk(
            PurchaseOrderList list,
            Visibility visibility,
            Suppliers suppliers,
            PersonNames names,
            OrderPricing pricing,
            Approvals approvals) {
        this.list = list;
        this.visibility = visibility;
        this.suppliers = suppliers;
        this.names = names;
        this.pricing = pricing;
        this.approvals = approvals;
    }

    /** One page of orders with the names of who wrote them and for whom. */
    public Page<OrderRow> page(OrderFilter filter, PageQuery page) {
        var found = list.page(filter, found(filter), visibility.mine(), page);
        var people = names.of(found.items().stream().map(OrderView::buyer).collect(Collectors.toSet()));
        var states = states(found.items());
        return found.map(order -> row(order, people, states));
    }

    /** Shows every order that matches, the newest first. */
    public void each(OrderFilter filter, Consumer<OrderView> visitor) {
        list.each(filter, found(filter), visibility.mine(), visitor);
    }

    /** How many are in each state, each counted to 10,000 at most. */
    public Map<OrderState, Integer> counts() {
        return list.counts(visibility.mine());
    }

    /** Name of a department, or empty. */
    public String departmentName(OrderView order) {
        return order.department()
                .flatMap(id ->
                        Optional.ofNullable(pricing.departments(Set.of(id)).get(id)))
                .map(DepartmentView::name)
                .orElse("");
    }

    private Map<DocumentRef, ApprovalState> states(List<OrderView> orders) {
        var refs = orders.stream().map(OrderView::ref).toList();
        return refs.isEmpty() ? Map.of() : approvals.states(refs);
    }

    private List<SupplierId> found(OrderFilter filter) {
        return filter.q() == null || filter.q().isBlank() || filter.q().strip().regionMatches(true, 0, "PO-", 0, 3)
                ? List.of()
                : suppliers.found(filter.q(), SUPPLIERS_FOUND);
    }

    private OrderRow row(OrderView order, Map<String, String> people, Map<DocumentRef, ApprovalState> states) {
        return new OrderRow(
                order,
                people.getOrDefault(order.buyer(), order.buyer()),
                departmentName(order),
                OrderState.BINDING.contains(order.state()) && states.get(order.ref()) == ApprovalState.WAITING);
    }
}
