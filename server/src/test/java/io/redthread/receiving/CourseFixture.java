package io.redthread.receiving;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.Availability;
import io.redthread.inventory.AvailableAt;
import io.redthread.inventory.StockVerification;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the way of returned goods share. */
abstract class CourseFixture extends ReturnsFixture {

    @Autowired
    ReturnReceipts receipts;

    @Autowired
    ReturnInspections inspections;

    @Autowired
    ReturnEndings endings;

    @Autowired
    StrayReturns strays;

    @Autowired
    Refunds refunds;

    @Autowired
    Availability availability;

    @Autowired
    StockVerification verification;

    @Autowired
    Warehouses warehouses;

    @Autowired
    Orders orders;

    ReturnAuthorisationId keepsIt(OrderId order) {
        var usual = wants(order, 1);
        return returns.open(new OpenReturn(
                order, usual.warehouse(), usual.reason(), usual.wish(), true, "", "", "", "", 14, usual.lines()));
    }

    ReturnAuthorisationId received(int cups) {
        var id = returns.open(wants(dispatched(cups), cups));
        receipts.receive(id, List.of(came(cups)));
        return id;
    }

    Arrived came(int cups) {
        return new Arrived(cup, "", BigDecimal.valueOf(cups), false);
    }

    Judged good(int cups) {
        var bin = warehouses.bins(warehouse).getFirst().id();
        return new Judged(
                1, "", BigDecimal.valueOf(cups), ReturnGrade.GOOD, ReturnDisposition.RESTOCK, Optional.of(bin), "");
    }

    static Judged scrapped(int cups) {
        return new Judged(
                1,
                "",
                BigDecimal.valueOf(cups),
                ReturnGrade.DAMAGED,
                ReturnDisposition.SCRAP,
                Optional.empty(),
                "broken");
    }

    Quantity onHand() {
        return availability.of(List.of(cup)).getOrDefault(cup, List.of()).stream()
                .filter(it -> it.warehouse().equals(warehouse))
                .map(AvailableAt::onHand)
                .findFirst()
                .orElseThrow();
    }

    String waybillOf(OrderId order) {
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);
        var number = orders.get(order).number();
        return service.get("/api/fulfilment/parcels?q=" + number).is(200).text("/items/0/waybill");
    }

    static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    static void as(String username, Runnable work) {
        Callers.run(new Caller(1L, username, username, "customer-service", null, "127.0.0.1", "test"), work);
    }
}
