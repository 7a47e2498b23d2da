package io.redthread.monitoring;

import io.redthread.catalog.Goods;
import io.redthread.catalog.SkuFilter;
import io.redthread.identity.Company;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.PersonFilter;
import io.redthread.inventory.StockDesk;
import io.redthread.inventory.StockFilter;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Label;
import io.redthread.monitoring.ChecklistView.Step;
import io.redthread.parties.ShopFilter;
import io.redthread.parties.Shops;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderFilter;
import io.redthread.sales.OrderList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a fresh company still has to set up, read from the facts themselves; nobody ticks anything off. */
@Service
public class Checklist {

    private static final PageQuery ONE = PageQuery.first(1);

    private final Company company;
    private final Departments departments;
    private final People people;
    private final Warehouses warehouses;
    private final Shops shops;
    private final Goods goods;
    private final StockDesk stock;
    private final OrderList orders;

    Checklist(
            Company company,
            Departments departments,
            People people,
            Warehouses warehouses,
            Shops shops,
            Goods goods,
            StockDesk stock,
            OrderList orders) {
        this.company = company;
        this.departments = departments;
        this.people = people;
        this.warehouses = warehouses;
        this.shops = shops;
        this.goods = goods;
        this.stock = stock;
        this.orders = orders;
    }

    /** The steps and which of them are done; not looked up where it does not stand any more. */
    public ChecklistView now() {
        if (!company.checklistStands()) {
            return new ChecklistView(false, List.of());
        }
        var steps = List.of(
                step("company", "建立公司", "Company", "/", company.name().isPresent()),
                step(
                        "departments",
                        "部门",
                        "Departments",
                        "/system/departments",
                        !departments.all().isEmpty()),
                step("people", "同事与角色", "People and roles", "/system/people", colleagues()),
                step("warehouse", "仓库与库位", "Warehouse and bins", "/inventory/places", bins()),
                step("shop", "店铺", "Shop", "/parties/shops", shop()),
                step("goods", "商品资料", "Goods", "/catalog/skus", goods()),
                step("mapping", "平台编码映射", "Platform codes", "/parties/shops", mapped()),
                step("opening-stock", "期初库存", "Opening stock", "/imports/new/opening-stock", stock()),
                step("first-order", "第一张订单", "First order", "/sales/orders/new", ordered()));
        return new ChecklistView(!steps.stream().allMatch(Step::done), steps);
    }

    private boolean colleagues() {
        return people.page(new PersonFilter("", Optional.empty(), Optional.empty(), Optional.empty()), ONE)
                        .total()
                        .value()
                > 1;
    }

    private boolean bins() {
        return warehouses.all().stream()
                .anyMatch(one -> !warehouses.bins(one.id()).isEmpty());
    }

    private boolean shop() {
        return !shops.page(new ShopFilter(null, null, null), ONE).items().isEmpty();
    }

    private boolean goods() {
        var any = new SkuFilter(null, null, null, null, null, null, null, null);
        return !goods.page(any, ONE).items().isEmpty();
    }

    /** Shops that use our own codes need no mapping. */
    private boolean mapped() {
        return shops.page(new ShopFilter(null, null, null), PageQuery.first(200)).items().stream()
                .anyMatch(one -> one.mappings() > 0 || one.content().sameCodes());
    }

    private boolean stock() {
        return !stock.stock(StockFilter.ALL, ONE).items().isEmpty();
    }

    private boolean ordered() {
        var any = new OrderFilter(null, null, null, null, null, null, null, null);
        return !orders.page(any, ONE).items().isEmpty();
    }

    private static Step step(String code, String zh, String en, String path, boolean done) {
        return new Step(code, new Label(zh, en), path, done);
    }
}
