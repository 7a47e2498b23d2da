package io.redthread.inventory.domain;

import io.redthread.inventory.LocationId;
import io.redthread.inventory.Mixing;
import io.redthread.inventory.PutawayProposal;
import io.redthread.inventory.PutawayProposal.Because;
import io.redthread.inventory.PutawayProposal.ProposedBin;
import io.redthread.inventory.PutawayProposal.Tried;
import io.redthread.inventory.PutawayRule;
import io.redthread.inventory.PutawayRule.Nature;
import io.redthread.inventory.ZoneKind;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes bins for goods, one after the other, by the rules of a warehouse in their order: of the bins that the first rule
 * with room names, one that holds all of it before one that holds a part, where the same goods lie before an empty one, then
 * along the picker's way. What was proposed takes its room. Without any rule for the goods, every bin of their conditions is
 * allowed, storage zones first.
 */
public final class PutawayPlan {

    private final List<PutawayRule> rules;
    private final Map<LocationId, Shelf> shelves = new LinkedHashMap<>();

    /**
     * A plan over the bins as they are.
     *
     * @param rules in the order they are asked
     * @param bins the active bins of the warehouse
     * @param contents what they hold
     */
    public PutawayPlan(List<PutawayRule> rules, List<BinSpace> bins, Map<BinKey, BigDecimal> contents) {
        this.rules = rules;
        bins.stream()
                .sorted(Comparator.comparing((BinSpace bin) -> bin.kind() != ZoneKind.STORAGE)
                        .thenComparing(BinSpace::walkOrder)
                        .thenComparing(BinSpace::code))
                .forEach(bin -> shelves.put(bin.bin(), new Shelf(bin)));
        contents.forEach((key, amount) -> {
            var shelf = shelves.get(key.bin());
            if (shelf != null && amount.signum() > 0) {
                shelf.holds(key.sku(), key.lot(), amount);
            }
        });
    }

    /** Where these goods should go. */
    public PutawayProposal next(Sku sku, String lot, Nature nature, BigDecimal quantity) {
        var tried = new ArrayList<Tried>();
        for (var ask : asked(sku, nature)) {
            var named = shelves.values().stream().filter(ask::names).toList();
            var offering = named.stream()
                    .filter(shelf -> shelf.bin.storage() == nature.storage())
                    .toList();
            var lying = offering.stream()
                    .filter(shelf -> shelf.mayLie(sku, lot, ask.mixing()))
                    .toList();
            var roomy = lying.stream().filter(Shelf::hasRoom).toList();
            tried.add(new Tried(
                    ask.place(),
                    named.size(),
                    named.size() - offering.size(),
                    offering.size() - lying.size(),
                    lying.size() - roomy.size()));
            var best = roomy.stream()
                    .min(Comparator.comparing((Shelf shelf) -> !shelf.fits(quantity))
                            .thenComparing(shelf -> shelf.because(sku, lot)));
            if (best.isPresent()) {
                return best.get().proposed(sku, lot, quantity, ask.place(), tried);
            }
        }
        return new PutawayProposal(Optional.empty(), BigDecimal.ZERO, Optional.empty(), Optional.empty(), tried);
    }

    /** What speaks against that bin for these goods, its room aside; absent when it is allowed. */
    public Optional<Objection> objection(LocationId bin, Sku sku, String lot, Nature nature) {
        var shelf = shelves.get(bin);
        if (shelf == null) {
            return Optional.of(Objection.NOT_MEANT);
        }
        var naming = asked(sku, nature).stream().filter(ask -> ask.names(shelf)).toList();
        if (naming.isEmpty()) {
            return Optional.of(Objection.NOT_MEANT);
        }
        return naming.stream().anyMatch(ask -> shelf.mayLie(sku, lot, ask.mixing()))
                ? Optional.empty()
                : Optional.of(Objection.MIXED);
    }

    private List<Ask> asked(Sku sku, Nature nature) {
        var asked = new ArrayList<Ask>();
        for (var i = 0; i < rules.size(); i++) {
            if (rules.get(i).isFor(sku, nature)) {
                asked.add(new Ask(i + 1, Optional.of(rules.get(i))));
            }
        }
        return asked.isEmpty() ? List.of(new Ask(0, Optional.empty())) : asked;
    }

    /** What speaks against a bin. */
    public enum Objection {
        /** No rule names it for these goods. */
        NOT_MEANT,
        /** It holds what may not lie together with them. */
        MIXED
    }

    private record Ask(int place, Optional<PutawayRule> rule) {

        Mixing mixing() {
            return rule.map(PutawayRule::mixing).orElse(Mixing.ANY);
        }

        boolean names(Shelf shelf) {
            return shelf.bin.kind() != ZoneKind.RECEIVING
                    && rule.map(it -> it.bin()
                                    .map(shelf.bin.bin()::equals)
                                    .orElse(it.zone().equals(shelf.bin.zone())))
                            .orElse(true);
        }
    }

    private static final class Shelf {

        private final BinSpace bin;
        private final Map<Sku, Map<String, BigDecimal>> contents = new LinkedHashMap<>(2);
        private BigDecimal held = BigDecimal.ZERO;

        Shelf(BinSpace bin) {
            this.bin = bin;
        }

        void holds(Sku sku, String lot, BigDecimal amount) {
            contents.computeIfAbsent(sku, key -> new LinkedHashMap<>(2)).merge(lot, amount, BigDecimal::add);
            held = held.add(amount);
        }

        boolean mayLie(Sku sku, String lot, Mixing mixing) {
            var alone = contents.isEmpty() || contents.size() == 1 && contents.containsKey(sku);
            return switch (mixing) {
                case ANY -> true;
                case ONE_ITEM -> alone;
                case ONE_LOT ->
                    alone
                            && contents.getOrDefault(sku, Map.of()).keySet().stream()
                                    .allMatch(lot::equals);
            };
        }

        boolean hasRoom() {
            return bin.capacity().map(capacity -> capacity.compareTo(held) > 0).orElse(true);
        }

        boolean fits(BigDecimal quantity) {
            return room(quantity).compareTo(quantity) == 0;
        }

        Because because(Sku sku, String lot) {
            if (contents.getOrDefault(sku, Map.of()).containsKey(lot)) {
                return Because.SAME_GOODS;
            }
            return contents.isEmpty() ? Because.EMPTY : Because.ROOM;
        }

        PutawayProposal proposed(Sku sku, String lot, BigDecimal quantity, int place, List<Tried> tried) {
            var because = because(sku, lot);
            var amount = room(quantity);
            holds(sku, lot, amount);
            return new PutawayProposal(
                    Optional.of(new ProposedBin(bin.bin(), bin.code(), bin.zoneCode())),
                    amount,
                    place == 0 ? Optional.empty() : Optional.of(place),
                    Optional.of(because),
                    List.copyOf(tried));
        }

        private BigDecimal room(BigDecimal quantity) {
            return bin.capacity()
                    .map(capacity -> capacity.subtract(held).min(quantity))
                    .orElse(quantity);
        }
    }
}
