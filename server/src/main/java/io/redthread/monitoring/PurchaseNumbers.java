package io.redthread.monitoring;

import io.redthread.kernel.Label;
import io.redthread.monitoring.SearchView.Group;
import io.redthread.monitoring.SearchView.Hit;
import io.redthread.monitoring.domain.Words;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.FoundPurchase;
import io.redthread.purchasing.OrderView;
import io.redthread.purchasing.PurchaseTrail;
import io.redthread.purchasing.RequisitionView;
import io.redthread.receiving.ReceiptTrails;
import io.redthread.receiving.ReceiptTrails.Named;
import io.redthread.receiving.ReturnFilter;
import io.redthread.receiving.ReturnReads;
import io.redthread.receiving.ReturnView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what was bought and what came by number: orders, needs, requests, receipts, returns; each leads to its thread. */
@Component
class PurchaseNumbers {

    private final PurchaseTrail purchases;
    private final ReceiptTrails receipts;
    private final ReturnReads returns;

    PurchaseNumbers(PurchaseTrail purchases, ReceiptTrails receipts, ReturnReads returns) {
        this.purchases = purchases;
        this.receipts = receipts;
        this.returns = returns;
    }

    List<Group> purchases(String q, int most) {
        var found = purchases.find(q, most);
        return Stream.of(
                        NumberSearch.group("purchase", "采购订单", "Purchase orders", hits(found, OrderView.KIND, q)),
                        NumberSearch.group("requisition", "请购单", "Requisitions", hits(found, RequisitionView.KIND, q)),
                        NumberSearch.group("rfq", "询价单", "RFQs", hits(found, "rfq", q)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Hit> hits(List<FoundPurchase> found, String kind, String q) {
        return found.stream()
                .filter(it -> it.kind().equals(kind))
                .map(it -> new Hit(
                        it.number(),
                        Words.of(it.words(), it.words()),
                        it.state(),
                        path(it),
                        it.number().equalsIgnoreCase(q)))
                .toList();
    }

    /** A need or request that nothing was ordered for is on no thread yet. */
    private static String path(FoundPurchase it) {
        if (it.kind().equals(OrderView.KIND)) {
            return "/threads/" + it.number();
        }
        return it.order()
                .map(order -> ThreadPlace.at(order, it.kind() + "-" + it.id()))
                .orElse((it.kind().equals(RequisitionView.KIND) ? "/purchasing/requisitions/" : "/purchasing/rfqs/")
                        + it.id());
    }

    List<Group> receipts(String q, int most) {
        var found = receipts.find(q, most);
        return Stream.of(
                        NumberSearch.group("receipt", "收货单", "Goods receipts", named(found, false, q)),
                        NumberSearch.group("supplier-return", "采购退货", "Supplier returns", named(found, true, q)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Hit> named(List<Named> found, boolean back, String q) {
        return found.stream()
                .filter(it -> it.back() == back)
                .map(it -> new Hit(
                        it.number(),
                        Words.of(it.orderNumber(), it.orderNumber()),
                        null,
                        ThreadPlace.at(it.orderNumber(), (back ? "supplier-return-" : "receipt-") + it.id()),
                        it.number().equalsIgnoreCase(q)))
                .toList();
    }

    List<Group> returns(String q, int most) {
        var filter = new ReturnFilter(q, null, null, null, null, null);
        var hits = returns.page(filter, PageQuery.first(most)).items().stream()
                .map(it -> new Hit(
                        it.number(),
                        detail(it),
                        null,
                        it.orderNumber().isEmpty()
                                ? "/receiving/returns/" + it.id().value()
                                : ThreadPlace.at(
                                        it.orderNumber(), "rma-" + it.id().value()),
                        it.number().equalsIgnoreCase(q)))
                .toList();
        return NumberSearch.group("return", "退货", "Returns", hits).stream().toList();
    }

    private static Label detail(ReturnView it) {
        return Words.of(it.orderNumber(), it.orderNumber());
    }
}
