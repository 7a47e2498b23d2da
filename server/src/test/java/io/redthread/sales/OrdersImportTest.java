package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.support.Answer;
import io.redthread.support.RedthreadTest;
import io.redthread.support.Sheets;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders from a shop's file: every line becomes exactly one thing, and the sums agree with the file. */
class OrdersImportTest extends RedthreadTest {

    private static final String HEAD = "店铺,平台单号,下单时间,付款时间,收件人,电话,省,市,区,详细地址,商品编码,数量,单价\n";
    private static final Map<String, String> CONSTANTS =
            Map.of("chargeCodes", "POST|M", "returnPrefix", "C", "adjustmentPrefix", "A");
    private static final List<String> KINDS = List.of("orderLines", "chargeLines", "returnLines", "refusedLines");

    @Autowired
    private TradingWorld world;

    private Sku sku = new Sku("-");
    private String shop = "";
    private String order = "";

    @BeforeEach
    void given_a_shop_and_its_goods() {
        sku = world.goods(world.warehouse("浙江省"), 100);
        shop = world.code(world.shop(true));
        order = TradingWorld.fresh("N");
    }

    @Test
    void every_line_becomes_exactly_one_thing_and_the_sums_are_the_files() {
        var report = report(imported(motley()));

        assertThat(counts(report)).containsExactly("2", "1", "2", "2");
        assertThat(KINDS.stream().map(it -> total(report, it)).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(report.text("/total"))
                .isEqualByComparingTo("9.70");
        assertThat(report.text("/difference/count")).isEqualTo("0");
        assertThat(report.text("/lines")).isEqualTo("7");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        imported(motley());

        var again = report(imported(motley()));

        assertThat(again.text("/changed")).isEqualTo("0");
        assertThat(counts(again)).containsExactly("2", "1", "2", "2");
    }

    @Test
    void the_time_of_payment_stands_in_the_order_and_without_it_the_order_waits() {
        var other = TradingWorld.fresh("N");

        imported(row(order, "2026-11-29 10:01:00", sku.code(), "1", "9.90"), row(other, "", sku.code(), "1", "1"));

        assertThat(found(order).text("/items/0/paidAt")).isEqualTo("2026-11-29T02:01:00Z");
        assertThat(found(other).json().at("/items/0/paidAt").isNull()).isTrue();
    }

    private String[] motley() {
        return new String[] {
            row(order, "", sku.code(), "2", "10.00"),
            row(order, "", sku.code(), "1", "2.55"),
            row(order, "", "POST", "1", "1.15"),
            row("C" + order, "", sku.code(), "-1", "10.00"),
            row("C" + order + "X", "", sku.code(), "-1", "3.00"),
            row(order + "N", "", sku.code(), "-1", "1.00"),
            row("A" + order, "", sku.code(), "1", "0.00")
        };
    }

    private String row(String number, String paidAt, String code, String quantity, String price) {
        return String.join(
                        ",",
                        shop,
                        number,
                        "2026-11-29 10:00:00",
                        paidAt,
                        "王小二",
                        "13800138000",
                        "浙江省",
                        "杭州市",
                        "西湖区",
                        "文三路 1 号",
                        code,
                        quantity,
                        price)
                + "\n";
    }

    private Answer imported(String... rows) {
        return Sheets.imported(
                signedInAs(ShippedRole.ADMINISTRATOR), "orders", HEAD + String.join("", rows), CONSTANTS);
    }

    private Answer report(Answer job) {
        return signedInAs(ShippedRole.ADMINISTRATOR)
                .get("/api/imports/" + job.text("/id") + "/report")
                .is(200);
    }

    private Answer found(String number) {
        return signedInAs(ShippedRole.ADMINISTRATOR)
                .get("/api/sales/orders?q=" + number)
                .is(200);
    }

    private static Stream<String> counts(Answer report) {
        return KINDS.stream().map(it -> report.text("/" + it + "/count"));
    }

    private static BigDecimal total(Answer report, String kind) {
        return new BigDecimal(Objects.requireNonNull(report.text("/" + kind + "/total")));
    }
}
