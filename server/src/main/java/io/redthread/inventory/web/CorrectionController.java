package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.AdjustStock;
import io.redthread.inventory.AdjustmentReason;
import io.redthread.inventory.AdjustmentView;
import io.redthread.inventory.Adjustments;
import io.redthread.inventory.LocationId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adjustments over HTTP. */
@RestController
@RequestMapping("/api/inventory")
class CorrectionController {

    private final Adjustments adjustments;
    private final Once once;

    CorrectionController(Adjustments adjustments, Once once) {
        this.adjustments = adjustments;
        this.once = once;
    }

    @GetMapping("/adjustments")
    @Requires(Permission.INVENTORY_READ)
    Page<AdjustmentView> page(
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute PageQuery query) {
        return adjustments.page(reason, q, query);
    }

    @GetMapping("/adjustments/reasons")
    @Requires(Permission.INVENTORY_READ)
    List<AdjustmentReason> reasons() {
        return adjustments.reasons();
    }

    @PostMapping("/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_ADJUST)
    AdjustmentView adjust(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody AdjustmentRequest request) {
        var command = request.command();
        return once.answer(key, command, AdjustmentView.class, () -> adjustments.adjust(command));
    }

    /** Corrections to post. */
    record AdjustmentRequest(
            @Nullable String reason,
            @Nullable String note,
            @Nullable LocalDate occurredOn,
            @Nullable List<LineRequest> lines) {

        AdjustStock command() {
            var wanted = Given.some("/lines", lines);
            var list = new ArrayList<AdjustStock.Line>(wanted.size());
            for (var i = 0; i < wanted.size(); i++) {
                list.add(wanted.get(i).line("/lines/" + i));
            }
            return new AdjustStock(
                    Given.text("/reason", reason),
                    note == null ? "" : note.strip(),
                    Optional.ofNullable(occurredOn),
                    list);
        }
    }

    /** A correction of one bin. */
    record LineRequest(
            @Nullable LocationId bin,
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable Quantity difference) {

        AdjustStock.Line line(String at) {
            return new AdjustStock.Line(
                    Given.value(at + "/bin", bin),
                    Given.value(at + "/sku", sku),
                    lot == null || lot.isBlank() ? Optional.empty() : Optional.of(lot.strip()),
                    Given.value(at + "/difference", difference));
        }
    }
}
