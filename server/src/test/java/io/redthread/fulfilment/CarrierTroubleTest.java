package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.process.CaseState;
import io.redthread.process.ExceptionView;
import io.redthread.process.Exceptions;
import io.redthread.sales.OrderId;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a carrier reports of a parcel that has left becomes an exception beside the order's flow. */
class CarrierTroubleTest extends FulfilmentTest {

    @Autowired
    Tracking tracking;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Clock clock;

    private OrderId order;

    @BeforeEach
    void given_a_parcel_on_its_way() {
        var site = world.site();
        order = site.order(line(site.stocked("A-01", 5), 1));
        dispatches.confirm(List.of(packed(site, order)));
    }

    @Test
    void a_problem_opens_an_exception_and_the_order_stays_complete() {
        reported(TrackingCode.PROBLEM, "破损");

        assertThat(open()).singleElement().satisfies(it -> {
            assertThat(it.type()).isEqualTo("carrier");
            assertThat(it.beside()).isTrue();
            assertThat(it.detailZh()).contains("破损");
        });
        exceptions.resolve(open().getFirst().id(), "sent again", "carrier");
        assertThat(open()).isEmpty();
        assertThat(caseOf(order).state()).isEqualTo(CaseState.DONE);
    }

    @Test
    void while_it_is_open_the_thread_of_the_complete_order_shows_it() {
        reported(TrackingCode.PROBLEM, "破损");
        assertThat(stations()).contains("exception");

        exceptions.resolve(open().getFirst().id(), "sent again", "carrier");

        assertThat(stations()).doesNotContain("exception");
    }

    @Test
    void the_same_report_twice_is_one_and_another_problem_is_a_remark() {
        var event = event(TrackingCode.PROBLEM, "破损");
        report(event);
        report(event);
        reported(TrackingCode.PROBLEM, "拒收");

        assertThat(open()).hasSize(1);
        assertThat(exceptions.comments(open().getFirst().id()))
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("拒收"));
    }

    @Test
    void other_reports_open_none() {
        reported(TrackingCode.IN_TRANSIT, "离开广州");

        assertThat(open()).isEmpty();
    }

    private List<String> stations() {
        var thread = signedInAs(ShippedRole.CUSTOMER_SERVICE).get("/api/monitoring/threads/" + order.value());
        return thread.is(200)
                .json()
                .path("nodes")
                .valueStream()
                .map(it -> it.path("state").asString())
                .toList();
    }

    private List<ExceptionView> open() {
        return exceptions.ofCase(caseOf(order).id()).stream()
                .filter(it -> it.state().equals("open"))
                .toList();
    }

    private void reported(TrackingCode code, String detail) {
        report(event(code, detail));
    }

    private TrackingEvent event(TrackingCode code, String detail) {
        return new TrackingEvent(clock.instant(), code, "广州", detail);
    }

    private void report(TrackingEvent event) {
        tracking.report(parcel(order).waybill().orElseThrow(), List.of(event));
    }
}
