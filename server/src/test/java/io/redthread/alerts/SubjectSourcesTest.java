package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.alerts.SubjectSource.Place;
import io.redthread.process.CaseId;
import io.redthread.process.ExceptionView;
import io.redthread.process.Exceptions;
import io.redthread.process.NodeDays;
import io.redthread.process.Standards;
import io.redthread.rules.RuleSets;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.SalesFacts;
import io.redthread.sales.domain.ReviewTemplate;
import io.redthread.support.TradingWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What rules can be about is read from its owners as it is. */
class SubjectSourcesTest extends AlertsTest {

    @Autowired
    private AlertKinds kinds;

    @Autowired
    private TradingWorld trading;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private Standards standards;

    @Autowired
    private RuleSets ruleSets;

    @Autowired
    private SalesFacts sales;

    @Autowired
    private NodeDays nodeDays;

    @Test
    void an_exception_is_met_when_its_time_is_over_and_not_once_it_is_resolved() {
        var it = exception();
        var key = Long.toString(it.id().value());
        var source = kinds.source(SubjectKind.EXCEPTION);
        var before = new Place(it.dueAt().minusMillis(1), "");

        assertThat(source.walk(before, it.dueAt().minusNanos(1_000), 9_000).keys())
                .doesNotContain(key);
        assertThat(source.walk(before, it.dueAt(), 9_000).keys()).contains(key);
        exceptions.resolve(it.id(), "补货", "");

        assertThat(source.walk(before, it.dueAt(), 9_000).keys()).doesNotContain(key);
        assertThat(source.read(List.of(key)).get(key))
                .satisfies(now -> assertThat(now.facts().value("state")).contains("resolved"));
    }

    @Test
    void the_past_of_exceptions_tells_which_were_open_past_their_limit() {
        var it = exception();
        var lives = new ArrayList<PastSubject>();

        kinds.source(SubjectKind.EXCEPTION).past(it.openedAt(), it.openedAt().plusSeconds(1), lives::addAll);

        assertThat(lives)
                .filteredOn(life -> life.stretches().stream()
                        .anyMatch(one -> one.subject().number().equals(it.number())))
                .singleElement()
                .satisfies(life -> assertThat(life.delayed()).isFalse());
    }

    @Test
    void a_shop_is_counted_by_the_orders_it_brought() {
        var from = Instant.now();
        var shop = trading.shop(false);
        var warehouse = trading.warehouse("浙江省");
        var sku = trading.goods(warehouse, 10);
        intake.acceptAndMove(Stream.generate(
                        () -> trading.order(shop).line(sku.code(), "1", "10.00").build())
                .limit(3)
                .toList());

        var counted = sales.perShop(from.minusSeconds(1), Instant.now().plusSeconds(60));

        assertThat(counted.values()).contains(3L);
    }

    @Test
    void a_day_on_which_nothing_was_done_has_no_nodes() {
        assertThat(nodeDays.of(LocalDate.of(2001, 1, 1))).isEmpty();
    }

    /** An order of which nothing is there. */
    private ExceptionView exception() {
        standards.ship();
        ruleSets.ship(ReviewTemplate.NAME, ReviewTemplate.shipped());
        var sku = trading.goods(trading.warehouse("浙江省"), 0);
        var order = trading.order(trading.shop(false))
                .line(sku.code(), "2", "10.00")
                .build();
        var made = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return exceptions.ofCase(new CaseId(made.id().value())).getFirst();
    }
}
