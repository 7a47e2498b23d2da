package io.redthread.fulfilment;

import static io.redthread.fulfilment.World.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.fulfilment.ParcelMoves.Left;
import io.redthread.fulfilment.ParcelMoves.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A parcel that left is on its way from report to report, until it has come. */
class ParcelMovesTest extends FulfilmentTest {

    @Autowired
    ParcelMoves moves;

    @Autowired
    Tracking tracking;

    @Test
    void a_parcel_is_met_once_it_has_left_and_moves_with_each_report_until_it_has_come() {
        var id = dispatched();
        var left = Objects.requireNonNull(way(id).parcel().dispatchedAt());
        var waybill = Objects.requireNonNull(way(id).parcel().waybill());

        assertThat(way(id).movedAt()).contains(left);
        assertThat(met(left)).contains(id);
        tracking.report(waybill, List.of(new TrackingEvent(left.plusSeconds(60), TrackingCode.PICKED_UP, "杭州", "")));
        assertThat(way(id).movedAt()).contains(left.plusSeconds(60));
        tracking.report(waybill, List.of(new TrackingEvent(left.plusSeconds(90), TrackingCode.DELIVERED, "杭州", "")));

        assertThat(met(left)).doesNotContain(id);
        assertThat(moves.after(left.plusSeconds(1), new ParcelId(0), left.plusSeconds(2), 9_000))
                .extracting(Left::id)
                .doesNotContain(id);
    }

    @Test
    void the_past_hands_over_all_that_left_then_whatever_became_of_them() {
        var id = dispatched();
        var left = Objects.requireNonNull(way(id).parcel().dispatchedAt());
        var met = new ArrayList<Way>();

        moves.left(left, left.plus(Duration.ofHours(7)), met::addAll);

        assertThat(met).extracting(it -> it.parcel().id()).contains(id);
    }

    private ParcelId dispatched() {
        var site = world.site();
        var order = site.order(line(site.stocked("A-01", 10), 1));
        var id = packed(site, order);
        dispatches.confirm(List.of(id));
        return id;
    }

    private Way way(ParcelId id) {
        return moves.of(List.of(id)).getFirst();
    }

    private List<ParcelId> met(Instant left) {
        return moves.after(left.minusSeconds(1), new ParcelId(0), left.plusSeconds(1), 9_000).stream()
                .map(Left::id)
                .toList();
    }
}
