package io.redthread.sales;

import io.redthread.kernel.Money;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.parties.AddressReader;
import io.redthread.parties.AddressText;
import io.redthread.parties.PhoneNumber;
import io.redthread.parties.ShopId;
import io.redthread.parties.SkuMappings;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.sales.domain.OrderChecks;
import io.redthread.sales.store.OrderStore.Key;
import io.redthread.sales.store.OrderStore.Known;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes our order from the shop's: number, SKUs where they are known, address read, total rounded once. */
@Component
class OrderDraft {

    private final SkuMappings mappings;
    private final AddressReader addresses;
    private final IdBlocks ids;
    private final DocumentNumbers numbers;
    private final Clock clock;

    OrderDraft(SkuMappings mappings, AddressReader addresses, IdBlocks ids, DocumentNumbers numbers, Clock clock) {
        this.mappings = mappings;
        this.addresses = addresses;
        this.ids = ids;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * One of ours for each of the shop's; one look-up per shop for the codes of all its lines.
     *
     * @param known those we have: they keep their id and number, and take no new ones
     */
    Map<Integer, SalesOrder> of(Map<Integer, NewOrder> orders, Map<Key, Known> known) {
        var skus = skus(orders.values());
        var drafts = new LinkedHashMap<Integer, SalesOrder>();
        orders.forEach((index, order) -> {
            var before = known.get(new Key(order.shop(), order.platformNumber()));
            var id = before == null ? new OrderId(ids.next("sales", "sales_order_id")) : before.id();
            var number = before == null ? numbers.next("SO") : before.number();
            drafts.put(index, draft(order, skus.getOrDefault(order.shop(), Map.of()), id, number));
        });
        return drafts;
    }

    private Map<ShopId, Map<String, Sku>> skus(Collection<NewOrder> orders) {
        var codes = new HashMap<ShopId, HashSet<String>>();
        for (var order : orders) {
            var wanted = codes.computeIfAbsent(order.shop(), shop -> new HashSet<>());
            order.lines().stream()
                    .filter(line -> line.kind() == LineKind.GOODS)
                    .forEach(line -> wanted.add(line.platformSku()));
        }
        var skus = new HashMap<ShopId, Map<String, Sku>>();
        codes.forEach((shop, wanted) -> skus.put(shop, mappings.resolve(shop, wanted)));
        return skus;
    }

    private SalesOrder draft(NewOrder order, Map<String, Sku> skus, OrderId id, String number) {
        var total = Money.rounded(OrderChecks.total(order), order.currency());
        return new SalesOrder(
                id,
                number,
                order.shop(),
                order.platformNumber(),
                order.scenario(),
                1,
                1,
                OrderStatus.RECEIVED,
                order.orderedAt(),
                clock.instant(),
                order.paidAt(),
                order.balancePaidAt(),
                total,
                order.exchangeRate(),
                total.amount().multiply(order.exchangeRate()).setScale(2, RoundingMode.HALF_UP),
                order.buyer(),
                order.customerCode(),
                shipTo(order),
                order.address().level() == AddressText.Level.COUNTRY,
                order.buyerNote(),
                "",
                0,
                order.extra(),
                lines(order, skus));
    }

    private ShipTo shipTo(NewOrder order) {
        var read = addresses.read(order.address()).address();
        return new ShipTo(
                order.recipient(),
                read.phone().map(PhoneNumber::toString).orElse(order.address().phone()),
                read.country(),
                read.province(),
                read.city(),
                read.district(),
                read.divisionCode(),
                read.street(),
                read.postcode());
    }

    private static List<OrderLine> lines(NewOrder order, Map<String, Sku> skus) {
        var lines = new ArrayList<OrderLine>(order.lines().size());
        for (var line : order.lines()) {
            var sku = line.kind() == LineKind.GOODS
                    ? Optional.ofNullable(skus.get(line.platformSku()))
                    : Optional.<Sku>empty();
            lines.add(new OrderLine(
                    lines.size() + 1,
                    line.kind(),
                    line.platformSku(),
                    sku,
                    line.description(),
                    new Quantity(line.quantity(), Uom.PCS),
                    line.unitPrice()));
        }
        return lines;
    }
}
