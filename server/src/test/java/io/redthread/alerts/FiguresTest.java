package io.redthread.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.alerts.store.SeriesRows;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Statements;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.OrderState;
import io.redthread.purchasing.PastOrder;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures out of line are found in what really happened, explained by their figures, and tuned by what people think of them. */
class FiguresTest extends AlertsTest {

    private static final String ALERTS = "/api/alerts/";

    @Autowired
    private SeriesRows series;

    @Autowired
    private AlertKinds source;

    private Instant last = Instant.now().minus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void a_price_far_from_what_was_paid_before_is_told_with_its_figures() {
        var sku = world.ordinary();
        paid(sku, "21.50", 12);
        paid(sku, "39.90", 1);

        var told = told(watched(prices(sku)));

        assertThat(told).singleElement().satisfies(it -> {
            assertThat(it.facts().number("figure", 0)).isEqualTo(3_990);
            assertThat(it.facts().number("usual", 0)).isEqualTo(2_150);
            assertThat(it.facts().number("samples", 0)).isEqualTo(12);
            assertThat(it.facts().number("share", 0)).isEqualTo(18_558);
            assertThat(it.facts().value("side")).contains("high");
            assertThat(it.facts().value("series")).contains(sku.code());
            assertThat(it.owner())
                    .isEqualTo(new AlertOwner(OwnerKind.PERSON, team.buyer().username()));
            assertThat(it.partner()).isEqualTo(name());
        });
    }

    @Test
    void too_few_prices_before_say_nothing() {
        var sku = world.ordinary();
        paid(sku, "21.50", 5);
        paid(sku, "39.90", 1);

        assertThat(told(watched(prices(sku)))).isEmpty();
    }

    @Test
    void one_that_was_not_worth_telling_goes_and_the_next_has_to_be_further_off() {
        var sku = world.ordinary();
        paid(sku, "21.50", 12);
        paid(sku, "39.90", 1);
        var rule = watched(prices(sku));
        var alert = told(rule).getFirst();
        var buyer = signedIn(team.code() + "-buyer");

        var answer = buyer.post(
                        ALERTS + alert.id().value() + "/feedback",
                        Map.of("revision", alert.revision(), "useful", false))
                .is(200);
        catchUp();

        assertThat(answer.text("/line/alert/useful")).isEqualTo("false");
        assertThat(answer.text("/steps/1/act")).isEqualTo("useless");
        assertThat(told(rule).getFirst().state()).isEqualTo(AlertState.SETTLED);
        assertThat(verdict(sku).tolerance()).isGreaterThan(1_267);
    }

    @Test
    void three_in_a_row_that_were_not_silence_a_series_and_a_useful_one_wakes_it() {
        var now = Instant.parse("2024-03-06T02:00:00Z");
        var tired = SeriesVerdict.NONE.useless(500, now).useless(700, now);

        assertThat(tired.mutedUntil()).isEmpty();
        assertThat(tired.useless(900, now))
                .isEqualTo(new SeriesVerdict(1_080, 3, Optional.of(now.plus(Duration.ofDays(90)))));
        assertThat(tired.useless(900, now).useful(600)).isEqualTo(new SeriesVerdict(300, 0, Optional.empty()));
    }

    @Test
    void only_figures_are_judged_and_only_by_whom_they_concern() {
        var rule = rule(48);
        changed(List.of(released(1).getFirst()));
        watch.catchUp(hours(48));
        var late = told(rule).getFirst();
        var body = Map.of("revision", late.revision(), "useful", true);
        var path = ALERTS + late.id().value() + "/feedback";

        signedIn(team.code() + "-buyer").post(path, body).isProblem(409, "alerts/alert-without-figure");
        signedInAs(ShippedRole.BUYER).post(path, body).is(404);
        signedInAs(ShippedRole.ACCOUNTANT).post(path, body).is(403);
    }

    @Test
    void a_try_on_the_past_finds_what_is_found_now() {
        var sku = world.ordinary();
        paid(sku, "21.50", 12);
        paid(sku, "39.90", 1);
        var live = told(watched(prices(sku))).getFirst();
        var lives = new ArrayList<PastSubject>();

        source.source(SubjectKind.PURCHASE_PRICE)
                .past(Instant.now().minus(Duration.ofDays(30)), Instant.now(), lives::addAll);

        assertThat(lives)
                .flatExtracting(PastSubject::stretches)
                .extracting(it -> it.subject().number())
                .contains(live.number());
    }

    @Test
    void a_walk_costs_the_same_whatever_its_page() {
        var sku = world.ordinary();
        paid(sku, "10", 400);
        var figures = source.source(SubjectKind.PURCHASE_PRICE);
        var place = new SubjectSource.Place(Instant.now().minus(Duration.ofDays(20)), "");

        var few = Statements.during(() ->
                transactions.in(() -> figures.walk(place, Instant.now(), 5).more()));
        var many = Statements.during(() ->
                transactions.in(() -> figures.walk(place, Instant.now(), 350).more()));

        assertThat(many).isLessThanOrEqualTo(few + 1);
    }

    private AlertContent prices(Sku sku) {
        return new AlertContent(
                "单价测试",
                "Prices of a test",
                "deviation >= 40000 && series == \"" + sku.code() + "\"",
                Optional.empty(),
                AlertSeverity.WARNING,
                new AlertOwner(OwnerKind.IN_CHARGE, "buyer"),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    /** A rule of prices that is on, after everything was met. */
    private AlertRuleId watched(AlertContent content) {
        var id = rules.begin(SubjectKind.PURCHASE_PRICE, content);
        rules.publish(id, 1);
        rules.turn(id, 2, true);
        catchUp();
        return id;
    }

    private void catchUp() {
        watch.catchUp(Instant.now().plus(Duration.ofMinutes(5)));
    }

    private SeriesVerdict verdict(Sku sku) {
        return transactions
                .in(() -> series.verdicts(SubjectKind.PURCHASE_PRICE, List.of(sku.code())))
                .getOrDefault(sku.code(), SeriesVerdict.NONE);
    }

    /** So many orders of one piece at that price, one a minute. */
    private void paid(Sku sku, String price, int many) {
        past.load(Stream.iterate(last, it -> it.plusSeconds(60))
                .limit(many)
                .map(at -> PastOrder.draft(
                                TradingWorld.fresh("PO-F-"),
                                OrderContent.of(
                                        supplier, team.department(), List.of(LineContent.of(1, sku, "1", price))),
                                team.buyer(),
                                at.minusSeconds(7_200))
                        .decided(OrderState.APPROVED, "", at.minusSeconds(7_200), at.minusSeconds(3_600))
                        .released(OrderState.RELEASED, at))
                .toList());
        last = last.plusSeconds(60L * many);
    }
}
