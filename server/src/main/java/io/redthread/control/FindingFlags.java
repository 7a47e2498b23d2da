package io.redthread.control;

import io.redthread.approval.SubjectCard.Flag;
import io.redthread.control.store.FindingList;
import io.redthread.control.store.WatchedOrderRows;
import io.redthread.control.store.WatchedOrderRows.Standing;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Permission;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.platform.caller.Callers;
import io.redthread.purchasing.Counted;
import io.redthread.purchasing.PurchaseOrderId;
import io.redthread.purchasing.Watched;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells those who decide what was noticed about an order and its buyer; the buyer himself reads only what it counts for. */
@Component
class FindingFlags {

    private static final List<FindingKind> HABITS = List.of(FindingKind.REPEATED_URGENT, FindingKind.CONCENTRATION);
    private static final int MOST = 6;

    private final WatchedOrderRows orders;
    private final FindingList list;
    private final Examination examination;
    private final ControlSettingDesk settings;
    private final Clock clock;

    FindingFlags(
            WatchedOrderRows orders,
            FindingList list,
            Examination examination,
            ControlSettingDesk settings,
            Clock clock) {
        this.orders = orders;
        this.list = list;
        this.examination = examination;
        this.settings = settings;
        this.clock = clock;
    }

    Map<PurchaseOrderId, Watched> of(Collection<PurchaseOrderId> wanted) {
        var standings = wanted.isEmpty() ? Map.<PurchaseOrderId, Standing>of() : orders.standings(wanted);
        if (standings.isEmpty()) {
            return Map.of();
        }
        var seen = seen(standings);
        var flags = seen.isEmpty() ? Map.<PurchaseOrderId, List<Flag>>of() : flags(seen);
        var days = settings.current();
        var watched = new HashMap<PurchaseOrderId, Watched>();
        standings.forEach((order, standing) -> watched.put(
                order,
                new Watched(
                        days.counting()
                                ? Optional.of(new Counted(
                                        new Money(standing.counting(), CompanyCurrency.CNY),
                                        standing.others(),
                                        days.windowDays()))
                                : Optional.empty(),
                        flags.getOrDefault(order, List.of()))));
        return watched;
    }

    /** Those whose findings the caller may know: who decides or looks after control, and did not write the order. */
    private static Map<PurchaseOrderId, Standing> seen(Map<PurchaseOrderId, Standing> standings) {
        var access = CurrentAccess.get();
        var me = Callers.current().username();
        if (!access.may(Permission.CONTROL_READ) && !access.may(Permission.APPROVAL_DECIDE)) {
            return Map.of();
        }
        return standings.entrySet().stream()
                .filter(it -> !it.getValue().buyer().equals(me))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<PurchaseOrderId, List<Flag>> flags(Map<PurchaseOrderId, Standing> standings) {
        var fresh = standings.entrySet().stream()
                .filter(it -> !it.getValue().examined())
                .map(Map.Entry::getKey)
                .toList();
        if (!fresh.isEmpty()) {
            examination.now(fresh);
        }
        var own = list.on(standings.keySet());
        var since = clock.instant().minus(Duration.ofDays(settings.current().lookbackDays()));
        var buyers = standings.values().stream().map(Standing::buyer).collect(Collectors.toSet());
        var habits = list.habits(buyers, HABITS, since);
        var flags = new HashMap<PurchaseOrderId, List<Flag>>();
        standings.forEach((order, standing) -> {
            var all = new ArrayList<>(own.getOrDefault(order, List.of()));
            habits.stream()
                    .filter(habit -> about(habit, standing) && newest(habit, all))
                    .forEach(all::add);
            flags.put(order, all.stream().limit(MOST).map(FindingFlags::flag).toList());
        });
        return flags;
    }

    private static boolean about(FindingView habit, Standing standing) {
        return habit.person().equals(standing.buyer())
                && (habit.kind() == FindingKind.REPEATED_URGENT
                        ? standing.urgent()
                        : habit.supplier().filter(standing.supplier()::equals).isPresent());
    }

    private static boolean newest(FindingView habit, List<FindingView> already) {
        return already.stream().noneMatch(it -> it.kind() == habit.kind());
    }

    private static Flag flag(FindingView finding) {
        var texts = new FindingTexts(finding);
        var path = CurrentAccess.get().may(Permission.CONTROL_READ)
                ? "/control/findings/" + finding.id().value()
                : "";
        return new Flag(finding.kind().code(), texts.zh(), texts.en(), path);
    }
}
