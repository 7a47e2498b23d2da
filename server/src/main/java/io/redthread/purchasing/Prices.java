package io.redthread.purchasing;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.ProposedPrice.Agreed;
import io.redthread.purchasing.ProposedPrice.Last;
import io.redthread.purchasing.store.AgreementLineRows;
import io.redthread.purchasing.store.PriceRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what goods should cost, from agreements in force and from what was paid (价格参考). Two statements for any number. */
@Service
@Transactional(readOnly = true)
public class Prices {

    private static final int HOW_FAR_BACK = 20;
    private static final PurchaseOrderId NONE = new PurchaseOrderId(0);

    private final PriceRows paid;
    private final AgreementLineRows agreed;
    private final Clock clock;

    Prices(PriceRows paid, AgreementLineRows agreed, Clock clock) {
        this.paid = paid;
        this.agreed = agreed;
        this.clock = clock;
    }

    /** Proposals for these goods from that supplier, in the order asked for. */
    public List<ProposedPrice> propose(Optional<SupplierId> supplier, Collection<Sku> skus) {
        return List.copyOf(before(NONE, supplier, skus).values());
    }

    /** The same as they stood without that order. */
    Map<Sku, ProposedPrice> before(PurchaseOrderId order, Optional<SupplierId> supplier, Collection<Sku> skus) {
        var wanted = skus.stream().distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var history = paid.newest(wanted, HOW_FAR_BACK, order);
        Map<Sku, Agreed> terms = supplier.map(id -> agreed.inForce(id, wanted, CompanyDay.today(clock)))
                .orElseGet(Map::of);
        return wanted.stream()
                .map(sku -> proposal(
                        sku, supplier, history.getOrDefault(sku, List.of()), Optional.ofNullable(terms.get(sku))))
                .collect(Collectors.toMap(
                        ProposedPrice::sku, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static ProposedPrice proposal(
            Sku sku, Optional<SupplierId> supplier, List<PricePaid> history, Optional<Agreed> terms) {
        var mine = history.stream()
                .filter(it -> supplier.filter(it.supplier()::equals).isPresent())
                .findFirst();
        var last = mine.or(() -> history.stream().findFirst())
                .map(it -> new Last(it.price(), it.order(), it.at(), mine.isPresent()));
        Optional<BigDecimal> average = history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.stream()
                        .map(PricePaid::price)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(history.size()), 6, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
        var lowest = history.stream().map(PricePaid::price).min(BigDecimal::compareTo);
        return new ProposedPrice(sku, terms, last, average, lowest, history.size());
    }
}
