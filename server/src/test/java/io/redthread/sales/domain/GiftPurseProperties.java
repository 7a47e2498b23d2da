package io.redthread.sales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.catalog.SkuFacts;
import io.redthread.catalog.StorageCondition;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.parties.ShopId;
import io.redthread.sales.GiftChoice;
import io.redthread.sales.GiftGrant.Buyer;
import io.redthread.sales.GiftItem;
import io.redthread.sales.GiftLimits;
import io.redthread.sales.GiftRuleId;
import io.redthread.sales.GiftWhat;
import io.redthread.sales.GiftWhen;
import io.redthread.sales.GiftWhenShort;
import io.redthread.sales.NewGiftRule;
import io.redthread.sales.domain.GiftPurse.Earned;
import io.redthread.sales.domain.GiftPurse.Gift;
import io.redthread.sales.domain.GiftPurse.Left;
import io.redthread.sales.domain.GiftPurse.Taken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever orders earn: no rule gives more than it may, no shelf more than it has, and of a word only one gives. */
class GiftPurseProperties {

    private static final List<Sku> SKUS = List.of(new Sku("A"), new Sku("B"), new Sku("C"));

    @Property(tries = 500)
    void no_rule_gives_more_than_its_limits(@ForAll("cases") Case it) {
        var given = given(it);

        for (var rule : it.rules()) {
            var its = given.stream()
                    .filter(one -> one.taken().earned().id().equals(rule.id()))
                    .filter(one -> !one.taken().gifts().isEmpty())
                    .toList();
            var pieces = its.stream()
                    .flatMap(one -> one.taken().gifts().stream())
                    .map(Gift::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var limits = rule.rule().limits();
            assertThat(pieces).isLessThanOrEqualTo(limits.budget());
            assertThat(its.size()).isLessThanOrEqualTo(limits.firstOrders().orElseThrow());
            for (var buyer : Set.of(0, 1, 2)) {
                assertThat(its.stream().filter(one -> one.buyer() == buyer).count())
                        .isLessThanOrEqualTo(limits.perBuyer().orElseThrow());
            }
        }
    }

    @Property(tries = 500)
    void what_is_not_waited_for_is_on_the_shelf(@ForAll("cases") Case it) {
        var given = new HashMap<Sku, BigDecimal>();
        given(it).stream()
                .flatMap(one -> one.taken().gifts().stream())
                .forEach(gift -> given.merge(gift.sku(), gift.quantity(), BigDecimal::add));

        if (it.rules().stream().noneMatch(rule -> rule.rule().what().whenShort() == GiftWhenShort.WAIT)) {
            given.forEach((sku, much) -> assertThat(much).isLessThanOrEqualTo(BigDecimal.valueOf(it.stock())));
        }
    }

    @Property(tries = 500)
    void of_rules_with_one_word_an_order_gets_one(@ForAll("cases") Case it) {
        var words = new HashMap<String, Integer>();
        given(it).stream()
                .filter(one -> !one.taken().gifts().isEmpty())
                .filter(one -> !one.taken().earned().rule().limits().exclusive().isEmpty())
                .forEach(one -> words.merge(
                        one.order() + one.taken().earned().rule().limits().exclusive(), 1, Integer::sum));

        assertThat(words.values()).allMatch(count -> count == 1);
    }

    private static List<Given> given(Case it) {
        var left = new HashMap<GiftRuleId, Left>();
        it.rules()
                .forEach(rule -> left.put(
                        rule.id(),
                        new Left(
                                rule.rule().limits().budget(),
                                rule.rule().limits().firstOrders().orElseThrow())));
        var facts = new HashMap<Sku, SkuFacts>();
        var stock = new HashMap<Sku, BigDecimal>();
        SKUS.forEach(sku -> {
            facts.put(sku, facts(sku));
            stock.put(sku, BigDecimal.valueOf(it.stock()));
        });
        var purse = new GiftPurse(left, Map.of(), GiftShelf.of(facts, stock));
        var given = new ArrayList<Given>();
        for (var i = 0; i < it.buyers().size(); i++) {
            var buyer = it.buyers().get(i);
            for (var taken : purse.take(new Buyer(new ShopId(1), "B" + buyer), it.rules(), List.of())) {
                given.add(new Given(i, buyer, taken));
            }
        }
        return given;
    }

    private static SkuFacts facts(Sku sku) {
        return new SkuFacts(
                sku,
                sku.code(),
                Quantity.pcs(1).uom(),
                true,
                false,
                StorageCondition.values()[0],
                true,
                false,
                false,
                List.of());
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        rule().list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 2).list().ofMaxSize(12),
                        Arbitraries.integers().between(0, 20))
                .as((rules, buyers, stock) -> {
                    var earned = new ArrayList<Earned>();
                    rules.forEach(it -> earned.add(new Earned(
                            new GiftRuleId(earned.size() + 1), it, it.what().mostTimes())));
                    return new Case(earned, buyers, stock);
                });
    }

    private static Arbitrary<NewGiftRule> rule() {
        var what = Combinators.combine(
                        Arbitraries.of(SKUS).set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(GiftChoice.values()),
                        Arbitraries.of(GiftWhenShort.values()),
                        Arbitraries.integers().between(1, 4))
                .as((skus, each, choice, whenShort, times) -> new GiftWhat(
                        skus.stream()
                                .map(it -> new GiftItem(it, BigDecimal.valueOf(each), Optional.of(other(it))))
                                .toList(),
                        choice,
                        whenShort,
                        times));
        var limits = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("", "X", "Y"))
                .as((budget, first, each, priority, word) -> new GiftLimits(
                        BigDecimal.valueOf(budget), Optional.of(first), Optional.of(each), priority, word));
        return Combinators.combine(what, limits).as((its, most) -> new NewGiftRule("规则", anyOrder(), its, most));
    }

    private static Sku other(Sku sku) {
        return SKUS.get((SKUS.indexOf(sku) + 1) % SKUS.size());
    }

    private static GiftWhen anyOrder() {
        return new GiftWhen(
                List.of(),
                Instant.EPOCH,
                Instant.MAX,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    private record Case(List<Earned> rules, List<Integer> buyers, int stock) {}

    private record Given(int order, int buyer, Taken taken) {}
}
