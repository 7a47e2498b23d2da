package io.redthread.sales;

import static io.redthread.sales.store.jooq.Tables.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.redthread.parties.ShopId;
import io.redthread.platform.database.Transactions;
import io.redthread.rules.PastCases.PastCase;
import io.redthread.rules.RuleDomains;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What rules decide by themselves says for ever what it went by, and comes out the same again (Z8). */
class OrderDecisionsTest extends RedthreadTest {

    @Autowired
    TradingWorld world;

    @Autowired
    OrderIntake intake;

    @Autowired
    OrderDecisions decisions;

    @Autowired
    RuleDomains domains;

    @Autowired
    Transactions transactions;

    @Autowired
    DSLContext sql;

    private ShopId shop;
    private String goods;

    @BeforeEach
    void given_goods() {
        goods = world.goods(world.warehouse("浙江省"), 100).code();
        shop = world.shop(false);
    }

    @Test
    void an_order_that_passes_keeps_what_it_went_by_and_what_would_have_stopped_it() {
        var review = review(taken("199.00"));

        assertThat(facts(review)).containsEntry("amount", 19_900L).containsEntry("province", "浙江省");
        assertThat(review.outcome()).isEmpty();
        assertThat(review.explanation().alternatives())
                .anySatisfy(it -> assertThat(it.word()).isEqualTo("amount"));
    }

    @Test
    void one_that_a_person_must_see_names_the_rule() {
        var review = review(taken("3000.00"));

        assertThat(review.outcome()).isEqualTo("high-value");
        assertThat(review.again()).isEqualTo("high-value");
    }

    @Test
    void orders_of_one_batch_each_keep_their_own() {
        var made = intake.acceptAndMove(List.of(order("10.00", Map.of()), order("4000.00", Map.of())));

        assertThat(made.stream()
                        .map(it -> review(((IntakeResult.Created) it).id()))
                        .toList())
                .extracting(it -> facts(it).get("amount"), DecisionView::outcome)
                .containsExactly(tuple(1_000L, ""), tuple(400_000L, "high-value"));
    }

    @Test
    void the_scenario_that_rules_chose_is_kept_too() {
        var id = ((IntakeResult.Created) intake.acceptAndMove(List.of(order("10.00", Map.of("tags", "大促"))))
                        .getFirst())
                .id();

        assertThat(decisions.of(id).getFirst())
                .extracting(DecisionView::rules, DecisionView::outcome, DecisionView::again)
                .containsExactly("order-scenario", "promotion", "promotion");
    }

    @Test
    void every_decision_comes_out_the_same_again() {
        taken("199.00");

        assertThat(decisions.verify()).satisfies(it -> {
            assertThat(it.differences()).isEmpty();
            assertThat(it.entries()).isPositive();
        });
    }

    @Test
    void one_that_does_not_is_named() {
        var id = taken("199.00");
        var found = new ArrayList<DecisionCheck.Difference>();

        assertThatThrownBy(() -> transactions.in(() -> {
                    falsified(id);
                    found.addAll(decisions.verify().differences());
                    throw new IllegalStateException("all of it is taken back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found)
                .singleElement()
                .extracting(DecisionCheck.Difference::recorded, DecisionCheck.Difference::recomputed)
                .containsExactly("free-order", "");
    }

    @Test
    void none_can_be_changed() {
        taken("199.00");

        assertThatThrownBy(() -> sql.update(DECISION).set(DECISION.VERSION, 9).execute())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_draft_of_the_rules_is_tried_on_them() {
        var id = taken("3000.00");
        var past = new ArrayList<PastCase>();

        domains.named(ReviewTemplate.NAME)
                .past()
                .orElseThrow()
                .each(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), past::add);

        assertThat(past).filteredOn(it -> it.id() == id.value()).singleElement().satisfies(it -> {
            assertThat(it.recorded()).contains(ReviewTemplate.MANUAL);
            assertThat(it.facts().number("amount", 0)).isEqualTo(300_000);
        });
    }

    private OrderId taken(String price) {
        return ((IntakeResult.Created)
                        intake.acceptAndMove(List.of(order(price, Map.of()))).getFirst())
                .id();
    }

    private NewOrder order(String price, Map<String, String> extra) {
        var order = world.order(shop).line(goods, "1", price);
        extra.forEach(order::saying);
        return extra.isEmpty() ? order.build() : order.in("").build();
    }

    private DecisionView review(OrderId id) {
        return decisions.of(id).stream()
                .filter(it -> it.rules().equals(ReviewTemplate.NAME))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> facts(DecisionView view) {
        var facts = new HashMap<String, Object>();
        view.facts().forEach(it -> facts.put(it.word().name(), it.value()));
        return facts;
    }

    /** The newest batch that the order is in once more, with another outcome. */
    private void falsified(OrderId id) {
        var row = Objects.requireNonNull(sql.selectFrom(DECISION)
                .where(DECISION.FIRST_ORDER.eq(id.value()))
                .and(DECISION.RULES.eq(ReviewTemplate.NAME))
                .fetchOne());
        var copy = sql.newRecord(DECISION);
        copy.setRules(row.getRules());
        copy.setVersion(row.getVersion());
        copy.setAt(row.getAt());
        copy.setFirstOrder(row.getFirstOrder());
        copy.setLastOrder(row.getLastOrder());
        copy.setOrders(row.getOrders());
        copy.setFacts(row.getFacts().replaceAll("\"#outcome\":\\[?\"\"\\]?", "\"#outcome\":\"free-order\""));
        copy.insert();
    }
}
