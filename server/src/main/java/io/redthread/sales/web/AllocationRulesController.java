package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.sales.AllocationRules;
import io.redthread.sales.AllocationRules.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Delivery-area priorities over HTTP. */
@RestController
@RequestMapping("/api/sales/allocation-rules")
class AllocationRulesController {

    private final AllocationRules rules;
    private final Warehouses warehouses;
    private final Once once;

    AllocationRulesController(AllocationRules rules, Warehouses warehouses, Once once) {
        this.rules = rules;
        this.warehouses = warehouses;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PROCESS_READ, Permission.SALES_ORDER_READ})
    RulesView current() {
        return view(rules.areas());
    }

    @PutMapping
    @Requires(Permission.SETTINGS_EDIT)
    RulesView replace(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Replace request) {
        return once.answer(
                key,
                request,
                RulesView.class,
                () -> view(rules.replace(areas(request.seen()), areas(request.areas()))));
    }

    private RulesView view(List<Area> areas) {
        return new RulesView(areas, warehouses.all());
    }

    private static List<Area> areas(@Nullable List<AreaGiven> given) {
        return Given.list(given).stream().map(AreaGiven::area).toList();
    }

    /** The rules with the warehouses they may name. */
    record RulesView(List<Area> areas, List<WarehouseFacts> warehouses) {}

    /** All areas as they shall be, and as the caller saw them. */
    record Replace(@Nullable List<AreaGiven> seen, @Nullable List<AreaGiven> areas) {}

    /** An area as it came. */
    record AreaGiven(@Nullable String province, @Nullable List<WarehouseId> warehouses) {

        Area area() {
            return new Area(province == null ? "" : province.strip(), Given.list(warehouses));
        }
    }
}
