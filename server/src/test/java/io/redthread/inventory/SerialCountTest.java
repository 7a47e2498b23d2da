package io.redthread.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redthread.catalog.Goods;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SerialTracking;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFlags;
import io.redthread.catalog.SkuMeasures;
import io.redthread.identity.Ceilings;
import io.redthread.identity.DepartmentDraft;
import io.redthread.identity.Departments;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import io.redthread.platform.database.Transactions;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods with serial numbers are counted by number: posting settles what was not found and what was found again. */
class SerialCountTest extends InventoryTest {

    @Autowired
    private CountSettings settings;

    @Autowired
    private SerialDesk serials;

    @Autowired
    private StockCounts counts;

    @Autowired
    private Goods catalogue;

    @Autowired
    private Ceilings ceilings;

    @Autowired
    private Departments departments;

    @Autowired
    private Transactions transactions;

    private Browser keeper = new Browser(0);
    private Browser finance = new Browser(0);
    private Sku phone = new Sku("-");

    @BeforeEach
    void three_phones_by_number() {
        if (departments.byCode("stores").isEmpty()) {
            departments.add(new DepartmentDraft("stores", "仓储", Optional.empty()));
        }
        keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        finance = signedInAs(ShippedRole.FINANCE_HEAD);
        transactions.in(() -> ceilings.set(ShippedRole.FINANCE_HEAD.code(), "CNY", Optional.empty()));
        phone = new Sku("PHONE-" + hangzhou.id().value());
        transactions.in(() -> catalogue.register(List.of(new NewSku(
                phone, SkuContent.named("手机 " + phone).with(SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT))))));
        given.stocked(phone, hangzhou.bin(), 3);
        serials.register(phone, hangzhou.id(), List.of("K1", "K2", "K3"), "");
    }

    @Test
    void a_number_nobody_scanned_is_gone_once_the_difference_is_posted() {
        var count = open();
        counted(count, "2", "K1", "K3").is(204);
        assertThat(numbers(count).unseen()).extracting(SerialView::number).containsExactly("K2");
        submit(count);
        assertThat(piece("K2").state()).isEqualTo(SerialState.HERE);

        approve(count);

        assertThat(piece("K2").state()).isEqualTo(SerialState.WRITTEN_OFF);
        assertThat(numbers(count).pieces())
                .extracting(it -> it.serial().number(), SerialWith::act)
                .containsExactly(
                        tuple("K1", SerialAct.COUNTED), tuple("K2", SerialAct.MISSING), tuple("K3", SerialAct.COUNTED));
        assertThat(serials.gaps()).noneMatch(it -> it.sku().equals(phone));
    }

    @Test
    void a_piece_in_the_place_of_another_is_decided_on_and_nothing_moves_before() {
        var count = open();
        counted(count, "3", "K1", "K2", "NEW").is(204);

        submit(count);
        assertThat(counts.of(id(count)).state()).isEqualTo(StockCountState.SUBMITTED);
        assertThat(numbers(count).swaps()).containsExactly(new SerialSwap(phone, List.of("K3"), List.of("NEW")));
        assertThat(piece("K3").state()).isEqualTo(SerialState.HERE);
        assertThat(piece("NEW").state()).isEqualTo(SerialState.WRITTEN_OFF);
        assertThat(finance.get("/api/approval/documents/stock-count/" + count)
                        .is(200)
                        .body())
                .contains("\"gone\"", "K3", "NEW");
        approve(count);

        assertThat(counts.of(id(count)).state()).isEqualTo(StockCountState.POSTED);
        assertThat(piece("NEW").state()).isEqualTo(SerialState.HERE);
        assertThat(piece("K3").state()).isEqualTo(SerialState.WRITTEN_OFF);
    }

    @Test
    void a_swap_of_little_worth_is_posted_at_once() {
        var cable = cheap();
        var count = open();
        var lines = List.of(line(phone, "3", "K1", "K2", "K3"), line(cable, "2", "C1", "C9"));
        keeper.post("/api/inventory/counts/" + count + "/lines", Map.of("lines", lines))
                .is(204);

        submit(count);

        assertThat(counts.of(id(count)).state()).isEqualTo(StockCountState.POSTED);
        assertThat(counts.of(id(count)).swapped()).contains(1);
    }

    @Test
    void the_same_swap_is_decided_on_where_the_limit_says_so() {
        var before = settings.current();
        settings.change(new CountSetting(java.math.BigDecimal.valueOf(20), before.revision()));
        try {
            var cable = cheap();
            var count = open();
            var lines = List.of(line(phone, "3", "K1", "K2", "K3"), line(cable, "2", "C1", "C9"));
            keeper.post("/api/inventory/counts/" + count + "/lines", Map.of("lines", lines))
                    .is(204);

            submit(count);

            assertThat(counts.of(id(count)).state()).isEqualTo(StockCountState.SUBMITTED);
        } finally {
            settings.change(
                    new CountSetting(before.swapFrom(), settings.current().revision()));
        }
    }

    @Test
    void a_swap_that_is_sent_back_leaves_every_number_where_it_was() {
        var count = open();
        counted(count, "3", "K1", "K2", "NEW").is(204);
        submit(count);

        keeper.post("/api/inventory/counts/" + count + "/withdraw", Map.of("reason", "look again"))
                .is(204);

        assertThat(counts.of(id(count)).state()).isEqualTo(StockCountState.COUNTING);
        assertThat(piece("K3").state()).isEqualTo(SerialState.HERE);
    }

    @Test
    void a_number_written_off_is_found_again() {
        serials.writeOff(piece("K3").id(), piece("K3").revision(), "lost");
        var count = open();
        counted(count, "3", "K1", "K2", "K3").is(204);

        submit(count);

        assertThat(piece("K3").state()).isEqualTo(SerialState.HERE);
        assertThat(serials.events(piece("K3").id()).getFirst().act()).isEqualTo(SerialAct.FOUND);
    }

    @Test
    void a_bin_counted_again_forgets_what_was_scanned_before() {
        var count = open();
        counted(count, "3", "K1", "K2", "WRONG").is(204);
        counted(count, "3", "K1", "K2", "K3").is(204);

        submit(count);

        assertThat(piece("K3").state()).isEqualTo(SerialState.HERE);
        assertThat(piece("WRONG").state()).isEqualTo(SerialState.WRITTEN_OFF);
    }

    @Test
    void after_a_typed_quantity_the_numbers_in_question_are_listed_and_none_is_guessed() {
        var count = open();
        counted(count, "2").is(204);
        submit(count);
        assertThat(numbers(count).unseen()).hasSize(3);

        approve(count);

        assertThat(piece("K1").state()).isEqualTo(SerialState.HERE);
        assertThat(serials.gaps())
                .filteredOn(it -> it.sku().equals(phone))
                .singleElement()
                .satisfies(it -> assertThat(it.numbers()).isEqualTo(3));
    }

    @Test
    void more_or_fewer_numbers_than_pieces_and_numbers_twice_are_refused() {
        var count = open();

        counted(count, "3", "K1").isProblem(422, "inventory/serials-incomplete");
        counted(count, "2", "K1", "K1").isProblem(422, "inventory/serial-twice");
    }

    private String open() {
        return keeper.post(
                        "/api/inventory/counts",
                        Map.of("warehouse", hangzhou.id().value(), "kind", "full", "blind", false))
                .is(201)
                .text("/id");
    }

    /** Cables at 20.00 of which C1 and C2 lie in the bin. */
    private Sku cheap() {
        var cable = new Sku("CABLE-" + hangzhou.id().value());
        var content = new SkuContent(
                "数据线 " + cable,
                "",
                "",
                Optional.empty(),
                Uom.PCS,
                SkuFlags.REGULAR,
                SkuMeasures.UNKNOWN.with(SerialTracking.THROUGHOUT),
                Optional.empty(),
                Optional.of(UnitPrice.of("20.00", "CNY")),
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of());
        transactions.in(() -> catalogue.register(List.of(new NewSku(cable, content))));
        given.stocked(cable, hangzhou.bin(), 2);
        serials.register(cable, hangzhou.id(), List.of("C1", "C2"), "");
        return cable;
    }

    private Map<String, Object> line(Sku sku, String amount, String... numbers) {
        return Map.of("bin", hangzhou.bin().value(), "sku", sku.code(), "amount", amount, "serials", List.of(numbers));
    }

    private Answer counted(String count, String amount, String... numbers) {
        var line = line(phone, amount, numbers);
        return keeper.post("/api/inventory/counts/" + count + "/lines", Map.of("lines", List.of(line)));
    }

    private void submit(String count) {
        keeper.post("/api/inventory/counts/" + count + "/submit", Map.of()).is(204);
    }

    private void approve(String count) {
        var approval =
                finance.get("/api/approval/documents/stock-count/" + count).is(200);
        finance.post(
                        "/api/approval/approvals/" + approval.text("/approval/id") + "/decision",
                        Map.of("step", approval.text("/approval/steps/0/id"), "verdict", "approve", "opinion", "ok"))
                .is(200);
    }

    private StockCountNumbers numbers(String count) {
        return counts.numbers(id(count));
    }

    private static StockCountId id(String count) {
        return new StockCountId(Long.parseLong(count));
    }

    private SerialView piece(String number) {
        return serials.page(new SerialFilter(null, phone, null, null, null), PageQuery.first(100)).items().stream()
                .collect(Collectors.toMap(SerialView::number, it -> it))
                .get(number);
    }
}
