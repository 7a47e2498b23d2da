package io.redthread.demo;

import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.AgreementContent;
import io.redthread.purchasing.AgreementFilter;
import io.redthread.purchasing.Agreements;
import io.redthread.purchasing.ExchangeRates;
import io.redthread.purchasing.LineContent;
import io.redthread.purchasing.NewPurchaseOrder;
import io.redthread.purchasing.OrderBuyer;
import io.redthread.purchasing.OrderBuyers;
import io.redthread.purchasing.OrderContent;
import io.redthread.purchasing.PurchaseOrders;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Purchases of the demo company: agreements, drafts, orders at every step of their way; the same for the same seed. */
@Component
class DemoPurchases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPurchases.class);
    private final PurchaseOrders orders;
    private final OrderBuyers buyers;
    private final Agreements agreements;
    private final ExchangeRates rates;
    private final Suppliers suppliers;
    private final Transactions transactions;
    private final Clock clock;

    DemoPurchases(
            PurchaseOrders orders,
            OrderBuyers buyers,
            Agreements agreements,
            ExchangeRates rates,
            Suppliers suppliers,
            Transactions transactions,
            Clock clock) {
        this.orders = orders;
        this.buyers = buyers;
        this.agreements = agreements;
        this.rates = rates;
        this.suppliers = suppliers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes them where there are none; answers how many orders. */
    int create(long seed, List<Sku> skus) {
        if (!agreements.page(AgreementFilter.ANY, PageQuery.first(1)).items().isEmpty() || skus.size() < 20) {
            return 0;
        }
        var codes = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> String.format(Locale.ROOT, "SUP-%03d", i))
                .toList();
        var known = suppliers.byCode(codes).values().stream()
                .sorted(Comparator.comparingLong(SupplierId::value))
                .toList();
        if (known.isEmpty()) {
            return 0;
        }
        var buyer = buyers.byUsername("buyer");
        var random = new SplittableRandom(seed);
        transactions.in(() -> {
            rates.set(Currency.getInstance("EUR"), today().minusDays(400), new BigDecimal("7.75"));
            agree(known, skus);
            return true;
        });
        return open(known, skus, buyer, random);
    }

    private void agree(List<SupplierId> known, List<Sku> skus) {
        for (var i = 0; i < Math.min(3, known.size()); i++) {
            var lines = new ArrayList<AgreementContent.Line>();
            for (var sku : skus.subList(i * 4, i * 4 + 4)) {
                lines.add(new AgreementContent.Line(
                        sku,
                        BigDecimal.valueOf(1_200L + 350L * i, 2),
                        BigDecimal.valueOf(13),
                        Optional.of(BigDecimal.valueOf(20_000))));
            }
            var made = agreements.write(new AgreementContent(
                    "年度供货协议 " + today().getYear(),
                    known.get(i),
                    CompanyCurrency.CNY,
                    today().minusDays(300),
                    today().plusDays(i == 0 ? 20 : 65L + 100L * i),
                    Optional.of(BigDecimal.valueOf(800_000)),
                    BigDecimal.valueOf(5),
                    30,
                    "",
                    lines));
            agreements.activate(made.id(), made.revision());
        }
    }

    /** Drafts and orders that wait; one that the budget or the route stops stays a draft. */
    private int open(List<SupplierId> known, List<Sku> skus, OrderBuyer buyer, SplittableRandom random) {
        var drafts = new ArrayList<NewPurchaseOrder>();
        for (var i = 0; i < 4; i++) {
            drafts.add(new NewPurchaseOrder(content(known, skus, random), buyer));
        }
        orders.draft(drafts);
        var made = drafts.size();
        for (var i = 0; i < 8; i++) {
            var content = content(known, skus, random);
            var wanted = i == 0 ? content.urgentBecause("库存告急:大促备货延迟") : i == 1 ? content.acrossBorder() : content;
            made += submit(new NewPurchaseOrder(wanted, buyer));
        }
        return made;
    }

    private int submit(NewPurchaseOrder order) {
        try {
            return orders.submit(List.of(order)).size();
        } catch (Refused refused) {
            LOG.info("a demo order stays out: {}", refused.getMessage());
            return 0;
        }
    }

    private OrderContent content(List<SupplierId> known, List<Sku> skus, SplittableRandom random) {
        var lines = new ArrayList<LineContent>();
        var first = random.nextInt(skus.size() - 8);
        var count = random.nextInt(1, 7);
        var size = random.nextInt(10) == 0 ? 60 : 6;
        for (var i = 0; i < count; i++) {
            lines.add(LineContent.of(
                            i + 1,
                            skus.get(first + i),
                            Integer.toString(10 * random.nextInt(1, size)),
                            BigDecimal.valueOf(random.nextInt(300, 6_000), 2).toPlainString())
                    .taxed("13"));
        }
        return new OrderContent(
                        Optional.of(known.get(random.nextInt(known.size()))),
                        Optional.empty(),
                        false,
                        "",
                        false,
                        CompanyCurrency.CNY,
                        Optional.empty(),
                        "",
                        lines)
                .until(today().plusDays(random.nextInt(5, 20)));
    }

    private LocalDate today() {
        return CompanyDay.today(clock);
    }
}
