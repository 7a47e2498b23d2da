package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.parties.AddressText;
import io.redthread.parties.ShopId;
import io.redthread.support.RedthreadTest;
import io.redthread.support.Sheets;
import io.redthread.support.TradingWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders on the blacklist are looked at, those on the whitelist are spared what their entry names (X30). */
class OrderListsTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    private WarehouseId warehouse;
    private ShopId shop;
    private String phone;
    private String street;

    @BeforeEach
    void given_a_shop_and_somebody_nobody_knows() {
        warehouse = world.warehouse("浙江省");
        shop = world.shop(false);
        var fresh = TradingWorld.fresh("").substring(1);
        phone = "139" + "00000000".substring(Math.min(8, fresh.length()))
                + fresh.substring(Math.max(0, fresh.length() - 8));
        street = "无名路" + fresh + "号";
    }

    @Test
    void an_order_of_a_blacklisted_phone_waits_for_a_person_and_names_the_entry() {
        added(entry("black", "phone", phone, "恶意退货"));

        var order = taken("199.00");

        assertThat(order.status()).isEqualTo(OrderStatus.IN_REVIEW);
        assertThat(reasons(order))
                .contains("黑名单 电话 139****" + phone.substring(7) + ":恶意退货")
                .doesNotContain(phone);
    }

    @Test
    void words_of_an_address_must_all_be_there() {
        added(entry("black", "address", "浙江省 " + street, "空包地址"));
        added(entry("black", "address", "上海市 " + street, "别处"));

        assertThat(reasons(taken("199.00"))).contains("空包地址").doesNotContain("别处");
    }

    @Test
    void an_entry_of_another_shop_says_nothing() {
        var entry = entry("black", "phone", phone, "只看别的店");
        entry.put("shop", Long.toString(world.shop(false).value()));
        added(entry);

        assertThat(taken("199.00").status()).isEqualTo(OrderStatus.ALLOCATED);
    }

    @Test
    void an_entry_counts_within_its_days_only_and_not_once_it_is_ended() {
        var past = entry("black", "phone", phone, "过去");
        past.put("validFrom", "2020-01-01");
        past.put("validTo", "2020-12-31");
        added(past);
        var ended = added(entry("black", "address", street, "已停用"));
        operations()
                .post("/api/sales/lists/" + ended + "/end", Map.of("reason", "误加"))
                .is(204);

        assertThat(taken("199.00").status()).isEqualTo(OrderStatus.ALLOCATED);
        operations()
                .post("/api/sales/lists/" + ended + "/end", Map.of("reason", "再停"))
                .isProblem(409, "sales/list-entry-ended");
    }

    @Test
    void a_whitelisted_order_is_spared_the_causes_its_entry_names_and_no_others() {
        added(white("high-value"));

        assertThat(taken("4000.00").status()).isEqualTo(OrderStatus.ALLOCATED);
        assertThat(taken("0.00").status()).isEqualTo(OrderStatus.IN_REVIEW);
    }

    @Test
    void the_blacklist_outweighs_the_whitelist() {
        added(white("high-value"));
        added(entry("black", "address", street, "空包地址"));

        assertThat(reasons(taken("4000.00"))).contains("空包地址", "高价值订单");
    }

    @Test
    void no_entry_spares_payment_address_or_stock() {
        added(white("high-value"));
        var none = world.goods(warehouse, 0);

        assertThat(taken(builder().unpaid().line(world.goods(warehouse, 9).code(), "1", "9"))
                        .status())
                .isEqualTo(OrderStatus.WAITING);
        assertThat(taken(builder().line(none.code(), "1", "9")).status()).isEqualTo(OrderStatus.EXCEPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"below-cost", "address", "nobody-knows"})
    void what_finance_decides_and_what_is_no_cause_cannot_be_spared(String code) {
        operations().post("/api/sales/lists", white(code)).isProblem(422, "platform/invalid-input");
    }

    @Test
    void who_may_not_see_personal_data_finds_it_half_hidden_in_list_and_file() {
        added(entry("black", "phone", phone, "恶意退货 " + phone.substring(7)));
        var query = "?q=" + phone.substring(7) + "&format=csv";

        assertThat(operations().get("/api/sales/lists" + query).is(200).body())
                .contains("139****")
                .doesNotContain(phone);
        assertThat(operations().get("/api/sales/lists/export" + query).is(200).body())
                .contains("139****")
                .doesNotContain(phone);
        assertThat(signedInAs(ShippedRole.CUSTOMER_SERVICE)
                        .get("/api/sales/lists/export" + query)
                        .is(200)
                        .body())
                .contains(phone);
    }

    @Test
    void a_file_brings_entries_in_and_its_bad_rows_are_refused() {
        var sheet = "名单,依据,内容,免审原因,理由\n黑名单,电话," + phone + ",,刷单\n白名单,买家账号,VIP-" + phone
                + ",high-value,老客户\n灰名单,电话,13800138000,,?\n白名单,买家账号,X,,没有免审原因\n";

        var report = Sheets.imported(operations(), "order-lists", sheet).json();

        assertThat(report.toString()).contains("list-side-unknown", "value-required");
        assertThat(reasons(taken("199.00"))).contains("刷单");
    }

    @Test
    void the_same_twice_is_refused_and_so_is_who_may_not_keep_lists() {
        added(entry("black", "phone", phone, "恶意退货"));

        operations()
                .post("/api/sales/lists", entry("black", "phone", phone, "又一次"))
                .isProblem(409, "sales/list-entry-there");
        signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .post("/api/sales/lists", entry("black", "phone", phone, "无权"))
                .is(403);
        signedInAs(ShippedRole.WAREHOUSE_KEEPER).get("/api/sales/lists").is(403);
    }

    private io.redthread.support.Browser operations() {
        return signedInAs(ShippedRole.OPERATIONS);
    }

    private String added(Map<String, Object> entry) {
        return operations().post("/api/sales/lists", entry).is(201).text("/id");
    }

    private Map<String, Object> white(String cause) {
        var entry = entry("white", "phone", phone, "老客户");
        entry.put("skips", List.of(cause));
        return entry;
    }

    private static Map<String, Object> entry(String side, String subject, String value, String reason) {
        return new HashMap<>(Map.of("side", side, "subject", subject, "value", value, "reason", reason));
    }

    private String reasons(SalesOrder order) {
        return signedInAs(ShippedRole.CUSTOMER_SERVICE)
                .get("/api/sales/review-rules/reasons?order=" + order.id().value())
                .is(200)
                .body();
    }

    private SalesOrder taken(String price) {
        return taken(builder().line(world.goods(warehouse, 10).code(), "1", price));
    }

    private TradingWorld.OrderBuilder builder() {
        return world.order(shop).to(AddressText.china("浙江省", "杭州市", "西湖区", street, phone));
    }

    private SalesOrder taken(TradingWorld.OrderBuilder order) {
        var result = (IntakeResult.Created)
                intake.acceptAndMove(List.of(order.build())).getFirst();
        return orders.get(result.id());
    }
}
