package io.redthread.inventory.domain;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.inventory.Considered;
import io.redthread.inventory.PartTaking;
import io.redthread.inventory.ReservationRequest;
import io.redthread.inventory.Shortage;
import io.redthread.inventory.Wanted;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationPlanTest {

    private static final WarehouseId HANGZHOU = new WarehouseId(1);
    private static final WarehouseId GUANGZHOU = new WarehouseId(2);
    private static final WarehouseId TIANJIN = new WarehouseId(3);
    private static final long US = 7;
    private static final long OTHERS = 8;
    private static final Sku CUP = new Sku("CUP");
    private static final Sku LID = new Sku("LID");
    private static final Sku BAG = new Sku("BAG");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<WarehouseId, Map<Sku, ShelfStock>> shelves = new HashMap<>();
    private int buffer;

    @Test
    void takes_everything_from_the_first_warehouse_that_has_everything() {
        has(HANGZHOU, CUP, 5);
        has(GUANGZHOU, CUP, 5);
        has(GUANGZHOU, LID, 5);

        var planned = plan(false, line(1, CUP, 2), line(2, LID, 1));

        assertThat(planned.takings())
                .extracting(Taking::lineNo, Taking::warehouse, Taking::rank, Taking::amount)
                .containsExactly(tuple(1, GUANGZHOU, 2, BigDecimal.valueOf(2)), tuple(2, GUANGZHOU, 2, BigDecimal.ONE));
        assertThat(planned.considered())
                .containsExactly(
                        new Considered(HANGZHOU, 1, false, List.of(LID)),
                        new Considered(GUANGZHOU, 2, true, List.of()),
                        new Considered(TIANJIN, 3, false, List.of(CUP, LID)));
    }

    @Test
    void sums_lines_of_one_sku_before_it_decides() {
        has(HANGZHOU, CUP, 5);

        var planned = plan(true, line(1, CUP, 3), line(2, CUP, 3));

        assertThat(planned.shortages()).containsExactly(new Shortage(CUP, pcs(6), pcs(5)));
        assertThat(planned.takings()).isEmpty();
    }

    @Test
    void gives_nothing_when_one_line_is_short_and_leaves_it_to_the_next() {
        has(HANGZHOU, CUP, 5);
        var plan = new ReservationPlan(shelves);

        assertThat(plan.next(request(false, line(1, CUP, 2), line(2, LID, 1))).complete())
                .isFalse();
        assertThat(plan.next(request(false, line(1, CUP, 5))).complete()).isTrue();
        assertThat(plan.next(request(false, line(1, CUP, 1))).complete()).isFalse();
    }

    @Test
    void gives_what_the_document_takes_of_a_part_and_says_what_was_short_of_the_whole() {
        has(HANGZHOU, CUP, 3);
        has(GUANGZHOU, CUP, 2);
        var whole = request(true, line(1, CUP, 6), line(2, LID, 1));
        PartTaking takes = shortages -> List.of(line(1, CUP, 4));

        var planned = new ReservationPlan(shelves)
                .next(new ReservationRequest(
                        whole.document(),
                        whole.shop(),
                        whole.preference(),
                        true,
                        whole.lines(),
                        takes,
                        Optional.empty()));

        assertThat(planned.takings())
                .extracting(Taking::warehouse, Taking::amount)
                .containsExactly(tuple(HANGZHOU, BigDecimal.valueOf(3)), tuple(GUANGZHOU, BigDecimal.ONE));
        assertThat(planned.shortages())
                .containsExactly(new Shortage(CUP, pcs(6), pcs(5)), new Shortage(LID, pcs(1), pcs(0)));
    }

    @Test
    void does_not_split_what_may_not_be_split() {
        has(HANGZHOU, CUP, 5);
        has(GUANGZHOU, LID, 5);

        var planned = plan(false, line(1, CUP, 1), line(2, LID, 1));

        assertThat(planned.shortages()).containsExactly(new Shortage(LID, pcs(1), pcs(0)));
    }

    @Test
    void splits_over_the_fewest_warehouses() {
        has(HANGZHOU, CUP, 5);
        has(GUANGZHOU, LID, 5);
        has(GUANGZHOU, BAG, 5);
        has(TIANJIN, BAG, 5);

        var planned = plan(true, line(1, CUP, 1), line(2, LID, 1), line(3, BAG, 1));

        assertThat(planned.takings())
                .extracting(Taking::sku, Taking::warehouse)
                .containsExactlyInAnyOrder(tuple(CUP, HANGZHOU), tuple(LID, GUANGZHOU), tuple(BAG, GUANGZHOU));
    }

    @Test
    void gathers_a_line_from_several_warehouses_when_none_has_it_whole() {
        has(HANGZHOU, CUP, 2);
        has(GUANGZHOU, CUP, 2);
        has(TIANJIN, LID, 1);
        has(TIANJIN, CUP, 1);

        var planned = plan(true, line(1, CUP, 4), line(2, LID, 1));

        assertThat(planned.takings())
                .extracting(Taking::sku, Taking::warehouse, Taking::amount)
                .containsExactlyInAnyOrder(
                        tuple(LID, TIANJIN, BigDecimal.ONE),
                        tuple(CUP, HANGZHOU, BigDecimal.valueOf(2)),
                        tuple(CUP, GUANGZHOU, BigDecimal.valueOf(2)));
    }

    @Test
    void deals_a_lot_out_to_lines_in_their_order() {
        hasLots(HANGZHOU, CUP, lot("B", "2027-06-01", 3), lot("A", "2027-01-01", 3));

        var planned = plan(false, line(1, CUP, 2), line(2, CUP, 2));

        assertThat(planned.takings())
                .extracting(Taking::lineNo, Taking::lot, Taking::amount)
                .containsExactly(
                        tuple(1, "A", BigDecimal.valueOf(2)),
                        tuple(2, "A", BigDecimal.ONE),
                        tuple(2, "B", BigDecimal.ONE));
    }

    @Test
    void never_chooses_an_expired_lot() {
        hasLots(HANGZHOU, CUP, lot("OLD", "2026-11-21", 9), lot("LAST-DAY", "2026-11-22", 1));

        assertThat(plan(false, line(1, CUP, 1)).takings())
                .extracting(Taking::lot)
                .containsExactly("LAST-DAY");
        assertThat(plan(false, line(1, CUP, 2)).shortages()).hasSize(1);
    }

    @Test
    void keeps_the_safety_buffer() {
        buffer = 3;
        has(HANGZHOU, CUP, 5);

        assertThat(plan(false, line(1, CUP, 3)).shortages()).containsExactly(new Shortage(CUP, pcs(3), pcs(2)));
        assertThat(plan(false, line(1, CUP, 2)).complete()).isTrue();
    }

    @ParameterizedTest(name = "{0} there, {1} buffer, {2} set aside for us, {3} for others: {4}")
    @CsvSource({
        "50, 0,  0,  0, 50",
        "50, 5,  0,  0, 45",
        "50, 5, 10,  0, 45",
        "50, 5,  0, 10, 35",
        "50, 5, 10, 10, 35",
        "10, 5, 10, 10,  0"
    })
    void promises_what_is_available_less_buffer_less_others_quotas(
            int there, int kept, int ours, int theirs, int promised) {
        buffer = kept;
        has(HANGZHOU, CUP, there);
        setAside(US, ours);
        setAside(OTHERS, theirs);

        assertThat(shelf().free(US)).isEqualByComparingTo(BigDecimal.valueOf(promised));
        assertThat(new ReservationPlan(shelves)
                        .next(request(true, line(1, CUP, promised + 1)))
                        .complete())
                .isFalse();
    }

    @Test
    void takes_from_a_shops_own_quota_first_and_leaves_the_others_what_they_had() {
        has(HANGZHOU, CUP, 50);
        setAside(US, 10);
        setAside(OTHERS, 20);
        var plan = new ReservationPlan(shelves);

        plan.next(request(false, line(1, CUP, 10)));
        assertThat(shelf().free(OTHERS)).isEqualByComparingTo(BigDecimal.valueOf(40));

        plan.next(request(false, line(1, CUP, 20)));
        assertThat(shelf().free(OTHERS)).isEqualByComparingTo(BigDecimal.valueOf(20));
        assertThat(shelf().free(US)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private ShelfStock shelf() {
        return shelves.get(HANGZHOU).get(CUP);
    }

    private void setAside(long shop, int quantity) {
        shelf().setAside(shop, BigDecimal.valueOf(quantity));
    }

    private Planned plan(boolean split, Wanted... lines) {
        return new ReservationPlan(shelves).next(request(split, lines));
    }

    private static ReservationRequest request(boolean split, Wanted... lines) {
        return new ReservationRequest(
                new DocumentRef("test-order", 1),
                US,
                List.of(HANGZHOU, GUANGZHOU, TIANJIN),
                split,
                Arrays.asList(lines),
                Optional.empty());
    }

    private static Wanted line(int lineNo, Sku sku, long amount) {
        return new Wanted(lineNo, sku, pcs(amount));
    }

    private void has(WarehouseId warehouse, Sku sku, long amount) {
        hasLots(warehouse, sku, new ShelfLot("", Optional.empty(), BigDecimal.valueOf(amount)));
    }

    private void hasLots(WarehouseId warehouse, Sku sku, ShelfLot... lots) {
        shelves.computeIfAbsent(warehouse, key -> new HashMap<>())
                .put(sku, new ShelfStock(List.of(lots), BigDecimal.valueOf(buffer), TODAY));
    }

    private static ShelfLot lot(String code, String expiresOn, long amount) {
        return new ShelfLot(code, Optional.of(LocalDate.parse(expiresOn)), BigDecimal.valueOf(amount));
    }
}
