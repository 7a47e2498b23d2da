package io.redthread.demo;

import io.redthread.identity.Access;
import io.redthread.identity.ApiKeys;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.parties.AddressText;
import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartnerRole;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyFilter;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.ShopId;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.OrderStatus;
import io.redthread.sales.Orders;
import io.redthread.sales.SalesOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Partners of the demo company who keep or send goods for it: who they are, what they may, and the orders they get. */
@Component
class DemoPartners {

    private final Parties parties;
    private final People people;
    private final ApiKeys keys;
    private final OrderIntake intake;
    private final Orders orders;

    DemoPartners(Parties parties, People people, ApiKeys keys, OrderIntake intake, Orders orders) {
        this.parties = parties;
        this.people = people;
        this.keys = keys;
        this.intake = intake;
        this.orders = orders;
    }

    /** Registers one under a code, with a key of its own for the exchange. */
    PartnerId register(String code, String name, String shortName, String address, String key) {
        var admin = people.byUsername("admin").map(PersonFacts::id).orElseThrow();
        CurrentAccess.run(
                new Access(admin, null, Set.of(), EnumSet.allOf(Permission.class), DataScope.ALL),
                () -> keys.make(key, Set.of(Permission.OUTSIDE_EXCHANGE), null));
        var terms = new PartyTerms(
                30, "CNY", Optional.empty(), Optional.empty(), Optional.of(PartnerRole.DISTRIBUTOR), Optional.empty());
        var content = new PartyContent(name, shortName, Contact.NONE, "CN", address, "", terms, "", List.of());
        parties.register(PartyKind.PARTNER, List.of(new NewParty(code, content)));
        return (PartnerId) parties.page(PartyKind.PARTNER, new PartyFilter(code, null, null, null), PageQuery.first(1))
                .items()
                .getFirst()
                .id();
    }

    /** Does what the partner's own system would do. */
    static void as(String key, Runnable work) {
        Callers.run(new Caller(null, Caller.program(key), key, "api-key", null, "local", "practice partner"), work);
    }

    /** Sends orders on their way; those that wait for a review are let pass. */
    void sell(List<NewOrder> wanted) {
        var made = intake.acceptAndMove(wanted).stream()
                .filter(IntakeResult.Created.class::isInstance)
                .map(it -> ((IntakeResult.Created) it).id())
                .toList();
        var waiting = orders.byIds(made).stream()
                .filter(it -> it.status() == OrderStatus.IN_REVIEW)
                .map(SalesOrder::id)
                .toList();
        if (!waiting.isEmpty()) {
            orders.approve(waiting, "演示放行");
        }
    }

    /** A paid order of a shop in yuan. */
    static NewOrder order(
            ShopId shop,
            String number,
            String account,
            Instant at,
            String name,
            AddressText address,
            List<NewOrder.NewLine> lines) {
        return new NewOrder(
                shop,
                number,
                "normal",
                at,
                Optional.of(at.plusSeconds(60)),
                Currency.getInstance("CNY"),
                BigDecimal.ONE,
                name,
                account,
                name,
                address,
                "",
                lines,
                Map.of());
    }
}
