package io.redthread.e2e;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every main page opens for the person it is made for, on a desk and on a phone. */
class EveryPageTest extends Journey {

    @ParameterizedTest(name = "{1} opens {0}")
    @CsvSource({
        "/, service", "/sales/orders, service", "/sales/review, service", "/sales/exceptions, service",
        "/sales/orders/new, service", "/sales/allocation, admin", "/rules, operations", "/rules/order-review, general.manager", "/rules/order-review/backtests, operations",
        "/process/standards, operations", "/process/practice, warehouse", "/process/practice/results, operations", "/process/report, operations", "/monitoring/board, operations", "/monitoring/summary, operations", "/threads, service", "/imports, operations",
        "/inventory/stock, warehouse", "/inventory/entries, warehouse", "/inventory/places, warehouse",
        "/inventory/verification, warehouse", "/inventory/adjustments, warehouse", "/inventory/transfers, warehouse", "/inventory/counts, warehouse",
        "/inventory/putaway, warehouse", "/inventory/putaway/rules, warehouse", "/inventory/putaway/scan, warehouse", "/inventory/move, warehouse",
        "/inventory/replenish, warehouse", "/inventory/replenish/scan, warehouse", "/inventory/replenish/bins, warehouse",
        "/inventory/settings/picking, warehouse",
        "/inventory/lots, warehouse", "/inventory/settings, warehouse", "/inventory/settings/buffers, warehouse",
        "/messages, warehouse", "/catalog/skus, operations", "/catalog/categories, operations",
        "/parties/suppliers, buyer", "/parties/customers, service", "/parties/shops, operations",
        "/purchasing/orders, buyer", "/purchasing/requisitions, buyer", "/purchasing/requisitions/new, buyer",
        "/purchasing/rfqs, buyer", "/purchasing/rfqs/new, buyer", "/purchasing/agreements, buyer",
        "/purchasing/agreements/new, buyer", "/purchasing/settings, operations", "/control, cfo", "/control/settings, finance.head",
        "/system/people, admin", "/system/roles, admin", "/system/api-keys, admin", "/system/calendar, admin",
        "/system/journal, admin", "/system/departments, admin", "/me, customs", "/parties/partners, operations",
        "/fulfilment/waves, warehouse", "/fulfilment/parcels, warehouse", "/fulfilment/pack, warehouse",
        "/fulfilment/dispatch, warehouse", "/fulfilment/wave-rules, warehouse", "/imports/new/orders, operations",
        "/insight/efficiency, cfo", "/insight/requests, cfo", "/insight/compliance, finance.head",
        "/catalog/skus/new, operations", "/parties/shops/new, operations", "/approval/inbox, dept.head",
        "/approval/requests, buyer", "/approval/settings, operations", "/budgets, finance.head",
        "/rules/purchase-order-approval, operations", "/messages/settings, buyer", "/demo-phone, buyer",
        "/system/channels, admin", "/system/templates, admin", "/system/deliveries, admin", "/tour, buyer",
        "/imports/new/purchase-order-lines, buyer", "/imports/new/purchase-orders, buyer"
    })
    void opens(String path, String username) {
        var desk = signedIn(username, 1440, 900);
        visit(desk, path);
        shoot(desk, "desk" + path.replace('/', '-'));
        nothingWentWrong(desk);

        desk.setViewportSize(390, 844);
        settle(desk);
        shoot(desk, "phone" + path.replace('/', '-'));
        standsUpright(desk);
        nothingWentWrong(desk);
    }
}
