package io.redthread.monitoring;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFilter;
import io.redthread.fulfilment.ParcelRow;
import io.redthread.fulfilment.Parcels;
import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.InvalidInput;
import io.redthread.monitoring.SearchView.Group;
import io.redthread.monitoring.SearchView.Hit;
import io.redthread.monitoring.domain.Words;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.OrderTrail;
import io.redthread.sales.OrderTrail.FoundOrder;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds anything by its number: asks every owner whose things the caller may see, all at once. */
@Service
public class NumberSearch {

    private static final Logger LOG = LoggerFactory.getLogger(NumberSearch.class);
    private static final int MOST = 5;
    private static final int LONGEST = 64;
    private static final long PATIENCE_MILLIS = 1_000;

    private final OrderTrail orders;
    private final Parcels parcels;
    private final Goods goods;
    private final PurchaseNumbers bought;
    private final StockNumbers stock;
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    NumberSearch(OrderTrail orders, Parcels parcels, Goods goods, PurchaseNumbers bought, StockNumbers stock) {
        this.orders = orders;
        this.bought = bought;
        this.stock = stock;
        this.parcels = parcels;
        this.goods = goods;
    }

    /** What the text is the number of, or the beginning of a number. */
    public SearchView find(String text) {
        var q = text.strip();
        if (q.length() > LONGEST) {
            throw InvalidInput.of("/q", q, "text-too-long");
        }
        if (q.length() < 2) {
            return new SearchView(q, List.of());
        }
        var asked = new ArrayList<Future<List<Group>>>();
        ask(asked, Permission.SALES_ORDER_READ, () -> orders(q));
        ask(asked, Permission.FULFILMENT_READ, () -> parcels(q));
        ask(asked, Permission.CATALOG_READ, () -> goods(q));
        askFurther(asked, q);
        return new SearchView(
                q, asked.stream().flatMap(answer -> answer(answer).stream()).toList());
    }

    /** Only owners whose numbers look like it are asked. */
    private void askFurther(List<Future<List<Group>>> asked, String q) {
        var prefix =
                q.matches("(?i)[A-Z]{2,3}-.*") ? q.substring(0, q.indexOf('-')).toUpperCase(Locale.ROOT) : "";
        if (mayBe(prefix, "PO", "PR", "RFQ")) {
            ask(asked, Permission.PURCHASING_READ, () -> bought.purchases(q, MOST));
        }
        if (mayBe(prefix, "GRN", "RTV")) {
            ask(asked, Permission.RECEIVING_READ, () -> bought.receipts(q, MOST));
        }
        if (mayBe(prefix, "RMA")) {
            ask(asked, Permission.RECEIVING_READ, () -> bought.returns(q, MOST));
        }
        if (mayBe(prefix, "WV")) {
            ask(asked, Permission.FULFILMENT_READ, () -> stock.waves(q, MOST));
            ask(asked, Permission.FULFILMENT_READ, () -> stock.units(q, MOST));
        }
        if (mayBe(prefix, "TR")) {
            ask(asked, Permission.INVENTORY_READ, () -> stock.transfers(q, MOST));
        }
        ask(asked, Permission.INVENTORY_READ, () -> stock.serials(q, MOST));
        ask(asked, Permission.INVENTORY_READ, () -> stock.lots(q, MOST));
    }

    private static boolean mayBe(String prefix, String... known) {
        return prefix.isEmpty() || List.of(known).contains(prefix);
    }

    @PreDestroy
    void close() {
        askers.shutdownNow();
    }

    private void ask(List<Future<List<Group>>> asked, Permission permission, Supplier<List<Group>> question) {
        Access access = CurrentAccess.get();
        var caller = Callers.current();
        if (access.may(permission)) {
            asked.add(askers.submit(() -> CurrentAccess.as(access, () -> Callers.as(caller, question::get))));
        }
    }

    /** An owner that does not answer in time, or not at all, is left out; the others' finds are still worth having. */
    private static List<Group> answer(Future<List<Group>> answer) {
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (TimeoutException e) {
            answer.cancel(true);
            LOG.warn("a search took longer than {} ms and was left out", PATIENCE_MILLIS);
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search failed", e.getCause());
        }
    }

    private List<Group> orders(String q) {
        var found = orders.find(q, MOST);
        var groups = new ArrayList<Group>(2);
        group(
                        "order",
                        "销售订单",
                        "Sales orders",
                        found.stream().map(NumberSearch::order).toList())
                .ifPresent(groups::add);
        group(
                        "exception",
                        "异常",
                        "Exceptions",
                        found.stream()
                                .filter(one -> one.status() == OrderStatus.EXCEPTION)
                                .map(one -> new Hit(
                                        one.number(),
                                        Words.of("有未处理的异常", "An exception is open"),
                                        null,
                                        "/sales/exceptions?view=all&number=" + one.number(),
                                        false))
                                .toList())
                .ifPresent(groups::add);
        return groups;
    }

    private static Hit order(FoundOrder one) {
        var total = one.total().grouped();
        return new Hit(
                one.number(),
                Words.of(one.platformNumber() + " · " + total, one.platformNumber() + " · " + total),
                one.status().code(),
                "/threads/" + one.number(),
                one.exact());
    }

    private List<Group> parcels(String q) {
        var hits = parcels.find(q, MOST).stream()
                .map(row -> new Hit(
                        row.waybill() == null ? row.number() : row.waybill().value(),
                        Words.of(row.orderNumber(), row.orderNumber()),
                        row.state().code(),
                        ThreadPlace.at(row.orderNumber(), station(row)),
                        is(row, q)))
                .toList();
        return group("parcel", "包裹", "Parcels", hits).stream().toList();
    }

    /** The station of the order's thread where the parcel is now. */
    private static String station(ParcelRow row) {
        var at = row.withdrawnAt() != null
                ? "withdrawn-"
                : row.deliveredAt() != null
                        ? "delivery-"
                        : row.dispatchedAt() != null
                                ? "transit-"
                                : row.packedAt() != null ? "dispatch-" : row.pickedAt() != null ? "pack-" : "pick-";
        return at + row.id().value();
    }

    private static boolean is(ParcelRow row, String q) {
        return row.number().equalsIgnoreCase(q)
                || row.waybill() != null && row.waybill().value().equalsIgnoreCase(q);
    }

    private List<Group> goods(String q) {
        var filter = new SkuFilter(q, null, null, null, null, null, null, null);
        var hits = goods.page(filter, PageQuery.first(MOST)).items().stream()
                .map(row -> new Hit(
                        row.sku().code(),
                        Words.of(row.name(), row.nameEn().isEmpty() ? row.name() : row.nameEn()),
                        null,
                        "/catalog/skus/" + row.id().value(),
                        row.sku().code().equalsIgnoreCase(q)))
                .toList();
        return group("sku", "商品", "Goods", hits).stream().toList();
    }

    static Optional<Group> group(String kind, String zh, String en, List<Hit> hits) {
        return hits.isEmpty() ? Optional.empty() : Optional.of(new Group(kind, Words.of(zh, en), hits));
    }
}
