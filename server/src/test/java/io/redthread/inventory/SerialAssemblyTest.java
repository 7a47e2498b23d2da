package io.redthread.inventory;

import static io.redthread.inventory.AssemblyFixture.part;
import static io.redthread.support.Racing.racing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuMeasures;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.AssemblyReport.Part;
import io.redthread.inventory.SerialRefusal.SerialElsewhere;
import io.redthread.inventory.SerialRefusal.SerialLeftInside;
import io.redthread.inventory.SerialRefusal.SerialOfPart;
import io.redthread.inventory.SerialRefusal.SerialsIncomplete;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pieces with serial numbers are built into others and come out of them again. */
class SerialAssemblyTest extends InventoryTest {

    @Autowired
    private AssemblyReports reports;

    @Autowired
    private SerialDesk serials;

    @Autowired
    private Serials moving;

    @Autowired
    private Goods catalogue;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private AssemblyFixture assembly;
    private Sku board = new Sku("-");
    private Sku fan = new Sku("-");
    private Sku server = new Sku("-");

    @BeforeEach
    void aServerOfOneBoardAndTwoFans() {
        assembly = new AssemblyFixture(given);
        board = numbered("BOARD", 3, "B1", "B2", "B3");
        fan = numbered("FAN", 6, "F1", "F2", "F3", "F4", "F5", "F6");
        server = numbered("SERVER", 0);
        assembly.recipe(server, 1, List.of(takes(fan, 2, false), takes(board, 1, false)));
    }

    @Test
    void parts_go_into_the_piece_they_were_scanned_for_and_both_lives_tell() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 2);
        reports.report(id, two("S1", "S2"));

        assertThat(piece(server, "S1").state()).isEqualTo(SerialState.HERE);
        assertThat(serials.parts(piece(server, "S2").id()))
                .extracting(it -> it.serial().number(), SerialWith::act)
                .containsExactly(
                        tuple("B2", SerialAct.BUILT_IN),
                        tuple("F3", SerialAct.BUILT_IN),
                        tuple("F4", SerialAct.BUILT_IN));
        var built = serials.events(piece(board, "B1").id()).getFirst();
        assertThat(built.other().orElseThrow().number()).isEqualTo("S1");
        assertThat(built.documentNumber()).startsWith("AS-");
        assertThat(serials.gaps()).noneMatch(it -> List.of(board, fan, server).contains(it.sku()));
    }

    @Test
    void nothing_is_made_while_a_number_is_missing_twice_or_elsewhere() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);

        assertThat(refusedBy(() -> reports.report(id, one(List.of("S1"), List.of("B1"), List.of("F1")))))
                .isEqualTo(new SerialsIncomplete(fan, "2", 1));
        assertThat(refusedBy(() -> reports.report(id, one(List.of("S1"), List.of("B9"), List.of("F1", "F2")))))
                .isEqualTo(new SerialElsewhere(board, "B9", "unknown"));
        serials.writeOff(piece(fan, "F2").id(), piece(fan, "F2").revision(), "lost");
        assertThat(refusedBy(() -> reports.report(id, one(List.of("S1"), List.of("B1"), List.of("F1", "F2")))))
                .isEqualTo(new SerialElsewhere(fan, "F2", "written-off"));
        assertThat(piece(board, "B1").state()).isEqualTo(SerialState.HERE);
    }

    @Test
    void what_is_inside_is_neither_sold_nor_moved_nor_built_in_again_nor_written_off() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 2);
        reports.report(id, one(List.of("S1"), List.of("B1"), List.of("F1", "F2")));
        var inside = new SerialElsewhere(board, "B1", "built-in");
        var parcel = new SerialCause(new DocumentRef("parcel", 1), "P1");

        assertThat(refusedBy(() -> transactions.in(() -> {
                    moving.packed(List.of(new SerialPiece(board, "B1")), hangzhou.id(), parcel, parcel);
                    return true;
                })))
                .isEqualTo(inside);
        assertThat(refusedBy(() -> reports.report(id, one(List.of("S2"), List.of("B1"), List.of("F3", "F4")))))
                .isEqualTo(inside);
        var b1 = piece(board, "B1");
        assertThat(refusedBy(() -> serials.writeOff(b1.id(), b1.revision(), "gone")))
                .isEqualTo(inside);
    }

    @Test
    void the_database_knows_one_place_for_one_number() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);
        reports.report(id, one(List.of("S1"), List.of("B1"), List.of("F1", "F2")));
        var b1 = piece(board, "B1").id().value();

        assertThatThrownBy(() -> jdbc.update("update inventory.serial set state = 'here' where id = ?", b1))
                .hasMessageContaining("ck_serial_built_in");
        assertThatThrownBy(() -> jdbc.update("update inventory.serial set within_id = id where id = ?", b1))
                .hasMessageContaining("serial");
    }

    @Test
    void taken_apart_the_parts_lie_there_by_number_and_the_whole_is_no_more() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);
        reports.report(id, one(List.of("S1"), List.of("B1"), List.of("F1", "F2")));
        var apart = assembly.released(AssemblyKind.DISASSEMBLY, hangzhou, server, 1);

        assertThat(refusedBy(() -> reports.report(apart, one(List.of("S1"), List.of("B7"), List.of("F1", "F2")))))
                .isEqualTo(new SerialLeftInside(board, "B1", "S1"));
        reports.report(apart, one(List.of("S1"), List.of("B1"), List.of("F1", "F2")));

        assertThat(piece(board, "B1").state()).isEqualTo(SerialState.HERE);
        assertThat(piece(server, "S1").state()).isEqualTo(SerialState.WRITTEN_OFF);
        assertThat(serials.events(piece(fan, "F2").id()))
                .extracting(SerialEvent::act)
                .startsWith(SerialAct.TAKEN_OUT, SerialAct.BUILT_IN);
        assertThat(serials.parts(piece(server, "S1").id()))
                .extracting(SerialWith::act)
                .containsOnly(SerialAct.TAKEN_OUT);
        assertThat(serials.gaps()).noneMatch(it -> List.of(board, fan, server).contains(it.sku()));
    }

    @Test
    void bears_the_number_of_a_part_or_one_made_there() {
        assembly.recipe(server, 1, List.of(takes(fan, 2, false), takes(board, 1, true)));
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);
        assertThat(refusedBy(() -> reports.report(id, one(List.of("S1"), List.of("B1"), List.of("F1", "F2")))))
                .isEqualTo(new SerialOfPart(server, board));
        reports.report(id, one(List.of(), List.of("B1"), List.of("F1", "F2")));
        assembly.recipe(server, 1, List.of(takes(fan, 2, false), takes(board, 1, false)));
        var next = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);
        reports.report(next, one(List.of(), List.of("B2"), List.of("F3", "F4")));

        assertThat(serials.inside(server, List.of("B1")))
                .extracting(SerialView::number)
                .containsExactly("B1", "F1", "F2");
        assertThat(serials.page(new SerialFilter(null, server, null, null, null), PageQuery.first(9))
                        .items())
                .extracting(SerialView::number)
                .anyMatch(it -> it.matches("AS-\\d{8}-\\d{6}-1-1"));
    }

    @Test
    void a_part_that_broke_is_gone_with_its_reason() {
        var id = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);
        reports.report(
                id,
                report(
                        1,
                        List.of("S1"),
                        named(board, "B1"),
                        named(fan, "F1", "F2"),
                        new Part(
                                fan,
                                Optional.empty(),
                                Optional.of(hangzhou.bin()),
                                BigDecimal.ONE,
                                true,
                                "cracked",
                                List.of("F6"))));

        assertThat(piece(fan, "F6").state()).isEqualTo(SerialState.WRITTEN_OFF);
        assertThat(serials.events(piece(fan, "F6").id()).getFirst().note()).isEqualTo("cracked");
        assertThat(serials.gaps()).noneMatch(it -> fan.equals(it.sku()));
    }

    @Test
    void of_two_who_build_in_the_same_number_one_is_refused() {
        var first = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);
        var second = assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1);

        var done = racing(
                2,
                index -> reports.report(
                        index == 0 ? first : second,
                        one(
                                List.of("S" + index),
                                List.of("B1"),
                                index == 0 ? List.of("F1", "F2") : List.of("F3", "F4"))));

        assertThat(done).isEqualTo(1);
        assertThat(serials.events(piece(board, "B1").id()).stream().filter(it -> it.act() == SerialAct.BUILT_IN))
                .hasSize(1);
    }

    @Test
    void numbers_are_sent_with_the_request_and_seen_in_the_order() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var path = "/api/inventory/assembly/orders/"
                + assembly.released(AssemblyKind.ASSEMBLY, hangzhou, server, 1).value();
        var bin = Long.toString(hangzhou.bin().value());

        keeper.post(
                        path + "/reports",
                        Map.of(
                                "made",
                                "1",
                                "bin",
                                bin,
                                "serials",
                                List.of("S1"),
                                "parts",
                                List.of(
                                        Map.of(
                                                "sku",
                                                board.code(),
                                                "bin",
                                                bin,
                                                "quantity",
                                                "1",
                                                "serials",
                                                List.of("B1")),
                                        Map.of(
                                                "sku",
                                                fan.code(),
                                                "bin",
                                                bin,
                                                "quantity",
                                                "2",
                                                "serials",
                                                List.of("F1", "F2")))))
                .is(204);

        assertThat(keeper.get(path).is(200).text("/numbers/pieces/0/act")).isEqualTo("built-in");
        var inside = "/api/inventory/serials/inside?sku=" + server.code() + "&number=S1";
        assertThat(keeper.get(inside).is(200).text("/items/0/number")).isEqualTo("B1");
    }

    private AssemblyReport two(String... numbers) {
        return report(2, List.of(numbers), named(board, "B1", "B2"), named(fan, "F1", "F2", "F3", "F4"));
    }

    private AssemblyReport one(List<String> numbers, List<String> boards, List<String> fans) {
        return report(
                1,
                numbers,
                numbers(part(board, hangzhou.bin(), 1), boards),
                numbers(part(fan, hangzhou.bin(), 2), fans));
    }

    private Part named(Sku sku, String... numbers) {
        return numbers(part(sku, hangzhou.bin(), numbers.length), List.of(numbers));
    }

    private static Part numbers(Part it, List<String> numbers) {
        return new Part(it.sku(), it.lot(), it.bin(), it.quantity(), it.broken(), it.reason(), numbers);
    }

    private AssemblyReport report(long made, List<String> numbers, Part... parts) {
        return new AssemblyReport(
                BigDecimal.valueOf(made),
                BigDecimal.ZERO,
                "",
                Optional.of(hangzhou.bin()),
                Optional.empty(),
                Optional.empty(),
                List.of(parts),
                numbers);
    }

    private static NewAssemblyRecipe.Component takes(Sku sku, long quantity, boolean givesNumber) {
        return new NewAssemblyRecipe.Component(sku, BigDecimal.valueOf(quantity), givesNumber);
    }

    private Sku numbered(String name, int pieces, String... numbers) {
        var sku = new Sku(name + "-" + hangzhou.id().value() + "-" + StockFixture.fresh());
        transactions.in(() -> catalogue.register(List.of(
                new NewSku(sku, SkuContent.named(name).with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT))))));
        if (pieces > 0) {
            given.stocked(sku, hangzhou.bin(), pieces);
            serials.register(sku, hangzhou.id(), List.of(numbers), "");
        }
        return sku;
    }

    private SerialView piece(Sku sku, String number) {
        return serials.page(new SerialFilter(null, sku, null, null, null), PageQuery.first(100)).items().stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
