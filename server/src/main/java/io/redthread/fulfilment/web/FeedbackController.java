package io.redthread.fulfilment.web;

import io.redthread.fulfilment.Feedback;
import io.redthread.fulfilment.FeedbackFilter;
import io.redthread.fulfilment.FeedbackRow;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages to shops over HTTP. */
@RestController
@RequestMapping("/api/fulfilment/feedback")
class FeedbackController {

    private final Feedback feedback;
    private final Once once;

    FeedbackController(Feedback feedback, Once once) {
        this.feedback = feedback;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.FULFILMENT_READ)
    Page<FeedbackRow> page(@ModelAttribute FeedbackFilter filter, @ModelAttribute PageQuery query) {
        return feedback.page(filter, query);
    }

    @GetMapping("/{order}")
    @Requires(Permission.FULFILMENT_READ)
    ToldView told(@PathVariable OrderId order) {
        var it = feedback.of(order);
        return new ToldView(it.row(), it.body().orElse(null));
    }

    @PostMapping("/{order}/again")
    @Requires(Permission.FULFILMENT_SUPERVISE)
    void again(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable OrderId order) {
        once.run(key, List.of("feedback again", order), () -> feedback.again(order));
    }

    /** A message and what it says. */
    record ToldView(FeedbackRow row, @Nullable String body) {}
}
