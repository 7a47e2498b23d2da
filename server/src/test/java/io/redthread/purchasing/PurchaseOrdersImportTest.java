package io.redthread.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Sku;
import io.redthread.parties.Suppliers;
import io.redthread.platform.paging.PageQuery;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.Sheets;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole orders from a sheet: each mark is one draft, taken whole or not at all. */
class PurchaseOrdersImportTest extends PurchasingTest {

    private static final String HEAD = "订单标识,供应商编码,商品编码,数量,单价,税率(%),紧急原因\n";

    @Autowired
    private Suppliers suppliers;

    @Autowired
    private OrderDesk desk;

    private Browser buyer = new Browser(0);
    private String code = "";
    private String mark = "";
    private Sku sku = new Sku("-");

    @BeforeEach
    void a_supplier_with_a_code() {
        buyer = signedIn(team.buyer().username());
        code = Objects.requireNonNull(suppliers.facts(List.of(supplier)).get(supplier))
                .code();
        mark = TradingWorld.fresh("M");
        sku = world.ordinary();
    }

    @Test
    void a_cell_that_cannot_be_read_keeps_the_whole_order_out_and_no_other() {
        imported(row(mark, code, sku, "10", ""), row(mark, code, sku, "ten", ""), row(mark + "b", code, sku, "1", ""));

        assertThat(drafts(mark)).extracting(OrderView::note).containsExactly(mark + "b");
    }

    @Test
    void neighbouring_rows_of_one_mark_become_one_draft_of_the_buyer() {
        imported(row(mark, code, sku, "10", ""), row(mark, code, sku, "5", ""), row(mark + "b", code, sku, "1", "断货"));

        assertThat(drafts(mark)).hasSize(2);
        var first = drafts(mark).stream()
                .filter(it -> it.note().equals(mark))
                .findFirst()
                .orElseThrow();
        assertThat(first.state()).isEqualTo(OrderState.DRAFT);
        assertThat(first.amount().amount()).isEqualByComparingTo("169.50");
        assertThat(first.supplier()).contains(supplier);
        assertThat(first.department()).contains(team.department());
        assertThat(drafts(mark + "b").getFirst().urgencyReason()).isEqualTo("断货");
    }

    @Test
    void an_order_with_a_row_that_cannot_be_taken_is_refused_whole_and_says_which() {
        var answer = imported(
                row(mark, code, sku, "10", ""),
                row(mark, code, new Sku("no-such"), "5", ""),
                row(mark + "b", code, sku, "1", ""));

        assertThat(drafts(mark)).extracting(OrderView::note).containsExactly(mark + "b");
        assertThat(refusals(answer)).contains("no-such", "整张未建").hasLineCount(3);
    }

    @Test
    void rows_of_one_order_name_one_supplier_and_one_that_is_there() {
        var other = world.supplier(100);
        var otherCode = Objects.requireNonNull(suppliers.facts(List.of(other)).get(other))
                .code();

        var answer = imported(
                row(mark, code, sku, "10", ""),
                row(mark, otherCode, sku, "5", ""),
                row(mark + "b", "NOBODY", sku, "1", ""));

        assertThat(drafts(mark)).isEmpty();
        assertThat(refusals(answer)).contains("供应商不一致", "没有这个供应商");
    }

    @Test
    void an_order_of_five_thousand_lines_comes_in_whole() {
        imported(IntStream.range(0, 5_000)
                .mapToObj(i -> row(mark, code, sku, "1", ""))
                .toArray(String[]::new));

        assertThat(drafts(mark))
                .singleElement()
                .satisfies(it -> assertThat(it.lineCount()).isEqualTo(5_000));
    }

    private Answer imported(String... rows) {
        return Sheets.imported(buyer, "purchase-orders", HEAD + String.join("", rows));
    }

    private String refusals(Answer imported) {
        return buyer.get("/api/imports/" + imported.text("/id") + "/refusals.csv")
                .is(200)
                .body();
    }

    private static String row(String mark, String supplier, Sku sku, String quantity, String urgent) {
        return String.join(",", mark, supplier, sku.code(), quantity, "10", "13", urgent) + "\n";
    }

    private List<OrderView> drafts(String mark) {
        return world.as(team, () -> desk.page(OrderFilter.ANY, PageQuery.first(200))).items().stream()
                .map(OrderRow::order)
                .filter(it -> it.note().startsWith(mark))
                .collect(Collectors.toList());
    }
}
