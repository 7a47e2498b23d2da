package io.redthread.purchasing;

import io.redthread.catalog.BuyingFacts;
import io.redthread.catalog.Goods;
import io.redthread.kernel.InputError;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.store.OrderLineRows;
import io.redthread.purchasing.store.PurchaseOrderRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Adds lines to drafts, many at once: what the catalogue knows is asked once, each order is written once. */
@Component
class LineAdditions {

    private final PurchaseOrderRows rows;
    private final OrderLineRows lines;
    private final OrderPricing pricing;
    private final OrderLookup lookup;
    private final Visibility visibility;
    private final Goods goods;

    LineAdditions(
            PurchaseOrderRows rows,
            OrderLineRows lines,
            OrderPricing pricing,
            OrderLookup lookup,
            Visibility visibility,
            Goods goods) {
        this.rows = rows;
        this.lines = lines;
        this.pricing = pricing;
        this.lookup = lookup;
        this.visibility = visibility;
        this.goods = goods;
    }

    /** Begins with the orders of these numbers and these goods. */
    Round begin(Collection<String> numbers, Collection<Sku> skus) {
        var drafts = new LinkedHashMap<String, Draft>();
        for (var order : rows.lockedByNumber(Set.copyOf(numbers))) {
            if (OrderState.EDITABLE.contains(order.state()) && visibility.sees(order.buyer(), order.department())) {
                var stored = lines.of(order.id());
                drafts.put(order.number(), new Draft(order, stored, new ArrayList<>()));
            }
        }
        return new Round(drafts, new HashMap<>(goods.toBuy(Set.copyOf(skus))));
    }

    /** One batch on its way. */
    final class Round {

        private final Map<String, Draft> drafts;
        private final Map<Sku, BuyingFacts> facts;

        private Round(Map<String, Draft> drafts, Map<Sku, BuyingFacts> facts) {
            this.drafts = drafts;
            this.facts = facts;
        }

        /** The number that the next line of that order gets. */
        int nextLineNo(String number) {
            return Optional.ofNullable(drafts.get(number))
                    .map(Draft::nextLineNo)
                    .orElse(1);
        }

        /** Adds a line; answers what is wrong where it cannot be added. */
        Optional<InputError> add(String number, LineContent line) {
            var draft = drafts.get(number);
            if (draft == null) {
                return Optional.of(new InputError("/order", number, "draft-unknown"));
            }
            if (draft.stored().size() + draft.added().size() >= OrderContent.MOST_LINES) {
                return Optional.of(new InputError("/order", number, "lines-too-many"));
            }
            var wrong = Optional.ofNullable(OrderPricing.wrong(line, facts.get(line.sku()), ""));
            if (wrong.isEmpty()) {
                draft.added().add(line);
            }
            return wrong;
        }

        /** Writes every order that got lines. */
        void write() {
            for (var draft : drafts.values()) {
                if (!draft.added().isEmpty()) {
                    var known = draft.order();
                    var before = OrderSnapshot.of(known, draft.stored()).content();
                    var all = new ArrayList<>(before.lines());
                    all.addAll(draft.added());
                    var order = pricing.price(List.of(before.with(all))).getFirst();
                    rows.rewrite(known, known.state(), known.version(), order, lookup.saving());
                    lines.replace(known.id(), draft.stored(), order.lines());
                }
            }
        }
    }

    private record Draft(OrderView order, List<PricedLine> stored, List<LineContent> added) {

        int nextLineNo() {
            var last = added.isEmpty()
                    ? stored.stream()
                            .mapToInt(line -> line.content().lineNo())
                            .max()
                            .orElse(0)
                    : added.getLast().lineNo();
            return last + 1;
        }
    }
}
