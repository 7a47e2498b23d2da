package io.redthread.purchasing.domain;

import io.redthread.kernel.Sku;
import io.redthread.purchasing.AgreementId;
import io.redthread.purchasing.PricedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What orders call off agreements (协议执行量).
 *
 * @param quantities base quantities by agreement and goods, none zero, in key order
 * @param amounts amounts with tax in the agreement's currency by agreement, none zero, in key order
 */
public record CallOffUsage(Map<Key, BigDecimal> quantities, Map<AgreementId, BigDecimal> amounts) {

    private static final Comparator<AgreementId> BY_ID = Comparator.comparingLong(AgreementId::value);
    private static final Comparator<Key> BY_KEY =
            Comparator.comparing(Key::agreement, BY_ID).thenComparing(Key::sku);

    /**
     * One line of an agreement.
     *
     * @param agreement which
     * @param sku its goods
     */
    public record Key(AgreementId agreement, Sku sku) {}

    /** What these lines call off; lines without an agreement do not count. */
    public static CallOffUsage of(List<PricedLine> lines) {
        var quantities = new TreeMap<Key, BigDecimal>(BY_KEY);
        var amounts = new TreeMap<AgreementId, BigDecimal>(BY_ID);
        for (var line : lines) {
            line.content().agreement().ifPresent(agreement -> {
                quantities.merge(
                        new Key(agreement, line.content().sku()), line.base().amount(), BigDecimal::add);
                amounts.merge(agreement, line.gross(), BigDecimal::add);
            });
        }
        amounts.replaceAll((agreement, amount) -> amount.setScale(2, RoundingMode.HALF_UP));
        return new CallOffUsage(quantities, amounts).positive();
    }

    /** Both together. */
    public CallOffUsage plus(CallOffUsage other) {
        var both = copy();
        other.quantities.forEach((key, amount) -> both.quantities.merge(key, amount, BigDecimal::add));
        other.amounts.forEach((key, amount) -> both.amounts.merge(key, amount, BigDecimal::add));
        return both;
    }

    /** By how much this is more than the other; where it is less, nothing. */
    public CallOffUsage beyond(CallOffUsage other) {
        var more = copy();
        other.quantities.forEach((key, amount) -> more.quantities.merge(key, amount.negate(), BigDecimal::add));
        other.amounts.forEach((key, amount) -> more.amounts.merge(key, amount.negate(), BigDecimal::add));
        return more.positive();
    }

    /** Whether nothing is called off. */
    public boolean isEmpty() {
        return quantities.isEmpty() && amounts.isEmpty();
    }

    private CallOffUsage copy() {
        var quantitiesToo = new TreeMap<Key, BigDecimal>(BY_KEY);
        quantitiesToo.putAll(quantities);
        var amountsToo = new TreeMap<AgreementId, BigDecimal>(BY_ID);
        amountsToo.putAll(amounts);
        return new CallOffUsage(quantitiesToo, amountsToo);
    }

    private CallOffUsage positive() {
        quantities.values().removeIf(amount -> amount.signum() <= 0);
        amounts.values().removeIf(amount -> amount.signum() <= 0);
        return this;
    }
}
