package io.redthread.demo;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import io.redthread.parties.AddressText;
import io.redthread.parties.Parties;
import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyId;
import io.redthread.parties.PartyKind;
import io.redthread.parties.ShopId;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.CreditAccountId;
import io.redthread.sales.CreditAccounts;
import io.redthread.sales.CreditAccounts.Payment;
import io.redthread.sales.LineKind;
import io.redthread.sales.NewCreditAccount;
import io.redthread.sales.NewOrder;
import io.redthread.sales.NewOrder.NewLine;
import io.redthread.sales.OrderIntake;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A customer and a partner who buy on account: one has room, the other's next order has to wait for a payment. */
@Component
class DemoCredit {

    private static final String WHOLESALE = "B2B-001";
    private static final String CHANNEL = "B2B-002";

    private final CreditAccounts accounts;
    private final Parties parties;
    private final OrderIntake intake;
    private final Clock clock;

    DemoCredit(CreditAccounts accounts, Parties parties, OrderIntake intake, Clock clock) {
        this.accounts = accounts;
        this.parties = parties;
        this.intake = intake;
        this.clock = clock;
    }

    /** Opens the accounts where there are none, and lets orders come. */
    void create(List<ShopId> shops, List<Sku> skus) {
        var customer = first(PartyKind.CUSTOMER);
        var partner = first(PartyKind.PARTNER);
        var there = accounts.page(null, null, PageQuery.first(1)).items();
        if (!there.isEmpty() || shops.isEmpty() || skus.size() < 4 || customer.isEmpty() || partner.isEmpty()) {
            return;
        }
        open(customer.get(), WHOLESALE, "50000.00", 30);
        var channel = open(partner.get(), CHANNEL, "20000.00", 60);
        var shop = shops.getFirst();
        intake.acceptAndMove(List.of(
                order(shop, 1, WHOLESALE, skus.get(0), "20", "2410.00"),
                order(shop, 2, CHANNEL, skus.get(1), "4", "450.00"),
                order(shop, 3, CHANNEL, skus.get(2), "2", "450.00")));
        intake.acceptAndMove(List.of(order(shop, 4, WHOLESALE, skus.get(3), "2", "1500.00")));
        accounts.pay(
                channel, new Payment(new BigDecimal("1000.00"), CompanyDay.today(clock), "招行 20261120-0037", "首期货款"));
    }

    private CreditAccountId open(PartyId party, String buyer, String limit, int days) {
        return accounts.open(new NewCreditAccount(party, Optional.empty(), buyer, "CNY", new BigDecimal(limit), days))
                .id();
    }

    private Optional<PartyId> first(PartyKind kind) {
        return parties.page(kind, new PartyFilter(null, true, null, null), PageQuery.first(1)).items().stream()
                .map(it -> it.id())
                .findFirst();
    }

    private NewOrder order(ShopId shop, int number, String buyer, Sku sku, String quantity, String price) {
        return new NewOrder(
                shop,
                "ACC" + (20_261_120_000L + number),
                "normal",
                clock.instant().minus(Duration.ofHours(5).minusMinutes(number)),
                Optional.empty(),
                Currency.getInstance("CNY"),
                BigDecimal.ONE,
                "批发客户 " + buyer,
                buyer,
                "收货组",
                AddressText.free("江苏省南京市鼓楼区中山路 18 号", "13800002026"),
                "月结",
                List.of(new NewLine(LineKind.GOODS, sku.code(), "", new BigDecimal(quantity), new BigDecimal(price))),
                Map.of());
    }
}
