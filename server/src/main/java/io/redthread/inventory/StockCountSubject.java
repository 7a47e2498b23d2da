package io.redthread.inventory;

import io.redthread.approval.ApprovalSubject;
import io.redthread.approval.Decided;
import io.redthread.approval.PreviewFacts;
import io.redthread.approval.SubjectCard;
import io.redthread.approval.SubjectCard.Fact;
import io.redthread.approval.SubjectCard.Tone;
import io.redthread.inventory.store.LocationRows;
import io.redthread.inventory.store.StockCountRows;
import io.redthread.inventory.store.StockCountRows.Worth;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Stock counts as those who decide on their differences see them. */
@Component
class StockCountSubject implements ApprovalSubject {

    private static final int MOST_NUMBERS = 6;

    private final ObjectProvider<StockCounts> counts;
    private final StockCountRows rows;
    private final LocationRows locations;
    private final CountedSerials serials;

    StockCountSubject(
            ObjectProvider<StockCounts> counts, StockCountRows rows, LocationRows locations, CountedSerials serials) {
        this.counts = counts;
        this.rows = rows;
        this.locations = locations;
        this.serials = serials;
    }

    @Override
    public String documentKind() {
        return StockCountView.KIND;
    }

    @Override
    public String ruleDomain() {
        return StockCountDomain.NAME;
    }

    @Override
    public String path(DocumentRef document) {
        return "/inventory/counts/" + document.id();
    }

    @Override
    public void decided(Decided decided) {
        counts.getObject().decided(decided);
    }

    @Override
    public Map<DocumentRef, SubjectCard> cards(Collection<DocumentRef> documents) {
        var ids = documents.stream().map(one -> new StockCountId(one.id())).toList();
        return rows.many(ids).stream().collect(Collectors.toMap(StockCountView::ref, this::card));
    }

    @Override
    public PreviewFacts read(JsonNode facts) {
        var loss = facts.path("amount").asString("");
        if (!loss.matches("\\d{1,13}(\\.\\d{1,6})?")) {
            throw InvalidInput.of("/facts/amount", loss, loss.isEmpty() ? "value-required" : "value-malformed");
        }
        var worth = new Worth(BigDecimal.ZERO, Money.of(loss, "CNY").amount(), 0, 0);
        var sums = new StockCountWorth.Sums(worth, 1, BigDecimal.ZERO, true);
        return new PreviewFacts(sums.size(), false, StockCountDomain.facts(sums));
    }

    private SubjectCard card(StockCountView count) {
        var warehouse = locations.warehouse(count.warehouse());
        var zh = warehouse.map(WarehouseFacts::nameZh).orElse("");
        var en = warehouse.map(WarehouseFacts::nameEn).orElse("");
        var lines = count.differing() + " / " + count.lines();
        var unvalued = Integer.toString(count.unvalued().orElse(0));
        var facts = new ArrayList<>(List.of(
                money("loss", "盘亏", "Loss", count.loss(), Tone.OVERDUE),
                money("gain", "盘盈", "Gain", count.gain(), Tone.NEUTRAL),
                new Fact("warehouse", "仓库", "Warehouse", zh, en, Tone.NEUTRAL),
                new Fact("lines", "差异行/总行", "Lines that differ", lines, lines, Tone.NEUTRAL),
                new Fact("unvalued", "缺成本行", "Lines without a cost", unvalued, unvalued, Tone.NEUTRAL),
                new Fact("counted-by", "提交人", "Submitted by", submitter(count), submitter(count), Tone.NEUTRAL)));
        facts.addAll(swaps(count));
        return SubjectCard.of(List.copyOf(facts));
    }

    /** Which numbers are gone, and which are new. */
    private List<Fact> swaps(StockCountView count) {
        if (count.swapped().orElse(0) == 0) {
            return List.of();
        }
        var swaps = serials.swaps(count);
        return List.of(
                numbers("gone", "换号:不见的", "Numbers gone", swaps, SerialSwap::gone, Tone.OVERDUE),
                numbers("found", "换号:新出现的", "Numbers new", swaps, SerialSwap::found, Tone.NEUTRAL));
    }

    private static Fact numbers(
            String code,
            String zh,
            String en,
            List<SerialSwap> swaps,
            Function<SerialSwap, List<String>> which,
            Tone tone) {
        var all = swaps.stream().flatMap(it -> which.apply(it).stream()).toList();
        var text = all.stream().limit(MOST_NUMBERS).collect(Collectors.joining(", "));
        var shown = all.size() > MOST_NUMBERS ? text + " … " + all.size() : text;
        return new Fact(code, zh, en, shown, shown, tone);
    }

    private static String submitter(StockCountView count) {
        return count.submitted().map(StockCountView.Step::by).orElse("");
    }

    private static Fact money(String code, String zh, String en, Optional<Money> amount, Tone tone) {
        var value = amount.orElseGet(() -> Money.zero(CompanyCurrency.CNY));
        var text = String.format(Locale.ROOT, "%,.2f", value.amount());
        return new Fact(code, zh, en, "¥" + text, "CNY " + text, value.isPositive() ? tone : Tone.NEUTRAL);
    }
}
