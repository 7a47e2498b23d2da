package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.GiftRule.Ended;
import io.redthread.sales.store.GiftRuleStore;
import io.redthread.sales.store.GiftStore;
import io.redthread.sales.store.OrderStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gift rules (赠品规则, X40): what they say and what they have given. Made and ended, never edited. */
@Service
public class GiftRules {

    private static final int MOST_TOLD = 200;

    private final GiftRuleStore store;
    private final GiftStore grants;
    private final OrderStore orders;
    private final GiftRuleChecks checks;
    private final OpenGiftRules open;
    private final Journal journal;
    private final Clock clock;

    GiftRules(
            GiftRuleStore store,
            GiftStore grants,
            OrderStore orders,
            GiftRuleChecks checks,
            OpenGiftRules open,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.orders = orders;
        this.checks = checks;
        this.open = open;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds a rule; refuses what cannot be, each at its place. */
    @Transactional
    public GiftRule add(NewGiftRule content) {
        checks.check(content);
        var rule = new GiftRule(
                store.nextId(),
                content,
                BigDecimal.ZERO,
                0,
                clock.instant(),
                Callers.current().username(),
                Optional.empty());
        store.add(rule);
        open.forget();
        record("gift-rule-added", rule, content);
        return rule;
    }

    /** Ends a rule before its time; what it gave stays. Refuses one that is not open ({@link GiftRuleEnded}). */
    @Transactional
    public void end(GiftRuleId id, String why) {
        var rule = get(id);
        var ended = store.end(id, new Ended(clock.instant(), Callers.current().username(), why));
        RowCounts.expectOne(
                ended, () -> new Refused(new GiftRuleEnded(rule.content().name())));
        open.forget();
        record("gift-rule-ended", rule, Map.of("reason", why));
    }

    /** One rule; refuses one that is not there ({@link GiftRuleNotFound}). */
    @Transactional(readOnly = true)
    public GiftRule get(GiftRuleId id) {
        return store.get(id).orElseThrow(() -> new Refused(new GiftRuleNotFound(Long.toString(id.value()))));
    }

    /** One page of rules. */
    @Transactional(readOnly = true)
    public Page<GiftRule> page(GiftRuleFilter filter, PageQuery query) {
        return store.page(filter, clock.instant(), query);
    }

    /** What orders were given by a rule, the newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<GivenTo> given(GiftRuleId id) {
        var its = grants.givenBy(get(id).id(), MOST_TOLD);
        var numbers = orders.load(its.stream().map(GiftGrant::order).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(SalesOrder::id, SalesOrder::number));
        return its.stream()
                .map(it -> new GivenTo(it, numbers.getOrDefault(it.order(), "")))
                .toList();
    }

    /** What an order was given by rules and by hand, or would have been but for the stock. */
    @Transactional(readOnly = true)
    public List<OrderGift> of(OrderId id) {
        var its = grants.of(List.of(id));
        var known = store.byIds(its.stream().flatMap(it -> it.rule().stream()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(GiftRule::id, Function.identity()));
        return its.stream()
                .map(it -> new OrderGift(it, it.rule().map(known::get)))
                .toList();
    }

    private void record(String act, GiftRule rule, Object told) {
        journal.record(Act.of(
                act,
                new DocumentRef("gift-rule", rule.id().value()),
                rule.content().name(),
                told));
    }

    /**
     * A gift of an order.
     *
     * @param grant what it got
     * @param rule by which rule; absent for what a person gave
     */
    public record OrderGift(GiftGrant grant, Optional<GiftRule> rule) {}

    /**
     * What a rule gave.
     *
     * @param grant what and to which order
     * @param number the order's number
     */
    public record GivenTo(GiftGrant grant, String number) {}
}
