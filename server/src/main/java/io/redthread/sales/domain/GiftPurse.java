package io.redthread.sales.domain;

import io.redthread.kernel.Sku;
import io.redthread.sales.GiftChoice;
import io.redthread.sales.GiftGrant.Buyer;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftRuleId;
import io.redthread.sales.GiftWhat;
import io.redthread.sales.GiftWhenShort;
import io.redthread.sales.NewGiftRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules may still give while a batch takes from them: budget, first orders, buyers' limits, stock. Pure; whoever uses it
 * holds the rules.
 */
public final class GiftPurse {

    private final Map<GiftRuleId, Left> left;
    private final Map<Limit, Integer> taken;
    private final GiftShelf shelf;

    /**
     * Begins with what there is.
     *
     * @param left what each rule may still give
     * @param taken how many orders of a buyer each rule has given to
     * @param shelf what there is to give
     */
    public GiftPurse(Map<GiftRuleId, Left> left, Map<Limit, Integer> taken, GiftShelf shelf) {
        this.left = new HashMap<>(left);
        this.taken = new HashMap<>(taken);
        this.shelf = shelf;
    }

    /**
     * Takes what an order earns, by priority: of rules that exclude each other the first there is room and stock for.
     *
     * @param occupied words of rules that gave already, or were taken off by hand
     */
    public List<Taken> take(Buyer buyer, List<Earned> earned, Collection<String> occupied) {
        var given = new ArrayList<Taken>();
        var gone = new HashSet<>(occupied);
        earned.stream()
                .sorted(Comparator.comparingInt(
                                (Earned it) -> it.rule().limits().priority())
                        .thenComparing(it -> it.id().value()))
                .filter(it -> {
                    var word = it.rule().limits().exclusive();
                    return word.isEmpty() || !gone.contains(word);
                })
                .forEach(it -> take(buyer, it).ifPresent(one -> {
                    given.add(one);
                    if (!one.gifts().isEmpty()) {
                        gone.add(it.rule().limits().exclusive());
                    }
                }));
        return given;
    }

    private Optional<Taken> take(Buyer buyer, Earned earned) {
        var room = left.get(earned.id());
        var limit = new Limit(earned.id(), buyer);
        var had = taken.getOrDefault(limit, 0);
        var limits = earned.rule().limits();
        if (room == null
                || room.orders() < 1
                || limits.perBuyer().filter(most -> had >= most).isPresent()) {
            return Optional.empty();
        }
        var gifts = new ArrayList<Gift>();
        var leftOut = false;
        var pieces = room.pieces();
        var what = earned.rule().what();
        for (var times = earned.times(); times > 0 && gifts.isEmpty(); times--) {
            if (least(what, times).compareTo(pieces) <= 0) {
                leftOut |= choose(what, times, pieces, gifts);
            }
        }
        var all = gifts.stream().map(Gift::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!gifts.isEmpty()) {
            left.put(earned.id(), new Left(pieces.subtract(all), room.orders() - 1));
            taken.put(limit, had + 1);
        }
        return gifts.isEmpty() && !leftOut ? Optional.empty() : Optional.of(new Taken(earned, gifts, leftOut));
    }

    /** How many pieces so many times are, at least. */
    private static BigDecimal least(GiftWhat what, int times) {
        var each = what.items().stream().map(GiftItem::quantity);
        var once = what.choice() == GiftChoice.ALL
                ? each.reduce(BigDecimal.ZERO, BigDecimal::add)
                : each.min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        return once.multiply(BigDecimal.valueOf(times));
    }

    /** Chooses what is given; answers whether something was left out for want of stock. */
    private boolean choose(GiftWhat what, int times, BigDecimal most, List<Gift> gifts) {
        var leftOut = false;
        var first = what.choice() == GiftChoice.FIRST_IN_STOCK;
        for (var item : what.items()) {
            var quantity = item.quantity().multiply(BigDecimal.valueOf(times));
            if (quantity.compareTo(most) > 0) {
                continue;
            }
            var sku = given(item, quantity, first ? GiftWhenShort.LEAVE_OUT : what.whenShort());
            leftOut |= sku.isEmpty();
            sku.ifPresent(it -> gifts.add(new Gift(it, quantity)));
            if (first && !gifts.isEmpty()) {
                return false;
            }
        }
        if (first && what.whenShort() == GiftWhenShort.WAIT) {
            what.items().stream()
                    .map(it -> new Gift(it.sku(), it.quantity().multiply(BigDecimal.valueOf(times))))
                    .filter(it -> it.quantity().compareTo(most) <= 0 && shelf.knows(it.sku()))
                    .findFirst()
                    .ifPresent(it -> {
                        shelf.owe(it.sku(), it.quantity());
                        gifts.add(it);
                    });
            return gifts.isEmpty();
        }
        return leftOut;
    }

    private Optional<Sku> given(GiftItem item, BigDecimal quantity, GiftWhenShort whenShort) {
        if (shelf.take(item.sku(), quantity)) {
            return Optional.of(item.sku());
        }
        return switch (whenShort) {
            case LEAVE_OUT -> Optional.empty();
            case SUBSTITUTE -> item.instead().filter(it -> shelf.take(it, quantity));
            case WAIT -> {
                shelf.owe(item.sku(), quantity);
                yield Optional.of(item.sku()).filter(shelf::knows);
            }
        };
    }

    /**
     * What a rule may still give.
     *
     * @param pieces so many pieces
     * @param orders to so many orders
     */
    public record Left(BigDecimal pieces, int orders) {}

    /**
     * A buyer as a rule counts him.
     *
     * @param rule which rule
     * @param buyer who
     */
    public record Limit(GiftRuleId rule, Buyer buyer) {}

    /**
     * A gift that an order earns.
     *
     * @param id by which rule
     * @param rule what that says
     * @param times how often
     */
    public record Earned(GiftRuleId id, NewGiftRule rule, int times) {}

    /**
     * Something that is given.
     *
     * @param sku what
     * @param quantity how much, in its base unit
     */
    public record Gift(Sku sku, BigDecimal quantity) {}

    /**
     * What was given, or would have been.
     *
     * @param earned by what
     * @param gifts what; nothing where all was left out
     * @param leftOut whether something was left out for want of stock
     */
    public record Taken(Earned earned, List<Gift> gifts, boolean leftOut) {}
}
