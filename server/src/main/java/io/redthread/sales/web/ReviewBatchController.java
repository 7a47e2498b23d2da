package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.parties.ShopId;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.ReviewBatchViews;
import io.redthread.sales.ReviewBatches;
import io.redthread.sales.ReviewBatches.Released;
import io.redthread.sales.ReviewBatches.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The batch desk over HTTP. */
@RestController
@RequestMapping("/api/sales/review-batches")
class ReviewBatchController {

    private final ReviewBatches batches;
    private final ReviewBatchViews views;
    private final Once once;

    ReviewBatchController(ReviewBatches batches, ReviewBatchViews views, Once once) {
        this.batches = batches;
        this.views = views;
        this.once = once;
    }

    @GetMapping("/open")
    @Requires({Permission.SALES_ORDER_REVIEW, Permission.SALES_ORDER_READ})
    OpenBatches open() {
        return new OpenBatches(batches.setting(), views.open());
    }

    @GetMapping
    @Requires({Permission.SALES_ORDER_REVIEW, Permission.SALES_ORDER_READ})
    Page<Released> released(@ModelAttribute PageQuery query) {
        return batches.released(query);
    }

    @PostMapping("/release")
    @Requires(Permission.SALES_ORDER_REVIEW)
    Released release(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Release request) {
        return once.answer(key, request, Released.class, () -> batches.release(Given.value("/shop", request.shop())));
    }

    @PutMapping("/setting")
    @Requires(Permission.PROCESS_EDIT)
    Setting change(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Change request) {
        return once.answer(
                key,
                request,
                Setting.class,
                () -> batches.change(new Setting(
                        Given.value("/size", request.size()),
                        Given.value("/minutes", request.minutes()),
                        Given.value("/revision", request.revision()))));
    }

    /** What closes a batch, and what is gathering. */
    record OpenBatches(Setting setting, List<ReviewBatchViews.Open> open) {}

    /** Whose batch goes. */
    record Release(@Nullable ShopId shop) {}

    /** What shall close a batch. */
    record Change(
            @Nullable Integer size,
            @Nullable Integer minutes,
            @Nullable Integer revision) {}
}
