package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.CreditAccountId;
import io.redthread.sales.CreditHold;
import io.redthread.sales.CreditHolds;
import io.redthread.sales.OrderId;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

/** Orders held for want of credit, over HTTP. */
@RestController
@RequestMapping("/api/sales/credit-holds")
class CreditHoldController {

    private static final int MOST = 200;
    private static final List<String> ZH =
            List.of("单号", "买家", "币种", "本单", "当时已用", "当时额度", "冻结时间", "结束时间", "放行人", "放行理由");
    private static final List<String> EN = List.of(
            "Number",
            "Buyer",
            "Currency",
            "This order",
            "Used then",
            "Limit then",
            "Held",
            "Ended",
            "Released by",
            "Reason");

    private final CreditHolds holds;
    private final Orders orders;
    private final Once once;

    CreditHoldController(CreditHolds holds, Orders orders, Once once) {
        this.holds = holds;
        this.orders = orders;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.SALES_ORDER_READ)
    Page<HoldView> page(
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute PageQuery query) {
        return views(holds.page(ended, q, query));
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SALES_CREDIT)
    void release(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Release request) {
        var ids = Given.list(Given.some("/ids", request.ids()));
        if (ids.size() > MOST) {
            throw InvalidInput.of("/ids", ids.size(), "orders-chosen");
        }
        var reason = Given.filled("/reason", request.reason());
        once.run(key, request, () -> holds.release(ids, reason));
    }

    @GetMapping("/export")
    @Requires(Permission.SALES_ORDER_READ)
    void export(
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        file.write(
                "credit-holds",
                file.english() ? EN : ZH,
                CreditHoldController::cells,
                query -> views(holds.page(ended, q, query)));
    }

    private static List<?> cells(HoldView it) {
        return Arrays.asList(
                it.number(),
                it.buyer(),
                it.currency(),
                it.wanted(),
                it.used(),
                it.limit(),
                it.heldAt().toString(),
                it.endedAt() == null ? null : it.endedAt().toString(),
                it.releasedBy(),
                it.reason());
    }

    private Page<HoldView> views(Page<CreditHold> page) {
        var known = orders.byIds(page.items().stream().map(CreditHold::order).toList()).stream()
                .collect(Collectors.toMap(SalesOrder::id, it -> it));
        return page.map(it -> HoldView.of(it, known.get(it.order())));
    }

    /** Orders to let pass, and why. */
    record Release(@Nullable List<OrderId> ids, @Nullable String reason) {}

    /** An order that waits, or waited. */
    record HoldView(
            OrderId order,
            String number,
            String buyer,
            CreditAccountId account,
            String currency,
            BigDecimal wanted,
            BigDecimal used,
            BigDecimal limit,
            String whyZh,
            String whyEn,
            Instant heldAt,
            @Nullable Instant endedAt,
            @Nullable String releasedBy,
            String reason) {

        static HoldView of(CreditHold it, @Nullable SalesOrder order) {
            return new HoldView(
                    it.order(),
                    order == null ? "" : order.number(),
                    order == null ? "" : order.customerCode(),
                    it.account(),
                    order == null ? "" : order.total().currency().getCurrencyCode(),
                    it.wanted(),
                    it.usedThen(),
                    it.limitThen(),
                    it.zh(),
                    it.en(),
                    it.heldAt(),
                    it.endedAt().orElse(null),
                    it.releasedBy().orElse(null),
                    it.reason());
        }
    }
}
