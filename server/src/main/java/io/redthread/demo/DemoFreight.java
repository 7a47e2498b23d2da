package io.redthread.demo;

import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.sales.FreightRate;
import io.redthread.sales.SourcingPolicies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the demo company's parcels cost: little within a warehouse's own part of the country, more beyond. */
@Component
class DemoFreight {

    private static final List<String> EAST = List.of("浙江省", "上海市", "江苏省", "福建省");
    private static final List<String> SOUTH = List.of("广东省", "福建省", "广西壮族自治区", "湖北省");
    private static final List<String> NORTH = List.of("天津市", "北京市", "河北省", "陕西省");

    private final SourcingPolicies policies;
    private final Warehouses warehouses;

    DemoFreight(SourcingPolicies policies, Warehouses warehouses) {
        this.policies = policies;
        this.warehouses = warehouses;
    }

    /** Sets the rates once; the delivery area stays what counts. */
    void create() {
        var policy = policies.current();
        if (!policy.rates().isEmpty()) {
            return;
        }
        var rates = new ArrayList<FreightRate>();
        for (var warehouse : warehouses.all()) {
            near(warehouse).forEach(it -> rates.add(rate(warehouse.id(), it, "", "5.00", "1.50", 1)));
            rates.add(rate(warehouse.id(), "", "", "8.50", "4.00", 3));
            rates.add(rate(warehouse.id(), "", "shunfeng", "18.00", "8.00", 1));
            rates.add(rate(warehouse.id(), "", "zhongtong", "9.00", "4.50", 3));
            rates.add(rate(warehouse.id(), "", "yunda", "8.80", "5.00", 4));
        }
        policies.change(policy.version(), policy.weights(), rates);
    }

    private static List<String> near(WarehouseFacts warehouse) {
        return switch (warehouse.code()) {
            case "HZ" -> EAST;
            case "GZ" -> SOUTH;
            case "TJ" -> NORTH;
            default -> List.of();
        };
    }

    private static FreightRate rate(
            WarehouseId warehouse, String province, String carrier, String first, String step, int days) {
        return new FreightRate(
                warehouse, province, carrier, 1000, new BigDecimal(first), 1000, new BigDecimal(step), days);
    }
}
