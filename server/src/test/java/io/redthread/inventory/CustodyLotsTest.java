package io.redthread.inventory;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods of owners that are kept in lots are deposited in lots not seen before, each with the day it needs. */
class CustodyLotsTest extends InventoryTest {

    @Autowired
    private Goods catalogue;

    @Autowired
    private Transactions transactions;

    private OwnersFixture world;
    private OwnersFixture.Owned theirs;
    private Sku milk = new Sku("-");

    @BeforeEach
    void an_owner_and_goods_that_do_not_keep() {
        world = new OwnersFixture(given);
        theirs = world.owner();
        milk = new Sku("MILK" + StockFixture.fresh());
        var measures =
                new SkuMeasures(true, Optional.of(90), Optional.empty(), Optional.empty(), StorageCondition.AMBIENT);
        transactions.in(() -> catalogue.register(
                List.of(new NewSku(milk, SkuContent.named("牛奶").with(measures)))));
    }

    @Test
    void several_lots_come_in_by_one_note_with_their_days() {
        var day = LocalDate.of(2031, 5, 31);

        world.note(deposit(line("L1", Optional.of(day), 4), line("L2", Optional.of(day), 6)));
        world.note(deposit(line("L1", Optional.empty(), 1)));

        assertThat(world.onHand(milk, theirs.place().id())).isEqualByComparingTo("11");
    }

    @Test
    void a_new_lot_without_its_day_is_refused_at_its_line_and_none_without_a_lot() {
        var day = Optional.of(LocalDate.of(2031, 5, 31));

        var undated = refused(deposit(line("L1", day, 4), line("L9", Optional.empty(), 6)));
        assertThat(((InvalidInput) undated.refusal()).errors())
                .containsExactly(new InputError("/lines/1/expiresOn", "", "lot-expiry-required"));
        var unlotted = new NewCustodyNote.Line(
                milk,
                Optional.empty(),
                pcs(1),
                Optional.empty(),
                Optional.of(theirs.place().bin()));
        assertThat(refused(deposit(unlotted)).refusal()).isEqualTo(new InventoryRefusal.LotRequired(milk));
        assertThat(world.onHand(milk, theirs.place().id())).isZero();
    }

    @Test
    void the_keeper_deposits_a_lot_over_http() {
        var line = Map.of(
                "sku", milk.code(),
                "lot", "H1",
                "expiresOn", "2031-05-31",
                "quantity", Map.of("amount", "3", "uom", "pcs"),
                "into", Long.toString(theirs.place().bin().value()));
        var body = Map.of(
                "to", Long.toString(theirs.place().id().value()),
                "reference", "IN-" + StockFixture.fresh(),
                "lines", List.of(line));

        signedInAs(ShippedRole.BUYER)
                .post("/api/inventory/custody-notes/deposits", body)
                .isProblem(403, "identity/permission-missing");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER)
                .post("/api/inventory/custody-notes/deposits", body)
                .is(201);
        assertThat(world.onHand(milk, theirs.place().id())).isEqualByComparingTo("3");
    }

    private NewCustodyNote deposit(NewCustodyNote.Line... lines) {
        return new NewCustodyNote(
                CustodyKind.DEPOSIT,
                Optional.empty(),
                Optional.of(theirs.place().id()),
                "IN-" + StockFixture.fresh(),
                "",
                Optional.empty(),
                List.of(lines),
                List.of());
    }

    private NewCustodyNote.Line line(String lot, Optional<LocalDate> expiresOn, long pieces) {
        return new NewCustodyNote.Line(
                milk,
                Optional.of(lot),
                pcs(pieces),
                Optional.empty(),
                Optional.of(theirs.place().bin()),
                expiresOn);
    }

    private Refused refused(NewCustodyNote note) {
        return catchThrowableOfType(Refused.class, () -> world.note(note));
    }
}
