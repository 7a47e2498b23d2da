package io.redthread.performance.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.identity.SignedInOnly;
import io.redthread.performance.Kpi;
import io.redthread.performance.KpiCode;
import io.redthread.performance.Kpis;
import io.redthread.performance.NewTarget;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of what is measured, over HTTP. */
@RestController
@RequestMapping("/api/performance/kpis")
class KpiController {

    private final Kpis kpis;
    private final Once once;

    KpiController(Kpis kpis, Once once) {
        this.kpis = kpis;
        this.once = once;
    }

    @GetMapping
    @SignedInOnly
    List<Kpi> all() {
        return kpis.all();
    }

    @PostMapping("/{kpi}/targets")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PERFORMANCE_EDIT)
    Kpi aim(
            @PathVariable KpiCode kpi,
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestBody TargetRequest request) {
        var wanted = request.wanted();
        return once.answer(key, List.of(kpi, wanted), Kpi.class, () -> kpis.aim(kpi, wanted));
    }

    /** A target to be set. */
    record TargetRequest(
            @Nullable LocalDate fromDay,
            @Nullable BigDecimal value,
            @Nullable String reason) {

        NewTarget wanted() {
            return new NewTarget(
                    Given.value("/fromDay", fromDay), Given.value("/value", value), Given.filled("/reason", reason));
        }
    }
}
