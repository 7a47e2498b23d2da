package io.redthread.outside;

import io.redthread.fulfilment.ParcelState;
import io.redthread.fulfilment.Parcels;
import io.redthread.identity.ApiKeys;
import io.redthread.identity.Permission;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.outside.OutsideRefusal.InstructionsOpen;
import io.redthread.outside.OutsideRefusal.OutsideWarehouseChanged;
import io.redthread.outside.OutsideRefusal.OutsideWarehouseNotFound;
import io.redthread.outside.OutsideRefusal.SpeaksForNoWarehouse;
import io.redthread.outside.OutsideRefusal.WorkUnderWay;
import io.redthread.outside.OutsideWarehouse.Change;
import io.redthread.outside.OutsideWarehouse.Content;
import io.redthread.outside.OutsideWarehouse.Health;
import io.redthread.outside.store.DifferenceRows;
import io.redthread.outside.store.InstructionReads;
import io.redthread.outside.store.OutsideWarehouseRows;
import io.redthread.outside.store.OutsideWarehouseRows.Kept;
import io.redthread.outside.store.SnapshotRows;
import io.redthread.parties.Parties;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.PageQuery;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which warehouses partners run for us (第三方仓, I1), whose key speaks for which, and how it goes. */
@Service
@Transactional
public class OutsideWarehouses {

    /** What addresses of the practice partner begin with. */
    static final String LOCAL = "local";

    private static final String KEY = "api-key:";
    private static final Set<ParcelState> IN_OUR_HANDS =
            EnumSet.of(ParcelState.IN_WAVE, ParcelState.PICKED, ParcelState.PACKED);

    private final OutsideWarehouseRows rows;
    private final InstructionReads instructions;
    private final DifferenceRows differences;
    private final SnapshotRows snapshots;
    private final Warehouses warehouses;
    private final Parties parties;
    private final Parcels parcels;
    private final ApiKeys keys;
    private final OutsideSafe safe;
    private final KnownOutside known;
    private final KindChecks kinds;
    private final Journal journal;
    private final Clock clock;

    OutsideWarehouses(
            OutsideWarehouseRows rows,
            InstructionReads instructions,
            DifferenceRows differences,
            SnapshotRows snapshots,
            Warehouses warehouses,
            Parties parties,
            Parcels parcels,
            ApiKeys keys,
            OutsideSafe safe,
            KnownOutside known,
            KindChecks kinds,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.instructions = instructions;
        this.differences = differences;
        this.snapshots = snapshots;
        this.warehouses = warehouses;
        this.parties = parties;
        this.parcels = parcels;
        this.keys = keys;
        this.safe = safe;
        this.known = known;
        this.kinds = kinds;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them, by code. */
    @Transactional(readOnly = true)
    public List<OutsideWarehouse> all() {
        var kept = rows.all();
        if (kept.isEmpty()) {
            return List.of();
        }
        var facts = warehouses.all().stream().collect(Collectors.toMap(WarehouseFacts::id, Function.identity()));
        var names = parties.names(
                kept.stream().map(it -> it.content().partner()).distinct().toList());
        var counts = instructions.counts(clock.instant());
        var unsettled = differences.unsettled();
        var whole = snapshots.lastWhole();
        return kept.stream()
                .map(it -> {
                    var fact = java.util.Objects.requireNonNull(facts.get(it.warehouse()));
                    var count = counts.getOrDefault(it.warehouse(), InstructionReads.Counts.NONE);
                    return new OutsideWarehouse(
                            it.warehouse(),
                            fact.code(),
                            fact.nameZh(),
                            fact.nameEn(),
                            names.getOrDefault(it.content().partner(), ""),
                            it.content(),
                            !it.sealed().isEmpty(),
                            it.version(),
                            new Health(
                                    it.polledAt(),
                                    it.reportedAt(),
                                    whole.get(it.warehouse()),
                                    count.waiting(),
                                    count.overdue(),
                                    count.taken(),
                                    unsettled.getOrDefault(it.warehouse(), 0),
                                    it.calls().at(),
                                    it.calls().failures(),
                                    it.calls().answer()));
                })
                .sorted(java.util.Comparator.comparing(OutsideWarehouse::code))
                .toList();
    }

    /** One; refused where no partner runs it. */
    @Transactional(readOnly = true)
    public OutsideWarehouse of(WarehouseId warehouse) {
        return all().stream()
                .filter(it -> it.warehouse().equals(warehouse))
                .findFirst()
                .orElseThrow(() -> new Refused(new OutsideWarehouseNotFound(Long.toString(warehouse.value()))));
    }

    /**
     * Gives a warehouse to a partner, or changes what somebody saw in that version (0: none). Refused while our own people
     * have parcels in hand there, and for taking it back while the partner has.
     */
    public void put(WarehouseId warehouse, int version, Change change) {
        var fact = warehouses.all().stream()
                .filter(it -> it.id().equals(warehouse))
                .findFirst()
                .orElseThrow(() -> new Refused(new OutsideWarehouseNotFound(Long.toString(warehouse.value()))));
        var content = change.content();
        check(content);
        var before = rows.of(warehouse);
        kinds.check(before.map(Kept::content), content, fact);
        change(before.map(it -> it.content().active()).orElse(false), content.active(), fact);
        var sealed = Optional.ofNullable(change.secret())
                .map(it -> safe.sealed(place(warehouse), it))
                .or(() -> before.map(Kept::sealed))
                .orElse("");
        if (!content.pushUrl().isEmpty() && sealed.isEmpty()) {
            throw InvalidInput.of("/secret", "", "value-required");
        }
        var now = clock.instant();
        var by = Callers.current().username();
        var done = version == 0
                ? rows.add(warehouse, content, sealed, now, by)
                : before.filter(it -> it.version() == version)
                        .map(it -> rows.change(it, content, sealed, now, by))
                        .orElse(false);
        if (!done) {
            throw new Refused(new OutsideWarehouseChanged(fact.code()));
        }
        known.forget();
        journal.record(Act.of(
                "outside-warehouse-changed", new DocumentRef("warehouse", warehouse.value()), fact.code(), content));
    }

    /** The warehouses for which whoever calls speaks; refused where there are none. */
    @Transactional(readOnly = true)
    public Map<WarehouseId, Kept> ofCaller() {
        var caller = Callers.current().username();
        var its = caller.startsWith(KEY) ? rows.ofKey(caller.substring(KEY.length())) : List.<Kept>of();
        if (its.isEmpty()) {
            throw new Refused(new SpeaksForNoWarehouse());
        }
        return its.stream().collect(Collectors.toMap(Kept::warehouse, Function.identity()));
    }

    /** The secret with which calls about a warehouse are signed. */
    String secret(Kept it) {
        return safe.opened(place(it.warehouse()), it.sealed()).orElse("");
    }

    private void change(boolean was, boolean becomes, WarehouseFacts fact) {
        if (!was && becomes) {
            var held = parcels.open(Optional.of(fact.id())).entrySet().stream()
                    .filter(it -> IN_OUR_HANDS.contains(it.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (held > 0) {
                throw new Refused(new WorkUnderWay(fact.code(), held));
            }
        }
        if (was && !becomes) {
            var count = instructions.counts(clock.instant()).getOrDefault(fact.id(), InstructionReads.Counts.NONE);
            if (count.waiting() + count.taken() > 0) {
                throw new Refused(new InstructionsOpen(fact.code(), count.waiting() + count.taken()));
            }
        }
    }

    private void check(Content content) {
        if (content.answerMinutes() < 1 || content.answerMinutes() > 10_080) {
            throw InvalidInput.of("/answerMinutes", content.answerMinutes(), "answer-minutes-out-of-range");
        }
        if (!parties.names(List.of(content.partner())).containsKey(content.partner())) {
            throw InvalidInput.of("/partner", content.partner().value(), "partner-unknown");
        }
        var speaks = keys.page(content.key(), PageQuery.first(200)).items().stream()
                .anyMatch(it -> it.name().equals(content.key())
                        && it.revokedAt() == null
                        && it.scopes().contains(Permission.OUTSIDE_EXCHANGE));
        if (!speaks) {
            throw InvalidInput.of("/key", content.key(), "exchange-key-unknown");
        }
        if (!content.pushUrl().isEmpty() && !callable(content.pushUrl())) {
            throw InvalidInput.of("/pushUrl", content.pushUrl(), "push-url-malformed");
        }
    }

    private static boolean callable(String url) {
        try {
            var uri = URI.create(url);
            var scheme = uri.getScheme();
            return LOCAL.equals(scheme) || uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String place(WarehouseId warehouse) {
        return "outside:" + warehouse.value();
    }
}
