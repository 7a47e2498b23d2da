package io.redthread.demo;

import io.redthread.budget.DemoBudgets;
import io.redthread.catalog.DemoGoods;
import io.redthread.inventory.DemoWarehouses;
import io.redthread.parties.DemoParties;
import io.redthread.parties.NewShop;
import io.redthread.parties.Shops;
import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up the demo company once, in demo mode only; a second start finds it there. */
@Component
@Order(10)
class DemoCompany implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
    /** The shop that the example import of a year of real orders belongs to. */
    private static final String HISTORY_SHOP = "uci";

    private static final long SEED = 20_261_122L;

    private final RedthreadSettings settings;
    private final DemoGoods goods;
    private final DemoParties parties;
    private final DemoWarehouses warehouses;
    private final DemoDesk desk;
    private final DemoCredit credit;
    private final DemoGifts gifts;
    private final DemoOrders orders;
    private final DemoReturns returns;
    private final DemoReceipts receipts;
    private final DemoHistory history;
    private final DemoBudgets budgets;
    private final DemoPurchases purchases;
    private final DemoSourcing sourcing;
    private final DemoPractices practices;
    private final DemoFloor floor;
    private final DemoUnits units;
    private final DemoFreight freight;
    private final DemoLabels labels;
    private final DemoStockFeeds stockFeeds;
    private final DemoBuffers buffers;
    private final DemoOutside outside;
    private final DemoDropShip dropShip;
    private final DemoOwners owners;
    private final DemoAssembly assembly;
    private final DemoSerials serials;
    private final DemoClosing closing;
    private final DemoPerformance performance;
    private final DemoAlerts alerts;
    private final Shops shops;
    private final Transactions transactions;

    DemoCompany(
            RedthreadSettings settings,
            DemoGoods goods,
            DemoParties parties,
            DemoWarehouses warehouses,
            DemoDesk desk,
            DemoCredit credit,
            DemoGifts gifts,
            DemoOrders orders,
            DemoReturns returns,
            DemoReceipts receipts,
            DemoHistory history,
            DemoBudgets budgets,
            DemoPurchases purchases,
            DemoSourcing sourcing,
            DemoPractices practices,
            DemoFloor floor,
            DemoUnits units,
            DemoFreight freight,
            DemoLabels labels,
            DemoStockFeeds stockFeeds,
            DemoBuffers buffers,
            DemoOutside outside,
            DemoDropShip dropShip,
            DemoOwners owners,
            DemoAssembly assembly,
            DemoSerials serials,
            DemoClosing closing,
            DemoPerformance performance,
            DemoAlerts alerts,
            Shops shops,
            Transactions transactions) {
        this.settings = settings;
        this.goods = goods;
        this.parties = parties;
        this.warehouses = warehouses;
        this.desk = desk;
        this.credit = credit;
        this.gifts = gifts;
        this.orders = orders;
        this.returns = returns;
        this.receipts = receipts;
        this.history = history;
        this.budgets = budgets;
        this.purchases = purchases;
        this.sourcing = sourcing;
        this.practices = practices;
        this.floor = floor;
        this.units = units;
        this.freight = freight;
        this.labels = labels;
        this.stockFeeds = stockFeeds;
        this.buffers = buffers;
        this.outside = outside;
        this.dropShip = dropShip;
        this.owners = owners;
        this.assembly = assembly;
        this.serials = serials;
        this.closing = closing;
        this.performance = performance;
        this.alerts = alerts;
        this.shops = shops;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.mode() != RedthreadSettings.Mode.DEMO) {
            return;
        }
        var skus = goods.create(SEED);
        var shops = parties.create(SEED);
        warehouses.create(SEED, skus);
        outside.open();
        dropShip.open();
        if (this.shops.byCode(HISTORY_SHOP).isEmpty()) {
            transactions.in(() -> this.shops.register(NewShop.of(HISTORY_SHOP, "UCI Online Retail", "file", "GBP")));
        }
        history.create(SEED, DemoHistory.ORDERS);
        budgets.create();
        desk.create(skus);
        freight.create();
        gifts.create(skus);
        var made = orders.create(SEED, shops, skus);
        credit.create(shops, skus);
        returns.create();
        purchases.create(SEED, skus);
        sourcing.create(skus);
        receipts.create();
        practices.create();
        floor.create(skus);
        units.create();
        labels.create();
        stockFeeds.create(shops);
        outside.create(shops);
        dropShip.create(shops);
        owners.create();
        assembly.create(shops);
        serials.create(shops);
        closing.create();
        buffers.create(skus);
        performance.create();
        alerts.create();
        if (made > 0) {
            LOG.info("demo company ready: {} goods, {} shops, {} orders", skus.size(), shops.size(), made);
        }
    }
}
