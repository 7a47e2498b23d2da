package io.redthread.inventory.web;

import io.redthread.catalog.StorageCondition;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.BinKind;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.LocationView;
import io.redthread.inventory.NewBin;
import io.redthread.inventory.NewWarehouse;
import io.redthread.inventory.NewZone;
import io.redthread.inventory.StockDesk;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.inventory.ZoneFacts;
import io.redthread.inventory.ZoneId;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Uom;
import io.redthread.parties.PartnerId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Warehouses, zones and bins over HTTP. */
@RestController
@RequestMapping("/api/inventory")
class PlaceController {

    private final Warehouses warehouses;
    private final StockDesk desk;
    private final Once once;

    PlaceController(Warehouses warehouses, StockDesk desk, Once once) {
        this.warehouses = warehouses;
        this.desk = desk;
        this.once = once;
    }

    @GetMapping("/warehouses")
    @Requires({Permission.INVENTORY_READ, Permission.FULFILMENT_READ, Permission.SALES_ORDER_READ})
    List<WarehouseFacts> warehouses() {
        return warehouses.all();
    }

    @PostMapping("/warehouses")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_SETTINGS)
    Created<WarehouseId> open(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody WarehouseRequest request) {
        var warehouse = request.warehouse();
        var id = once.answer(
                key,
                warehouse,
                String.class,
                () -> text(warehouses.register(warehouse).value()));
        return new Created<>(new WarehouseId(Long.parseLong(id)));
    }

    @PutMapping("/warehouses/{id}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void activate(@PathVariable WarehouseId id, @RequestBody Activation activation) {
        warehouses.activate(id, activation.active());
    }

    @GetMapping("/warehouses/{id}/zones")
    @Requires(Permission.INVENTORY_READ)
    List<ZoneFacts> zones(@PathVariable WarehouseId id) {
        return warehouses.zones(id);
    }

    @PostMapping("/warehouses/{id}/zones")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_SETTINGS)
    Created<ZoneId> setUp(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable WarehouseId id,
            @RequestBody ZoneRequest request) {
        var zone = request.zone(id);
        var made = once.answer(
                key, zone, String.class, () -> text(warehouses.register(zone).value()));
        return new Created<>(new ZoneId(Long.parseLong(made)));
    }

    @GetMapping("/locations")
    @Requires(Permission.INVENTORY_READ)
    Page<LocationView> locations(
            @RequestParam(required = false) @Nullable WarehouseId warehouse,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute PageQuery query) {
        return desk.locations(warehouse, zone, q, query);
    }

    @PostMapping("/locations")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_SETTINGS)
    Made setUp(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody BinsRequest request) {
        var bins = request.bins();
        var made = once.answer(
                key,
                bins,
                String[].class,
                () -> warehouses.register(bins).stream()
                        .map(id -> text(id.value()))
                        .toArray(String[]::new));
        return new Made(List.of(made).stream()
                .map(id -> new LocationId(Long.parseLong(id)))
                .toList());
    }

    private static String text(long id) {
        return Long.toString(id);
    }

    /** What was made. */
    record Created<T>(T id) {}

    /** What was made. */
    record Made(List<LocationId> ids) {}

    /** Whether goods are promised from it. */
    record Activation(boolean active) {}

    /** A warehouse to open. */
    record WarehouseRequest(
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String province,
            @Nullable String city,
            @Nullable PartnerId owner,
            @Nullable String site) {

        NewWarehouse warehouse() {
            return new NewWarehouse(
                    Given.text("/code", code),
                    Given.text("/nameZh", nameZh),
                    nameEn == null || nameEn.isBlank() ? Given.text("/nameZh", nameZh) : nameEn.strip(),
                    Given.text("/province", province),
                    Given.text("/city", city),
                    Optional.ofNullable(owner),
                    site == null || site.isBlank() ? Given.text("/code", code) : site.strip());
        }
    }

    /** A zone to set up. */
    record ZoneRequest(
            @Nullable String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable ZoneKind kind,
            @Nullable StorageCondition storage) {

        NewZone zone(WarehouseId warehouse) {
            return new NewZone(
                    warehouse,
                    Given.text("/code", code),
                    Given.text("/nameZh", nameZh),
                    nameEn == null || nameEn.isBlank() ? Given.text("/nameZh", nameZh) : nameEn.strip(),
                    Given.value("/kind", kind),
                    storage == null ? StorageCondition.AMBIENT : storage);
        }
    }

    /** Bins to set up in a zone: named one by one. */
    record BinsRequest(@Nullable ZoneId zone, @Nullable List<BinRequest> locations) {

        List<NewBin> bins() {
            var wanted = Given.some("/locations", locations);
            var in = Given.value("/zone", zone);
            return wanted.stream().map(bin -> bin.bin(in)).toList();
        }
    }

    /** A bin to set up. */
    record BinRequest(
            @Nullable String code,
            int walkOrder,
            @Nullable BigDecimal capacity,
            @Nullable BinKind kind) {

        NewBin bin(ZoneId zone) {
            return new NewBin(
                    zone,
                    Given.text("/locations/code", code),
                    walkOrder,
                    Optional.ofNullable(capacity).map(BinRequest::checked),
                    kind == null ? BinKind.SHELF : kind);
        }

        private static BigDecimal checked(BigDecimal capacity) {
            if (!new Quantity(capacity, Uom.PCS).isPositive()) {
                throw InvalidInput.of("/locations/capacity", capacity.toPlainString(), "quantity-not-positive");
            }
            return capacity;
        }
    }
}
