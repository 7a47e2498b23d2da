package io.redthread.inventory;

import static io.redthread.kernel.Quantity.pcs;

import io.redthread.kernel.Money;
import io.redthread.kernel.Sku;
import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.NewShop;
import io.redthread.parties.Parties;
import io.redthread.parties.PartnerId;
import io.redthread.parties.PartnerRole;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.ShopContent;
import io.redthread.parties.Shops;
import io.redthread.platform.database.Transactions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Owners with a warehouse and a shop each, for tests. */
final class OwnersFixture {

    private final StockFixture given;

    OwnersFixture(StockFixture given) {
        this.given = given;
    }

    /** An owner, where its goods lie, and the shop that sells them. */
    record Owned(PartnerId owner, StockFixture.Ready place, long shop) {}

    Owned owner() {
        var code = "P" + StockFixture.fresh();
        return given.bean(Transactions.class).in(() -> {
            given.bean(Parties.class).register(PartyKind.PARTNER, List.of(new NewParty(code, content(code))));
            var owner = new PartnerId(number("select id from parties.party where code = '%s'".formatted(code))
                    .longValueExact());
            var shop = given.bean(Shops.class).register(new NewShop("s" + code, ShopContent.of(code, "own", "CNY")));
            given.bean(GoodsOwners.class).bind(shop, Optional.of(owner));
            return new Owned(owner, place(code, owner), shop.value());
        });
    }

    private StockFixture.Ready place(String code, PartnerId owner) {
        var warehouses = given.bean(Warehouses.class);
        var id = warehouses.register(
                new NewWarehouse("W" + code, code, code, "浙江省", "杭州市", Optional.of(owner), "Building"));
        var zone = warehouses.register(new NewZone(id, "A", "拣货区", "Picking", ZoneKind.PICKING));
        return new StockFixture.Ready(id, "W" + code, zone, given.bin(zone, 1));
    }

    void post(Movement movement) {
        given.bean(Transactions.class).in(() -> {
            given.bean(Stock.class).post(List.of(movement));
            return true;
        });
    }

    CustodyNote note(NewCustodyNote note) {
        return given.bean(CustodyNotes.class).write(note);
    }

    NewCustodyNote change(StockFixture.Ready from, StockFixture.Ready to, Sku sku, long pieces, Optional<Money> price) {
        return new NewCustodyNote(
                CustodyKind.CHANGE,
                Optional.of(from.id()),
                Optional.of(to.id()),
                "",
                "bought",
                price,
                List.of(new NewCustodyNote.Line(
                        sku, Optional.empty(), pcs(pieces), Optional.of(from.bin()), Optional.of(to.bin()))),
                List.of());
    }

    NewCustodyNote deposit(StockFixture.Ready to, Sku sku, long pieces, String reference) {
        return new NewCustodyNote(
                CustodyKind.DEPOSIT,
                Optional.empty(),
                Optional.of(to.id()),
                reference,
                "",
                Optional.empty(),
                List.of(new NewCustodyNote.Line(
                        sku, Optional.empty(), pcs(pieces), Optional.empty(), Optional.of(to.bin()))),
                List.of());
    }

    OwnerStatement.Line statement(PartnerId owner, LocalDate from, LocalDate to) {
        return given.bean(OwnerDesk.class).statement(owner, from, to).lines().getFirst();
    }

    BigDecimal onHand(Sku sku, WarehouseId warehouse) {
        return number("select coalesce(sum(on_hand), 0) from inventory.stock where sku = '%s' and warehouse_id = %d"
                .formatted(sku.code(), warehouse.value()));
    }

    /** What the ledger itself says is there. */
    BigDecimal fromEntries(Sku sku, Owned owner) {
        return number("""
                select coalesce(sum(case when to_location = %2$d then quantity else -quantity end), 0)
                from inventory.stock_entry where sku = '%1$s' and %2$d in (from_location, to_location)""".formatted(sku.code(), owner.place().bin().value()));
    }

    List<WarehouseId> parts(ReservationResult result) {
        return switch (result) {
            case Reserved it -> it.parts().stream().map(Part::warehouse).toList();
            case PartReserved it -> it.parts().stream().map(Part::warehouse).toList();
            case Short it -> List.of();
        };
    }

    private static PartyContent content(String name) {
        var terms = new PartyTerms(
                0, "CNY", Optional.empty(), Optional.empty(), Optional.of(PartnerRole.CHANNEL), Optional.empty());
        return new PartyContent(name, "", Contact.NONE, "CN", "", "", terms, "", List.of());
    }

    private BigDecimal number(String query) {
        return new BigDecimal(given.sql().fetchSingle(query).get(0).toString());
    }
}
