package io.redthread.demo;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.identity.People;
import io.redthread.inventory.AssemblyDesk;
import io.redthread.inventory.AssemblyFilter;
import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.AssemblyOrderId;
import io.redthread.inventory.AssemblyOrders;
import io.redthread.inventory.AssemblyProposal;
import io.redthread.inventory.AssemblyProposals;
import io.redthread.inventory.AssemblyRecipes;
import io.redthread.inventory.AssemblyReport;
import io.redthread.inventory.AssemblyReports;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.NewAssemblyOrder;
import io.redthread.inventory.NewAssemblyRecipe;
import io.redthread.inventory.PossibleAssembly;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import io.redthread.sales.OrderIntake;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gift boxes of the demo company that are made, put into stock and sold: recipes, orders at every step, one taken apart. */
@Component
class DemoAssembly {

    /** A gift box kept in lots, of which some are made. */
    static final Sku TEA_BOX = new Sku("GIFT-0001");
    /** A set kept without lots, of which none is made yet. */
    static final Sku DESK_SET = new Sku("GIFT-0002");

    private static final Logger LOG = LoggerFactory.getLogger(DemoAssembly.class);
    private static final int YEAR = 365;

    private final Goods goods;
    private final AssemblyRecipes recipes;
    private final AssemblyOrders orders;
    private final AssemblyProposals proposals;
    private final AssemblyReports reports;
    private final AssemblyDesk desk;
    private final Warehouses warehouses;
    private final Shops shops;
    private final OrderIntake intake;
    private final People people;
    private final Transactions transactions;
    private final Clock clock;

    DemoAssembly(
            Goods goods,
            AssemblyRecipes recipes,
            AssemblyOrders orders,
            AssemblyProposals proposals,
            AssemblyReports reports,
            AssemblyDesk desk,
            Warehouses warehouses,
            Shops shops,
            OrderIntake intake,
            People people,
            Transactions transactions,
            Clock clock) {
        this.goods = goods;
        this.recipes = recipes;
        this.orders = orders;
        this.proposals = proposals;
        this.reports = reports;
        this.desk = desk;
        this.warehouses = warehouses;
        this.shops = shops;
        this.intake = intake;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sets it up once. */
    void create(List<ShopId> shops) {
        var any = desk.page(new AssemblyFilter(null, null, null, null, null), PageQuery.first(1));
        if (!any.items().isEmpty()) {
            return;
        }
        try {
            as("operations", this::writeRecipes);
            desk.possible(List.of(TEA_BOX)).stream()
                    .max(Comparator.comparing(PossibleAssembly::quantity))
                    .ifPresent(best -> work(best.warehouse()));
            this.shops.byIds(shops).values().stream()
                    .filter(ShopFacts::splitAllowed)
                    .map(ShopFacts::id)
                    .findFirst()
                    .ifPresent(shop -> intake.acceptAndMove(List.of(order(shop))));
        } catch (Refused refused) {
            LOG.info("demo company: nothing to assemble ({})", refused.refusal());
        }
    }

    private boolean writeRecipes() {
        var measures = new SkuMeasures(
                true,
                Optional.of(YEAR),
                Optional.of(new BigDecimal("900")),
                Optional.empty(),
                StorageCondition.AMBIENT);
        goods.register(List.of(
                new NewSku(TEA_BOX, SkuContent.named("山岚 茶咖坚果礼盒 成品").with(measures)),
                NewSku.of(DESK_SET.code(), "小满 桌面文具套装 成品")));
        recipes.put(recipe(TEA_BOX, "FD-0001", "FD-0003"));
        recipes.put(recipe(TEA_BOX, "FD-0001", "FD-0002", "FD-0003"));
        recipes.put(recipe(DESK_SET, "OF-0001", "OF-0002"));
        return true;
    }

    private static NewAssemblyRecipe recipe(Sku product, String... parts) {
        return new NewAssemblyRecipe(
                product,
                BigDecimal.ONE,
                java.util.Arrays.stream(parts)
                        .map(sku -> new NewAssemblyRecipe.Component(new Sku(sku), BigDecimal.ONE))
                        .toList(),
                List.of(
                        new NewAssemblyRecipe.Step("核对组件的批次与有效期,过期的不用。", Optional.empty()),
                        new NewAssemblyRecipe.Step("按清单顺序放入,外包装标签朝上。", Optional.empty()),
                        new NewAssemblyRecipe.Step("封口,贴成品条码与批次标签。", Optional.empty())),
                "");
    }

    private void work(WarehouseId at) {
        var whole = released(at, AssemblyKind.ASSEMBLY, TEA_BOX, 12);
        report(at, whole, 8);
        report(at, whole, 4);
        report(at, released(at, AssemblyKind.DISASSEMBLY, TEA_BOX, 2), 2);
        report(at, released(at, AssemblyKind.ASSEMBLY, TEA_BOX, 10), 3);
        released(at, AssemblyKind.ASSEMBLY, TEA_BOX, 6);
        report(at, released(at, AssemblyKind.ASSEMBLY, DESK_SET, 2), 2);
        as(
                "warehouse",
                () -> orders.open(
                        new NewAssemblyOrder(AssemblyKind.ASSEMBLY, at, TEA_BOX, BigDecimal.valueOf(20), "中秋备货")));
    }

    /** Wants more sets than are made: what is missing waits, and is suggested. */
    private NewOrder order(ShopId shop) {
        return new NewOrder(
                shop,
                "SET20261129001",
                "normal",
                clock.instant(),
                Optional.of(clock.instant()),
                Currency.getInstance("CNY"),
                BigDecimal.ONE,
                "开学采购",
                "edu-buyer",
                "钱老师",
                AddressText.free("浙江省杭州市西湖区文三路 90 号", "13800002027"),
                "",
                List.of(new NewLine(
                        LineKind.GOODS, DESK_SET.code(), "", BigDecimal.valueOf(8), new BigDecimal("59.00"))),
                Map.of());
    }

    private AssemblyOrderId released(WarehouseId at, AssemblyKind kind, Sku product, long quantity) {
        return as("warehouse", () -> {
            var id = orders.open(new NewAssemblyOrder(kind, at, product, BigDecimal.valueOf(quantity), ""));
            orders.release(id);
            return id;
        });
    }

    private void report(WarehouseId at, AssemblyOrderId id, long pieces) {
        as("warehouse", () -> {
            var amount = BigDecimal.valueOf(pieces);
            var proposal = proposals.of(id, amount);
            var shelf = warehouses.bins(at).stream()
                    .filter(bin -> bin.zoneKind() == ZoneKind.STORAGE)
                    .findFirst()
                    .orElseThrow()
                    .id();
            var apart = desk.of(id).kind() == AssemblyKind.DISASSEMBLY;
            var source = proposal.take().getFirst();
            reports.report(
                    id,
                    new AssemblyReport(
                            amount,
                            BigDecimal.ZERO,
                            "",
                            apart ? source.bin() : Optional.of(shelf),
                            apart ? source.lot() : Optional.empty(),
                            Optional.empty(),
                            (apart ? proposal.put() : proposal.take())
                                    .stream().map(line -> part(line, shelf)).toList()));
            return id;
        });
    }

    private static AssemblyReport.Part part(AssemblyProposal.Line line, LocationId otherwise) {
        return new AssemblyReport.Part(
                line.sku(),
                line.lot(),
                line.bin().or(() -> Optional.of(otherwise)),
                line.quantity().amount(),
                false,
                "");
    }

    private <T> T as(String username, Supplier<T> work) {
        var person = people.byUsername(username).orElseThrow();
        var caller = new Caller(person.id().value(), username, person.name(), "demo", null, "local", "demo");
        return Callers.as(caller, () -> transactions.in(work));
    }
}
