package io.redthread.fulfilment.web;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ToWeigh;
import io.redthread.fulfilment.Weighed;
import io.redthread.fulfilment.Weighing;
import io.redthread.fulfilment.WeighingView;
import io.redthread.fulfilment.domain.ExpectedWeight;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The scale over HTTP. */
@RestController
@RequestMapping("/api/fulfilment")
class WeighingController {

    private static final int MOST_WAITING = 300;

    private final Weighing weighing;
    private final Once once;

    WeighingController(Weighing weighing, Once once) {
        this.weighing = weighing;
        this.once = once;
    }

    /** The 300 most urgent parcels that wait to be weighed. */
    @GetMapping("/weighing/waiting")
    @Requires(Permission.FULFILMENT_READ)
    List<ToWeigh> waiting() {
        return weighing.waiting(MOST_WAITING);
    }

    /** What a parcel should weigh without packaging, and what it weighed. */
    @GetMapping("/parcels/{id}/weighings")
    @Requires(Permission.FULFILMENT_READ)
    Weighings weighings(@PathVariable ParcelId id) {
        return new Weighings(weighing.expected(id).orElse(null), weighing.of(id));
    }

    @PostMapping("/parcels/{id}/weight")
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    WeighingView weigh(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ParcelId id, @RequestBody Scale scale) {
        var weighed = scale.weighed();
        return once.answer(key, List.of(id, weighed), WeighingView.class, () -> weighing.weigh(id, weighed));
    }

    /** A supervisor lets a parcel pass beyond the tolerance. */
    @PostMapping("/parcels/{id}/weight/pass")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    WeighingView pass(
            @RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ParcelId id, @RequestBody Pass pass) {
        var weighed = new Scale(pass.grams(), pass.packaging()).weighed();
        var reason = Given.filled("/reason", pass.reason());
        return once.answer(
                key, List.of(id, weighed, reason), WeighingView.class, () -> weighing.pass(id, weighed, reason));
    }

    /** The weight of a parcel: what it should be, and what it was. */
    record Weighings(@Nullable ExpectedWeight expected, List<WeighingView> weighed) {}

    /** What the scale showed, in grams. */
    record Scale(@Nullable BigDecimal grams, @Nullable String packaging) {

        Weighed weighed() {
            return new Weighed(
                    Given.value("/grams", grams),
                    packaging == null || packaging.isBlank() ? Optional.empty() : Optional.of(packaging.strip()));
        }
    }

    /** The same, let pass with a reason. */
    record Pass(
            @Nullable BigDecimal grams,
            @Nullable String packaging,
            @Nullable String reason) {}
}
