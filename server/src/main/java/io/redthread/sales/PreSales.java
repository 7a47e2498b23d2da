package io.redthread.sales;

import io.redthread.catalog.Goods;
import io.redthread.identity.Permission;
import io.redthread.inventory.Availability;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.caller.Callers;
import io.redthread.sales.store.StockUpStore;
import io.redthread.sales.store.StockUpStore.Reminder;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.Tasks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is pre-sold and not yet paid in full, against what there is (预售备货). */
@Service
public class PreSales {

    /** Document kind of a reminder. */
    static final String DOCUMENT_KIND = "stock-up";

    private static final Duration DUE = Duration.ofHours(24);

    private final StockUpStore store;
    private final Availability availability;
    private final Goods goods;
    private final Tasks tasks;
    private final Journal journal;
    private final Clock clock;

    PreSales(StockUpStore store, Availability availability, Goods goods, Tasks tasks, Journal journal, Clock clock) {
        this.store = store;
        this.availability = availability;
        this.goods = goods;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Reminds buyers of those of these goods of which, with what already waits, more is wanted than there is; goods of which
     * a reminder is open are not told of again. Answers which goods are scarce.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<Sku> remind(Map<Sku, Quantity> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var waiting = demand();
        var available = availability.total(wanted.keySet());
        var scarce = new HashSet<Sku>();
        var reminders = new ArrayList<Reminder>();
        wanted.forEach((sku, quantity) -> {
            var before = waiting.get(sku);
            var all = before == null ? quantity.amount() : before.wanted().add(quantity.amount());
            var there = amount(available.get(sku));
            if (all.compareTo(there) > 0) {
                scarce.add(sku);
                reminders.add(new Reminder(store.nextId(), sku, all, there, now));
            }
        });
        if (!reminders.isEmpty()) {
            reminders.sort(Comparator.comparing(it -> it.sku().code()));
            tasks.open(store.open(reminders).stream().map(PreSales::task).toList());
        }
        return scarce;
    }

    /** The goods that are pre-sold, the scarcest first. */
    @Transactional(readOnly = true)
    public List<PreSold> list() {
        var demand = demand();
        var skus = demand.keySet();
        var available = availability.total(skus);
        var names = goods.names(skus);
        var reminders = store.openReminders();
        return demand.entrySet().stream()
                .map(it -> new PreSold(
                        it.getKey(),
                        names.getOrDefault(it.getKey(), it.getKey().code()),
                        it.getValue().orders(),
                        it.getValue().wanted(),
                        amount(available.get(it.getKey())),
                        Optional.ofNullable(reminders.get(it.getKey()))))
                .sorted(Comparator.comparing(PreSold::shortBy)
                        .reversed()
                        .thenComparing(it -> it.sku().code()))
                .toList();
    }

    /** What waits for its balance, kits taken apart. */
    private Map<Sku, Demand> demand() {
        var ordered = store.demand();
        var facts = goods.facts(ordered.keySet());
        var apart = new HashMap<Sku, Demand>();
        ordered.forEach((sku, demand) -> {
            var it = facts.get(sku);
            if (it == null || it.components().isEmpty()) {
                apart.merge(sku, demand, Demand::plus);
            } else {
                it.components()
                        .forEach(part -> apart.merge(
                                part.sku(),
                                new Demand(
                                        demand.orders(),
                                        part.quantity().amount().multiply(demand.wanted())),
                                Demand::plus));
            }
        });
        return apart;
    }

    /** Says that the goods of a reminder are seen to. */
    @Transactional
    public void done(StockUpId id, String note) {
        var sku = store.close(id, clock.instant(), Callers.current().username(), note)
                .orElseThrow(() -> new Refused(new StockUpNotOpen(id)));
        var document = new DocumentRef(DOCUMENT_KIND, id.value());
        tasks.close(List.of(document));
        journal.record(Act.of("stock-up-done", document, sku.code(), Map.of("note", note)));
    }

    private static NewTask task(Reminder it) {
        var short_ = plain(it.wanted().subtract(it.available()));
        return new NewTask(
                DOCUMENT_KIND,
                new DocumentRef(DOCUMENT_KIND, it.id().value()),
                it.sku().code(),
                "预售备货 " + it.sku() + ":已订 " + plain(it.wanted()) + ",可用 " + plain(it.available()) + ",缺 " + short_,
                "Stock up " + it.sku() + ": pre-sold " + plain(it.wanted()) + ", available " + plain(it.available())
                        + ", short " + short_,
                "/sales/pre-sales?sku="
                        + java.net.URLEncoder.encode(it.sku().code(), java.nio.charset.StandardCharsets.UTF_8),
                Permission.PURCHASING_EDIT.code(),
                it.remindedAt(),
                it.remindedAt().plus(DUE));
    }

    private static BigDecimal amount(@org.jspecify.annotations.Nullable Quantity quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity.amount();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /**
     * Goods that are pre-sold.
     *
     * @param sku which
     * @param name what we call them
     * @param orders how many orders wait for their balance
     * @param wanted how much they want together
     * @param available what can be promised of it
     * @param reminder the open reminder to buyers
     */
    public record PreSold(
            Sku sku,
            String name,
            int orders,
            BigDecimal wanted,
            BigDecimal available,
            Optional<OpenReminder> reminder) {

        /** How much is missing; zero when there is enough. */
        public BigDecimal shortBy() {
            return wanted.subtract(available).max(BigDecimal.ZERO);
        }
    }

    /**
     * A reminder that nobody has seen to.
     *
     * @param id which
     * @param remindedAt when buyers were told
     */
    public record OpenReminder(StockUpId id, Instant remindedAt) {}

    /**
     * What is wanted of one of the goods.
     *
     * @param orders by how many orders
     * @param wanted how much
     */
    public record Demand(int orders, BigDecimal wanted) {

        Demand plus(Demand other) {
            return new Demand(orders + other.orders, wanted.add(other.wanted));
        }
    }
}
