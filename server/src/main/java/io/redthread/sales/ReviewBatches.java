package io.redthread.sales;

import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.Outage;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.numbering.DocumentNumbers;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.process.CaseFigures;
import io.redthread.process.CaseFigures.Queue;
import io.redthread.process.CaseInHand;
import io.redthread.process.Cases;
import io.redthread.process.NodeCode;
import io.redthread.process.Outcome;
import io.redthread.sales.store.ReviewBatchStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promotion orders are reviewed in batches (分批审核, requirement F14): they gather by shop until so many are there, or the
 * first has waited so long, or operations release them. A batch goes into review in one transaction.
 */
@Service
public class ReviewBatches {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewBatches.class);

    private final ReviewBatchStore store;
    private final Cases cases;
    private final CaseFigures figures;
    private final Shops shops;
    private final DocumentNumbers numbers;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    ReviewBatches(
            ReviewBatchStore store,
            Cases cases,
            CaseFigures figures,
            Shops shops,
            DocumentNumbers numbers,
            Transactions transactions,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.figures = figures;
        this.shops = shops;
        this.numbers = numbers;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /** The batches that are gathering, by shop. */
    @Transactional(readOnly = true)
    public List<Gathering> gathering() {
        var setting = store.setting();
        return figures.queues(NodeCode.REVIEW_BATCH).stream()
                .map(it -> new Gathering(new ShopId(it.shop()), it.count(), it.since(), closesAt(it, setting)))
                .toList();
    }

    /** Of a shop's gathering orders those that would go with the next batch, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<OrderId> next(ShopId shop) {
        return cases
                .longestAt(NodeCode.REVIEW_BATCH, shop.value(), store.setting().size())
                .stream()
                .map(it -> new OrderId(it.value()))
                .toList();
    }

    /** Batches that were released. */
    @Transactional(readOnly = true)
    public Page<Released> released(PageQuery query) {
        return store.page(query);
    }

    /** What closes a batch. */
    @Transactional(readOnly = true)
    public Setting setting() {
        return store.setting();
    }

    /** Changes what closes a batch; refuses when somebody else has changed it meanwhile. */
    @Transactional
    public Setting change(Setting wanted) {
        if (wanted.size() < 1 || wanted.size() > OrderIntake.LARGEST_BATCH) {
            throw InvalidInput.of("/size", wanted.size(), "batch-size");
        }
        if (wanted.minutes() < 1 || wanted.minutes() > 1440) {
            throw InvalidInput.of("/minutes", wanted.minutes(), "batch-minutes");
        }
        var before = store.setting();
        RowCounts.expectOne(store.change(wanted), () -> new Refused(new ReviewBatchSettingChanged()));
        var after = store.setting();
        journal.record(new Act(
                "review-batch-setting-changed", new DocumentRef("review-batch-setting", 1), "", before, after, null));
        return after;
    }

    /** Lets the next batch of a shop into review, whatever its size; refuses when nothing waits. */
    @Transactional
    public Released release(ShopId shop) {
        return release(shop, "hand").orElseThrow(() -> new Refused(new ReviewBatchEmpty(code(shop))));
    }

    /** Releases what is full or old enough; answers how many batches. */
    public int releaseDue() {
        var setting = store.setting();
        var now = clock.instant();
        var released = 0;
        for (var queue : figures.queues(NodeCode.REVIEW_BATCH)) {
            var full = queue.count() >= setting.size();
            if (full || !closesAt(queue, setting).isAfter(now)) {
                var reason = full ? "size" : "time";
                released += transactions.in(
                                () -> release(new ShopId(queue.shop()), reason).isPresent())
                        ? 1
                        : 0;
            }
        }
        return released;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
    void round() {
        try {
            releaseDue();
        } catch (RuntimeException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            LOG.warn("cannot look after review batches now: {}", e.getMessage());
        }
    }

    /** Those that somebody else has in hand are left to him. */
    private Optional<Released> release(ShopId shop, String reason) {
        var free = cases.freeAt(
                NodeCode.REVIEW_BATCH,
                cases.longestAt(
                        NodeCode.REVIEW_BATCH, shop.value(), store.setting().size()));
        if (free.isEmpty()) {
            return Optional.empty();
        }
        var orders = free.stream().map(it -> new OrderId(it.id().value())).toList();
        var batch = new Released(
                store.nextId(),
                numbers.next("RB"),
                shop,
                reason,
                free.size(),
                store.amount(orders),
                free.stream()
                        .map(CaseInHand::enteredAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                clock.instant(),
                Callers.current().username());
        store.add(batch);
        cases.complete(
                free.stream().map(CaseInHand::id).toList(),
                NodeCode.REVIEW_BATCH,
                it -> new Outcome.Done(batch.number()));
        journal.record(Act.of(
                "review-batch-released",
                new DocumentRef("review-batch", batch.id().value()),
                batch.number(),
                batch));
        return Optional.of(batch);
    }

    private String code(ShopId shop) {
        var known = shops.byIds(java.util.Set.of(shop)).get(shop);
        return known == null ? Long.toString(shop.value()) : known.code();
    }

    private static Instant closesAt(Queue queue, Setting setting) {
        return queue.since().plus(Duration.ofMinutes(setting.minutes()));
    }

    /**
     * What closes a batch.
     *
     * @param size so many orders, 1–1,000
     * @param minutes or so many minutes after its first order came, 1–1,440
     * @param revision to be sent back with a change
     */
    public record Setting(int size, int minutes, int revision) {}

    /**
     * A batch that is gathering.
     *
     * @param shop whose orders
     * @param orders how many there are
     * @param since when the first came
     * @param closesAt when it is released at the latest
     */
    public record Gathering(ShopId shop, long orders, Instant since, Instant closesAt) {}

    /**
     * A batch that was let into review.
     *
     * @param id which
     * @param number its number, {@code RB-…}
     * @param shop whose orders
     * @param reason {@code size}, {@code time} or {@code hand}
     * @param orders how many
     * @param amount what they amount to, in the company's currency
     * @param openedAt when the first of them came
     * @param releasedAt when it was released
     * @param releasedBy by whom, or {@code system}
     */
    public record Released(
            ReviewBatchId id,
            String number,
            ShopId shop,
            String reason,
            int orders,
            BigDecimal amount,
            Instant openedAt,
            Instant releasedAt,
            String releasedBy) {}
}
