package io.redthread.purchasing;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what goods would cost before a supplier is known (估价): what was paid last, else what was paid on average. */
@Component
class RequisitionEstimates {

    private final Prices prices;

    RequisitionEstimates(Prices prices) {
        this.prices = prices;
    }

    /** The lines with the prices of today; what who asks has guessed stays. */
    List<RequisitionView.Line> priced(List<RequisitionView.Line> lines) {
        var known = known(lines.stream()
                .filter(line -> !line.guessed())
                .map(RequisitionView.Line::sku)
                .toList());
        return lines.stream()
                .map(line -> line.guessed() ? line : line.at(Optional.ofNullable(known.get(line.sku()))))
                .toList();
    }

    /** What the lines come to without tax, rounded once. */
    static Money amount(List<RequisitionView.Line> lines) {
        return Money.rounded(
                lines.stream().map(RequisitionView.Line::worth).reduce(BigDecimal.ZERO, BigDecimal::add),
                CompanyCurrency.CNY);
    }

    private Map<Sku, BigDecimal> known(List<Sku> skus) {
        return prices.propose(Optional.empty(), skus).stream()
                .filter(it -> price(it).filter(price -> price.signum() > 0).isPresent())
                .collect(Collectors.toMap(ProposedPrice::sku, it -> price(it).orElseThrow()));
    }

    private static Optional<BigDecimal> price(ProposedPrice proposal) {
        return proposal.last().map(ProposedPrice.Last::price).or(proposal::average);
    }
}
