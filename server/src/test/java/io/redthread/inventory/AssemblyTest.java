package io.redthread.inventory;

import static io.redthread.inventory.AssemblyFixture.broken;
import static io.redthread.inventory.AssemblyFixture.part;
import static io.redthread.inventory.AssemblyFixture.report;
import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.AssemblyReport.Part;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AssemblyTest extends InventoryTest {

    @Autowired
    private AssemblyOrders orders;

    @Autowired
    private AssemblyReports reports;

    @Autowired
    private AssemblyDesk desk;

    @Autowired
    private AssemblyRecipes recipes;

    @Autowired
    private AssemblyProposals proposals;

    @Autowired
    private StockVerification verification;

    private AssemblyFixture assembly;
    private Sku cup = new Sku("-");
    private Sku box = new Sku("-");
    private Sku set = new Sku("-");

    @BeforeEach
    void twentyCupsAndTenBoxesForGiftSets() {
        assembly = new AssemblyFixture(given);
        cup = given.stocked(given.goods(), hangzhou.bin(), 20);
        box = given.stocked(given.goods(), hangzhou.bin(), 10);
        set = given.goods();
        assembly.recipe(set, cup, box);
    }

    @Test
    void holds_what_it_takes_and_turns_it_into_the_product_in_several_reports() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 5);
        assertThat(given.at(cup, hangzhou.id()).available()).isEqualTo(pcs(10));

        reports.report(id, report(2, hangzhou.bin(), part(cup, hangzhou.bin(), 4), part(box, hangzhou.bin(), 2)));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(16));
        assertThat(given.at(cup, hangzhou.id()).available()).isEqualTo(pcs(10));
        assertThat(desk.lines(id).getFirst().held()).isEqualTo(pcs(6));
        reports.report(id, report(3, hangzhou.bin(), part(cup, hangzhou.bin(), 6), part(box, hangzhou.bin(), 3)));

        assertThat(given.at(set, hangzhou.id()).available()).isEqualTo(pcs(5));
        assertThat(given.at(cup, hangzhou.id()).reserved()).isEqualTo(pcs(0));
        assertThat(desk.of(id).state()).isEqualTo(AssemblyState.DONE);
        assertThat(desk.of(id).number()).matches("AS-\\d{8}-\\d{6}");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void takes_nothing_that_was_promised_to_somebody_else() {
        given.reserve(StockFixture.wants(List.of(hangzhou.id()), false, StockFixture.line(1, cup, 15)));
        var id = assembly.order(AssemblyKind.ASSEMBLY, hangzhou, set, 4);

        var refusal = (AssemblyRefusal.ComponentsShort) refusedBy(() -> orders.release(id));

        assertThat(refusal.sku()).isEqualTo(cup);
        assertThat(refusal.wanted()).isEqualTo(pcs(8));
        assertThat(refusal.free()).isEqualTo(pcs(5));
        assertThat(refusal.possible()).isEqualByComparingTo("2");
        assertThat(desk.of(id).state()).isEqualTo(AssemblyState.DRAFT);
        assertThat(given.at(box, hangzhou.id()).reserved()).isEqualTo(pcs(0));
    }

    @Test
    void scraps_what_came_out_bad_and_what_broke_and_says_why() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 5);
        var given4 = new AssemblyReport(
                BigDecimal.valueOf(4),
                BigDecimal.ONE,
                "crooked",
                Optional.of(hangzhou.bin()),
                Optional.empty(),
                Optional.empty(),
                List.of(part(cup, hangzhou.bin(), 10), part(box, hangzhou.bin(), 5), broken(cup, hangzhou.bin(), 1)));

        reports.report(id, given4);

        assertThat(given.at(set, hangzhou.id()).onHand()).isEqualTo(pcs(4));
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(9));
        assertThat(desk.of(id).scrapped()).isEqualTo(pcs(1));
        assertThat(desk.lines(id).getFirst().broken()).isEqualTo(pcs(1));
        assertThat(desk.reports(id).getFirst().parts().getLast().reason()).isEqualTo("dropped");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void what_broke_uses_the_orders_own_promise_when_nothing_else_is_free() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 10);

        reports.report(id, report(0, hangzhou.bin(), broken(cup, hangzhou.bin(), 1)));

        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(19));
        assertThat(desk.lines(id).getFirst().held()).isEqualTo(pcs(19));
        assertThat(refusedBy(() -> reports.report(
                        id, report(10, hangzhou.bin(), part(cup, hangzhou.bin(), 20), part(box, hangzhou.bin(), 10)))))
                .isInstanceOf(InventoryRefusal.InsufficientStock.class);
        orders.finish(id, "one cup broke");
        assertThat(given.at(cup, hangzhou.id()).available()).isEqualTo(pcs(19));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void the_product_is_good_no_longer_than_its_shortest_lived_component_and_knows_its_lots() {
        var tea = given.lotted();
        var jar = given.lotted();
        given.lot(tea, "T1", LocalDate.now().plusDays(90));
        given.lot(tea, "T2", LocalDate.now().plusDays(30));
        given.lot(jar, "J1", LocalDate.now().plusDays(400));
        given.stocked(tea, "T1", hangzhou.bin(), 4);
        given.stocked(tea, "T2", hangzhou.bin(), 4);
        given.stocked(jar, "J1", hangzhou.bin(), 4);
        var gift = given.lotted();
        assembly.recipe(gift, tea, jar);
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, gift, 3);

        var take = proposals.of(id, BigDecimal.valueOf(3)).take();
        assertThat(take.stream()
                        .map(line -> line.lot().orElse("-") + line.quantity().amount()))
                .containsExactlyInAnyOrder("T24", "T12", "J13");
        reports.report(
                id,
                report(
                        3,
                        hangzhou.bin(),
                        part(tea, "T2", hangzhou.bin(), 4),
                        part(tea, "T1", hangzhou.bin(), 2),
                        part(jar, "J1", hangzhou.bin(), 3)));

        var made = desk.reports(id).getFirst();
        assertThat(made.lot()).contains(desk.of(id).number() + "-1");
        assertThat(made.expiresOn()).contains(LocalDate.now().plusDays(30));
        assertThat(made.parts().stream().map(it -> it.lot().orElse(""))).containsExactly("T2", "T1", "J1");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void another_lot_than_the_one_held_may_be_used_if_it_is_free() {
        var tea = given.lotted();
        given.lot(tea, "SOON", LocalDate.now().plusDays(10));
        given.lot(tea, "LATE", LocalDate.now().plusDays(99));
        given.stocked(tea, "SOON", hangzhou.bin(), 4);
        given.stocked(tea, "LATE", hangzhou.bin(), 4);
        var gift = given.goods();
        assembly.recipe(gift, tea);
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, gift, 2);

        reports.report(id, report(2, hangzhou.bin(), part(tea, "LATE", hangzhou.bin(), 4)));

        assertThat(given.at(tea, hangzhou.id()).available()).isEqualTo(pcs(4));
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void refuses_expired_lots_and_lots_known_with_another_date() {
        var tea = given.lotted();
        given.lot(tea, "OLD", LocalDate.now().minusDays(1));
        given.lot(tea, "NEW", LocalDate.now().plusDays(50));
        given.stocked(tea, "OLD", hangzhou.bin(), 4);
        given.stocked(tea, "NEW", hangzhou.bin(), 4);
        var gift = given.lotted();
        given.lot(gift, "G1", LocalDate.now().plusDays(300));
        assembly.recipe(gift, tea);
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, gift, 1);

        assertThat(refusedBy(() -> reports.report(id, report(1, hangzhou.bin(), part(tea, "OLD", hangzhou.bin(), 2)))))
                .isInstanceOf(AssemblyRefusal.PartExpired.class);
        var into = new AssemblyReport(
                BigDecimal.ONE,
                BigDecimal.ZERO,
                "",
                Optional.of(hangzhou.bin()),
                Optional.of("G1"),
                Optional.empty(),
                List.of(part(tea, "NEW", hangzhou.bin(), 2)));
        assertThat(refusedBy(() -> reports.report(id, into))).isInstanceOf(AssemblyRefusal.LotDatesDiffer.class);
    }

    @Test
    void parts_must_be_what_the_recipe_needs_and_the_plan_is_never_exceeded() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 2);
        var bin = hangzhou.bin();
        var stranger = given.stocked(given.goods(), bin, 5);

        assertThat(refusedBy(() -> reports.report(id, report(1, bin, part(cup, bin, 1), part(box, bin, 1)))))
                .isEqualTo(new AssemblyRefusal.PartsDiffer(cup, pcs(2), pcs(1)));
        assertThat(refusedBy(() -> reports.report(id, report(1, bin, part(stranger, bin, 1)))))
                .isEqualTo(new AssemblyRefusal.UnknownComponent(stranger, set));
        assertThat(refusedBy(() -> reports.report(id, report(3, bin, part(cup, bin, 6), part(box, bin, 3)))))
                .isInstanceOf(AssemblyRefusal.MoreThanPlanned.class);
        assertThat(refusedBy(() ->
                        reports.report(id, report(1, given.warehouse().bin(), part(cup, bin, 2), part(box, bin, 1)))))
                .isInstanceOf(TransferRefusal.BinOfOtherWarehouse.class);
        assertThat(given.at(cup, hangzhou.id()).onHand()).isEqualTo(pcs(20));
    }

    @Test
    void is_called_off_before_work_and_ended_short_after_it() {
        var begun = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 4);
        var waiting = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 4);
        var bin = hangzhou.bin();
        reports.report(begun, report(1, bin, part(cup, bin, 2), part(box, bin, 1)));

        orders.cancel(waiting, "no longer needed");
        assertThat(refusedBy(() -> orders.cancel(begun, "too late"))).isInstanceOf(AssemblyRefusal.AssemblyBegun.class);
        assertThat(refusedBy(() -> orders.finish(waiting, "ended")))
                .isInstanceOf(AssemblyRefusal.AssemblyInState.class);
        orders.finish(begun, "shift is over");

        assertThat(desk.of(begun).state()).isEqualTo(AssemblyState.DONE);
        assertThat(desk.of(waiting).state()).isEqualTo(AssemblyState.CANCELLED);
        assertThat(given.at(cup, hangzhou.id()).available()).isEqualTo(pcs(18));
        assertThat(refusedBy(() -> reports.report(begun, report(1, bin, part(cup, bin, 2), part(box, bin, 1)))))
                .isInstanceOf(AssemblyRefusal.AssemblyInState.class);
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void takes_apart_into_the_lots_it_was_made_of_and_scraps_what_broke() {
        var tea = given.lotted();
        given.lot(tea, "T9", LocalDate.now().plusDays(60));
        given.stocked(tea, "T9", hangzhou.bin(), 6);
        var gift = given.lotted();
        assembly.recipe(gift, tea);
        var bin = hangzhou.bin();
        var made = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, gift, 3);
        reports.report(made, report(3, bin, part(tea, "T9", bin, 6)));
        var lot = desk.reports(made).getFirst().lot();

        var id = assembly.released(AssemblyKind.DISASSEMBLY, hangzhou, gift, 2);
        assertThat(proposals.of(id, BigDecimal.valueOf(2)).put().getFirst().lot())
                .contains("T9");
        reports.report(
                id,
                new AssemblyReport(
                        BigDecimal.valueOf(2),
                        BigDecimal.ZERO,
                        "",
                        Optional.of(bin),
                        lot,
                        Optional.empty(),
                        List.of(
                                part(tea, bin, 3),
                                new Part(tea, Optional.empty(), Optional.empty(), BigDecimal.ONE, true, "torn"))));

        assertThat(desk.of(id).number()).startsWith("DA-");
        assertThat(desk.of(id).state()).isEqualTo(AssemblyState.DONE);
        assertThat(given.at(gift, hangzhou.id()).onHand()).isEqualTo(pcs(1));
        assertThat(given.at(tea, hangzhou.id()).onHand()).isEqualTo(pcs(3));
        assertThat(desk.reports(id).getFirst().parts().getFirst().lot()).contains("T9");
        assertThat(verification.verify().clean()).isTrue();
    }

    @Test
    void a_running_order_keeps_its_version_of_the_recipe() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, set, 2);
        var bin = hangzhou.bin();

        assembly.recipe(set, box, cup);

        assertThat(recipes.inForce(set).version()).isEqualTo(2);
        assertThat(recipes.of(desk.of(id).recipe()).version()).isEqualTo(1);
        reports.report(id, report(2, bin, part(cup, bin, 4), part(box, bin, 2)));
        assertThat(recipes.versions(set)).extracting(AssemblyRecipe::inForce).containsExactly(true, false);
        recipes.end(set, "not made any more");
        assertThat(refusedBy(() -> assembly.order(AssemblyKind.ASSEMBLY, hangzhou, set, 1)))
                .isInstanceOf(AssemblyRefusal.RecipeNotFound.class);
    }

    @Test
    void a_run_may_yield_several_and_parts_that_are_counted_whole_are_rounded_up() {
        var crate = given.stocked(given.goods(), hangzhou.bin(), 2);
        var bottle = given.goods();
        assembly.recipe(bottle, 12, List.of(new NewAssemblyRecipe.Component(crate, BigDecimal.ONE)));
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, bottle, 18);
        var bin = hangzhou.bin();

        assertThat(desk.possible(List.of(bottle)).getFirst().quantity()).isEqualByComparingTo("0");
        reports.report(id, report(6, bin, part(crate, bin, 1)));
        assertThat(refusedBy(() -> reports.report(id, report(6, bin, part(crate, bin, 1)))))
                .isInstanceOf(AssemblyRefusal.PartsDiffer.class);
        reports.report(id, report(12, bin, part(crate, bin, 1)));

        assertThat(given.at(bottle, hangzhou.id()).onHand()).isEqualTo(pcs(18));
    }

    @Test
    void a_product_is_never_made_of_itself_by_way_of_others() {
        var parcel = given.goods();
        assembly.recipe(parcel, set);

        assertThat(refusedBy(() -> assembly.recipe(set, parcel)))
                .isEqualTo(new AssemblyRefusal.RecipeInCircle(set, parcel));
        assertThat(refusedBy(() -> assembly.recipe(box, parcel)))
                .isEqualTo(new AssemblyRefusal.RecipeInCircle(box, set));
    }

    @Test
    void says_how_many_can_be_made_where() {
        var guangzhou = given.warehouse();
        given.stocked(cup, guangzhou.bin(), 3);
        given.stocked(box, guangzhou.bin(), 9);

        var possible = desk.possible(List.of(set));

        assertThat(possible)
                .extracting(
                        PossibleAssembly::warehouse,
                        it -> it.quantity().intValue(),
                        it -> it.scarce().orElseThrow())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(hangzhou.id(), 10, cup),
                        org.assertj.core.groups.Tuple.tuple(guangzhou.id(), 1, cup));
    }
}
