package io.redthread.fulfilment;

import io.redthread.fulfilment.store.ParcelMoveRows;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.TrackingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How parcels move after they left (包裹动向), by what carriers report; no data scope, the asker keeps it. */
@Service
@Transactional(readOnly = true)
public class ParcelMoves {

    private static final int AT_ONCE = 500;
    private static final Duration STEP = Duration.ofHours(6);

    private final ParcelMoveRows rows;
    private final ParcelQueries parcels;
    private final TrackingStore events;

    ParcelMoves(ParcelMoveRows rows, ParcelQueries parcels, TrackingStore events) {
        this.rows = rows;
        this.parcels = parcels;
        this.events = events;
    }

    /**
     * A parcel that left.
     *
     * @param id which
     * @param leftAt when
     */
    public record Left(ParcelId id, Instant leftAt) {}

    /**
     * A parcel on its way, or that was.
     *
     * @param parcel the parcel
     * @param reported what its carrier reported, the oldest first
     */
    public record Way(ParcelRow parcel, List<TrackingEvent> reported) {

        /** When it last moved: the last report, else when it left; absent while it has not left. */
        public Optional<Instant> movedAt() {
            return Optional.ofNullable(parcel.dispatchedAt())
                    .map(left -> reported.stream()
                            .map(TrackingEvent::at)
                            .filter(left::isBefore)
                            .max(Instant::compareTo)
                            .orElse(left));
        }
    }

    /** Parcels that left after that one and not after that moment and have not come, in order; empty where none did. */
    public List<Left> after(Instant at, ParcelId behind, Instant until, int most) {
        return rows.after(at, behind, until, most);
    }

    /** The ways of those of these that are there; two statements. */
    public List<Way> of(Collection<ParcelId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var reported = events.of(ids);
        return parcels.byIds(ids).stream()
                .map(it -> new Way(it, reported.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** Hands over the ways of parcels that left in that time, a page at a time. */
    public void left(Instant from, Instant until, Consumer<List<Way>> to) {
        for (var at = from; at.isBefore(until); at = at.plus(STEP)) {
            var end = at.plus(STEP).isBefore(until) ? at.plus(STEP) : until;
            var ids = rows.left(at, end);
            for (var i = 0; i < ids.size(); i += AT_ONCE) {
                to.accept(of(ids.subList(i, Math.min(ids.size(), i + AT_ONCE))));
            }
        }
    }
}
