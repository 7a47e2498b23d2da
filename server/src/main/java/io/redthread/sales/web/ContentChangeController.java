package io.redthread.sales.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.sales.ChangePreview;
import io.redthread.sales.ChangePreview.StockEffect;
import io.redthread.sales.ContentChanges;
import io.redthread.sales.HandSplits;
import io.redthread.sales.OrderChange;
import io.redthread.sales.OrderChange.WantedLine;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderLine;
import io.redthread.sales.web.ReviewRulesController.RuleView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing, splitting and rejoining orders, over HTTP. */
@RestController
@RequestMapping("/api/sales/orders/{id}")
class ContentChangeController {

    private final ContentChanges changes;
    private final HandSplits splits;
    private final Once once;

    ContentChangeController(ContentChanges changes, HandSplits splits, Once once) {
        this.changes = changes;
        this.splits = splits;
        this.once = once;
    }

    @PostMapping("/change/preview")
    @Requires(Permission.SALES_ORDER_EDIT)
    Preview preview(@PathVariable OrderId id, @RequestBody Change request) {
        return Preview.of(changes.preview(id, request.wanted()));
    }

    @PostMapping("/change")
    @Requires(Permission.SALES_ORDER_EDIT)
    void change(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable OrderId id,
            @RequestBody Change request) {
        once.run(
                key,
                Map.of("id", id.value(), "change", request),
                () -> changes.change(id, request.wanted(), Given.filled("/reason", request.reason())));
    }

    @PostMapping("/split")
    @Requires(Permission.SALES_ORDER_EDIT)
    Part split(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable OrderId id,
            @RequestBody SplitRequest request) {
        return once.answer(key, Map.of("id", id.value(), "split", request), Part.class, () -> {
            var part = splits.split(id, Given.value("/revision", request.revision()), request.pieces());
            return new Part(part.id(), part.number());
        });
    }

    @PostMapping("/rejoin")
    @Requires(Permission.SALES_ORDER_EDIT)
    Part rejoin(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable OrderId id) {
        return once.answer(key, "rejoin " + id.value(), Part.class, () -> {
            var whole = splits.rejoin(id);
            return new Part(whole.id(), whole.number());
        });
    }

    /** All lines of an order as they shall be, and why. */
    record Change(
            @Nullable Integer revision,
            @Nullable List<Line> lines,
            @Nullable String reason) {

        OrderChange wanted() {
            return new OrderChange(
                    Given.value("/revision", revision),
                    Given.each("/lines", Given.some("/lines", lines), Line::wanted));
        }
    }

    /** A line as it shall be; without a {@code lineNo} it is new, without a {@code sku} it is a charge that was there. */
    record Line(
            @Nullable Integer lineNo,
            @Nullable String sku,
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {

        WantedLine wanted() {
            return new WantedLine(
                    Optional.ofNullable(lineNo),
                    Optional.of(Given.text(sku)).filter(it -> !it.isEmpty()).map(Sku::new),
                    Given.text(description),
                    Given.value("/quantity", quantity),
                    Given.value("/unitPrice", unitPrice));
        }
    }

    /** What a change would do. */
    record Preview(
            int revision,
            Money before,
            Money after,
            Money difference,
            List<LineView> lines,
            List<StockEffect> stock,
            List<RuleView> reasons,
            boolean begun) {

        static Preview of(ChangePreview it) {
            return new Preview(
                    it.revision(),
                    it.before(),
                    it.after(),
                    it.difference(),
                    it.lines().stream()
                            .map(line -> new LineView(line.before(), line.after(), line.changed()))
                            .toList(),
                    it.stock(),
                    it.reasons().stream().map(RuleView::of).toList(),
                    it.begun());
        }
    }

    /** A line before and after, and whether it differs. */
    record LineView(@Nullable OrderLine before, @Nullable OrderLine after, boolean changed) {}

    /** The revision that was seen, and the pieces that go. */
    record SplitRequest(
            @Nullable Integer revision, @Nullable List<Piece> apart) {

        List<HandSplits.Apart> pieces() {
            return Given.each(
                    "/apart",
                    Given.some("/apart", apart),
                    it -> new HandSplits.Apart(
                            Given.value("/lineNo", it.lineNo()), Given.value("/quantity", it.quantity())));
        }
    }

    /** So many pieces of a line. */
    record Piece(@Nullable Integer lineNo, @Nullable BigDecimal quantity) {}

    /** An order by id and number. */
    record Part(OrderId id, String number) {}
}
