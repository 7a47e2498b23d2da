package io.redthread.inventory;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is on its way to us, by day (在途). What should have come already is late, and nobody can count on it. */
@Service
public class Incoming {

    private final ObjectProvider<IncomingSource> sources;
    private final Clock clock;

    Incoming(ObjectProvider<IncomingSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** What of these goods comes from today on, the soonest first. */
    public Map<Sku, List<IncomingGoods>> of(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var today = CompanyDay.today(clock);
        return sources.stream()
                .flatMap(source -> source.incoming(skus).stream())
                .filter(it -> !it.on().isBefore(today))
                .sorted(Comparator.comparing(IncomingGoods::on).thenComparing(IncomingGoods::document))
                .collect(Collectors.groupingBy(IncomingGoods::sku));
    }
}
