package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.BufferLine;
import io.redthread.inventory.Lots;
import io.redthread.inventory.NewLot;
import io.redthread.inventory.NewQuota;
import io.redthread.inventory.QuotaId;
import io.redthread.inventory.QuotaLine;
import io.redthread.inventory.Quotas;
import io.redthread.inventory.SafetyBuffer;
import io.redthread.inventory.SettingDesk;
import io.redthread.inventory.SettingFilter;
import io.redthread.inventory.StockSettings;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Buffers, quotas and lots over HTTP: what decides on promises. */
@RestController
@RequestMapping("/api/inventory")
class SettingController {

    private final StockSettings settings;
    private final Quotas quotas;
    private final SettingDesk desk;
    private final Lots lots;
    private final Once once;

    SettingController(StockSettings settings, Quotas quotas, SettingDesk desk, Lots lots, Once once) {
        this.settings = settings;
        this.quotas = quotas;
        this.desk = desk;
        this.lots = lots;
        this.once = once;
    }

    @GetMapping("/buffers")
    @Requires(Permission.INVENTORY_READ)
    Page<BufferLine> buffers(@ModelAttribute SettingFilter filter, @ModelAttribute PageQuery query) {
        return desk.buffers(filter, query);
    }

    @PutMapping("/buffers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void set(@RequestBody BuffersRequest request) {
        settings.setBuffers(Given.some("/buffers", request.buffers()).stream()
                .map(BufferRequest::buffer)
                .toList());
    }

    @GetMapping("/quotas")
    @Requires(Permission.INVENTORY_READ)
    Page<QuotaLine> quotas(@ModelAttribute SettingFilter filter, @ModelAttribute PageQuery query) {
        return desk.quotas(filter, query);
    }

    @PostMapping("/quotas")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_SETTINGS)
    Created open(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody QuotaRequest request) {
        var quota = request.quota();
        var id = once.answer(
                key,
                request,
                String.class,
                () -> Long.toString(quotas.open(quota).value()));
        return new Created(new QuotaId(Long.parseLong(id)));
    }

    @PutMapping("/quotas/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void change(@PathVariable QuotaId id, @RequestBody QuantityRequest request) {
        quotas.change(id, Given.value("/quantity", request.quantity()));
    }

    @DeleteMapping("/quotas/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void end(@PathVariable QuotaId id) {
        quotas.end(id);
    }

    @PostMapping("/lots")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void register(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody LotRequest request) {
        var lot = request.lot();
        once.run(key, lot, () -> lots.register(List.of(lot)));
    }

    @PutMapping("/lots/{sku}/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_ADJUST)
    void correct(@PathVariable Sku sku, @PathVariable String code, @RequestBody ExpiryRequest request) {
        lots.correctExpiry(sku, code, Optional.ofNullable(request.expiresOn()));
    }

    private static long shop(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw InvalidInput.of("/shop", text, "id-malformed");
        }
    }

    /** What was made. */
    record Created(QuotaId id) {}

    /** Buffers to set. */
    record BuffersRequest(@Nullable List<BufferRequest> buffers) {}

    /** A buffer to set. */
    record BufferRequest(
            @Nullable WarehouseId warehouse,
            @Nullable Sku sku,
            @Nullable BigDecimal quantity) {

        SafetyBuffer buffer() {
            return new SafetyBuffer(
                    Given.value("/buffers/warehouse", warehouse),
                    Given.value("/buffers/sku", sku),
                    Given.value("/buffers/quantity", quantity));
        }
    }

    /** A quota to open. */
    record QuotaRequest(
            @Nullable String shop,
            @Nullable WarehouseId warehouse,
            @Nullable Sku sku,
            @Nullable BigDecimal quantity) {

        NewQuota quota() {
            return new NewQuota(
                    SettingController.shop(Given.text("/shop", shop)),
                    Given.value("/warehouse", warehouse),
                    Given.value("/sku", sku),
                    Given.value("/quantity", quantity));
        }
    }

    /** How much. */
    record QuantityRequest(@Nullable BigDecimal quantity) {}

    /** A lot to register. */
    record LotRequest(
            @Nullable Sku sku,
            @Nullable String code,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate expiresOn) {

        NewLot lot() {
            return new NewLot(
                    Given.value("/sku", sku),
                    Given.text("/code", code),
                    Optional.ofNullable(madeOn),
                    Optional.ofNullable(expiresOn));
        }
    }

    /** A lot's last good day; none means it never expires. */
    record ExpiryRequest(@Nullable LocalDate expiresOn) {}
}
