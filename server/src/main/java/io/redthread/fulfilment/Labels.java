package io.redthread.fulfilment;

import io.redthread.fulfilment.PrintJob.Filled;
import io.redthread.fulfilment.store.ParcelQueries;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.journal.BatchAct;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labels to be printed. Waybills show a person's whole address, so whoever asks for them is in the journal. */
@Service
@Transactional
public class Labels {

    /** Most labels at once. */
    static final int MOST = 500;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CompanyDay.ZONE);

    private final ParcelStore store;
    private final ParcelQueries queries;
    private final ParcelLabels ofParcels;
    private final PlaceLabels ofPlaces;
    private final UnitLabels ofUnits;
    private final LabelLooks looks;
    private final Journal journal;
    private final Clock clock;

    Labels(
            ParcelStore store,
            ParcelQueries queries,
            ParcelLabels ofParcels,
            PlaceLabels ofPlaces,
            UnitLabels ofUnits,
            LabelLooks looks,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.ofParcels = ofParcels;
        this.ofPlaces = ofPlaces;
        this.ofUnits = ofUnits;
        this.looks = looks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Everything filled in.
     *
     * @param template takes all of it; otherwise each label gets what its carrier and shop have
     */
    public PrintJob of(ToPrint wanted, Optional<LabelTemplateId> template) {
        var chosen = looks.of(wanted.kind(), template);
        var labels = switch (wanted) {
            case ToPrint.Parcels parcels -> parcels(within("/parcels", parcels.ids()), chosen);
            case ToPrint.Wave wave
            when wave.kind() == LabelKind.PICK_LIST -> ofPlaces.pickList(wave.id(), chosen, common());
            case ToPrint.Wave wave -> parcels(packed(wave.id()), chosen);
            case ToPrint.Bins bins -> within("/bins", ofPlaces.bins(bins, chosen, common()));
            case ToPrint.GoodsOf some -> ofPlaces.goods(within("/skus", some.skus()), chosen, common());
            case ToPrint.Units some -> ofUnits.of(within("/units", some.ids()), chosen, common());
        };
        return new PrintJob(wanted.kind(), chosen.all(), labels);
    }

    /** What a label of the newest parcel would say, half hidden; for whoever lays out a template. */
    @Transactional(readOnly = true)
    public Optional<Filled> sample() {
        var chosen = looks.masked();
        return queries.newest()
                .flatMap(it ->
                        ofParcels.of(List.of(it), chosen, common()).stream().findFirst());
    }

    private List<Filled> parcels(List<ParcelId> ids, LabelLooks.Chosen chosen) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var labels = ofParcels.of(ids, chosen, common());
        journal.record(new BatchAct(
                "labels-drawn",
                ParcelId.DOCUMENT_KIND,
                ids.stream().map(ParcelId::number).toList(),
                Map.of("labels", labels.size()),
                ""));
        return labels;
    }

    private List<ParcelId> packed(WaveId wave) {
        return store.ofWave(wave).stream()
                .filter(it -> it.state() == ParcelState.PACKED || it.state() == ParcelState.DISPATCHED)
                .sorted(Comparator.comparingInt(
                        it -> Objects.requireNonNullElse(it.course().slot(), 0)))
                .limit(MOST)
                .map(ParcelInHand::id)
                .toList();
    }

    private Map<LabelField, String> common() {
        var common = new EnumMap<LabelField, String>(LabelField.class);
        common.put(LabelField.PRINTED_AT, MINUTE.format(clock.instant()));
        common.put(LabelField.PRINTED_BY, Callers.current().username());
        return common;
    }

    private static <T> List<T> within(String pointer, List<T> some) {
        if (some.isEmpty() || some.size() > MOST) {
            throw InvalidInput.of(pointer, some.size(), "labels-out-of-range");
        }
        return some;
    }
}
