package io.redthread.sales.domain;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressReading;
import io.redthread.process.Outcome;
import io.redthread.sales.OrderLine;
import io.redthread.sales.SalesOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges an order at node 2 (信息校验, requirement F2): payment before address before item before stock; the first that
 * fails decides. Pure: everything it needs is handed in.
 */
public final class Validation {

    /** How long an unpaid order waits before it counts as late; the check itself takes seconds, the buyer does not. */
    /** What an unpaid order waits for. */
    public static final String UNPAID = "payment";

    private static final Duration PAYMENT_WAIT = Duration.ofHours(24);

    private Validation() {}

    /**
     * The verdict.
     *
     * @param order with the lines' SKUs as far as they are known
     * @param address what the address reader said
     * @param known whether a SKU exists and is active
     * @param stock what it needs and what there is
     * @param onAccount whether it is on a credit account, so that it ships before it is paid
     * @param now from which an order that was reminded of has another day
     */
    public static Outcome judge(
            SalesOrder order,
            AddressReading address,
            java.util.function.Predicate<Sku> known,
            StockFacts stock,
            boolean onAccount,
            Instant now) {
        if (order.paidAt().isEmpty() && !onAccount) {
            var until = order.acceptedAt().plus(PAYMENT_WAIT);
            return new Outcome.Waits(
                    UNPAID, Optional.of(until.isAfter(now) ? until : now.plus(PAYMENT_WAIT)), Optional.empty());
        }
        if (address instanceof AddressReading.Incomplete incomplete) {
            return new Outcome.Fails("address", AddressGaps.zh(incomplete.gaps()), AddressGaps.en(incomplete.gaps()));
        }
        var unknown = order.lines().stream()
                .filter(line -> line.kind() == io.redthread.sales.LineKind.GOODS)
                .filter(line -> line.sku().filter(known).isEmpty())
                .map(OrderLine::platformSku)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            return new Outcome.Fails(
                    "unknown-item", "未识别的商品编码:" + listed(unknown, "、"), "Unknown item codes: " + listed(unknown, ", "));
        }
        var missing = stock.missing();
        if (missing.isEmpty()) {
            return new Outcome.Done("valid");
        }
        return order.isBackOrder() || stock.partWillDo() ? new Outcome.Done("part-stock") : stockout(missing);
    }

    /**
     * Stock against an order.
     *
     * @param wanted what the order needs in stock-keeping units, kits taken apart
     * @param available what can be promised of each
     * @param splitAllowed whether its shop lets it ship in parts
     */
    public record StockFacts(Map<Sku, Quantity> wanted, Map<Sku, Quantity> available, boolean splitAllowed) {

        List<String> missing() {
            return wanted.entrySet().stream()
                    .filter(it -> falls(it.getValue(), available.get(it.getKey())))
                    .map(it -> it.getKey() + " " + have(available.get(it.getKey())) + "/"
                            + it.getValue().amount().toPlainString())
                    .sorted()
                    .toList();
        }

        /** Whether something of it is there and may go before the rest. */
        boolean partWillDo() {
            return splitAllowed
                    && wanted.keySet().stream()
                            .map(available::get)
                            .anyMatch(there -> there != null && there.isPositive());
        }
    }

    /** The failure that tells which SKUs fall short, as available/wanted. */
    public static Outcome.Fails stockout(List<String> missing) {
        return new Outcome.Fails(
                "stockout",
                "库存不足(可用/需要):" + listed(missing, "、"),
                "Short (available/wanted): " + listed(missing, ", "));
    }

    private static boolean falls(Quantity wanted, @org.jspecify.annotations.Nullable Quantity available) {
        return available == null || wanted.exceeds(available);
    }

    private static String have(@org.jspecify.annotations.Nullable Quantity available) {
        return available == null ? "0" : available.amount().toPlainString();
    }

    private static String listed(List<String> items, String between) {
        var shown = items.stream().limit(5).collect(Collectors.joining(between));
        return items.size() > 5 ? shown + " … (" + items.size() + ")" : shown;
    }
}
