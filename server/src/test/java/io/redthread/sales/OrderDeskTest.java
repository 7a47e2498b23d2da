package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the order desk's pages ask of the server beyond the orders themselves. */
class OrderDeskTest extends RedthreadTest {

    private static final String AREAS = "/api/sales/allocation-rules";

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    private WarehouseId warehouse;
    private Sku sku;

    @BeforeEach
    void given_goods_in_a_warehouse() {
        warehouse = world.warehouse("浙江省");
        sku = world.goods(warehouse, 100);
    }

    @Test
    void exports_what_the_filter_finds_and_nothing_else() {
        var wanted = platformNumberOf(taken("199.00"));
        taken("199.00");

        var lines = service()
                .get("/api/sales/orders/export?format=csv&q=" + wanted)
                .is(200)
                .body()
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\ufeffNumber,Shop,Platform number,Status");
        assertThat(lines.getLast()).contains(wanted, "Allocated", "Pick and pack", "CNY", "199.00", "测试收件人");
    }

    @Test
    void covers_recipients_in_the_file_as_in_the_list() {
        var order = platformNumberOf(taken("199.00"));

        var file = signedInAs(ShippedRole.OPERATIONS).get("/api/sales/orders/export?format=csv&q=" + order);

        assertThat(file.is(200).body()).contains("测**").doesNotContain("测试收件人");
    }

    @Test
    void what_was_searched_for_stands_masked_in_the_journal() {
        service().get("/api/sales/orders/export?format=csv&q=13712345678").is(200);

        var entries = signedInAs(ShippedRole.ADMINISTRATOR).get("/api/journal/entries?act=orders-exported");

        assertThat(entries.is(200).text("/items/0/after/filter/q")).isEqualTo("137****5678");
    }

    @Test
    void who_may_not_read_personal_data_reads_half_of_the_buyers_name() {
        var path = "/api/sales/orders/" + idOf(taken("4000.00"));

        var whole = service().get(path).is(200).text("/order/buyer");
        var half = signedInAs(ShippedRole.OPERATIONS).get(path).is(200).text("/order/buyer");

        assertThat(whole).isNotEmpty().doesNotContain("*");
        assertThat(half).contains("*").isNotEqualTo(whole);
    }

    @Test
    void refuses_a_file_of_another_kind_or_without_the_right() {
        service().get("/api/sales/orders/export?format=pdf").isProblem(422, "platform/invalid-input");
        signedInAs(ShippedRole.WAREHOUSE_KEEPER).get("/api/sales/orders/export").is(403);
    }

    @Test
    void tells_where_the_order_stands_in_its_standard() {
        var page = service().get("/api/sales/orders/" + idOf(taken("4000.00"))).is(200);

        assertThat(page.text("/standing/node")).isEqualTo("review");
        assertThat(page.text("/standing/state")).isEqualTo("waiting");
        assertThat(page.text("/standing/waitsFor")).isEqualTo("review");
        assertThat(page.json().at("/standing/steps")).hasSize(7);
    }

    @Test
    void tells_why_an_order_is_up_for_review() {
        var high = idOf(taken("4000.00"));
        var plain = idOf(taken("40.00"));

        var answer = service()
                .get("/api/sales/review-rules/reasons?order=" + high + "&order=" + plain)
                .is(200);

        assertThat(answer.text("/reasons/" + high + "/0/code")).isEqualTo("high-value");
        assertThat(answer.json().at("/reasons/" + plain)).isEmpty();
        assertThat(answer.text("/rules")).startsWith("order-review v");
    }

    @Test
    void replaces_delivery_areas_only_as_the_caller_saw_them() {
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var seen = areas(admin.get(AREAS).is(200));
        var wanted = new ArrayList<Object>(seen);
        var province = TradingWorld.fresh("省");
        wanted.add(Map.of("province", province, "warehouses", List.of(id(warehouse))));

        admin.put(AREAS, Map.of("seen", seen, "areas", wanted)).is(200);

        assertThat(areas(admin.get(AREAS)))
                .anySatisfy(it -> assertThat(it.toString()).contains(province));
        admin.put(AREAS, Map.of("seen", seen, "areas", seen)).isProblem(409, "sales/allocation-rules-changed");
    }

    @Test
    void refuses_areas_at_the_line_concerned() {
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var wanted = List.of(
                Map.of("province", "浙江省", "warehouses", List.of(id(warehouse))),
                Map.of("province", "浙江省", "warehouses", List.of()),
                Map.of("province", "江苏省", "warehouses", List.of("999999999999")),
                Map.of("province", "上海市", "warehouses", List.of(id(warehouse), id(warehouse))));

        var answer =
                admin.put(AREAS, Map.of("seen", List.of(), "areas", wanted)).is(422);

        assertThat(pointers(answer))
                .containsExactly(
                        "/areas/1/province", "/areas/1/warehouses", "/areas/2/warehouses", "/areas/3/warehouses");
    }

    @Test
    void lets_everyone_at_the_desk_read_areas_and_only_settings_change_them() {
        service().get(AREAS).is(200);
        service().put(AREAS, Map.of("seen", List.of(), "areas", List.of())).is(403);
    }

    @Test
    void tells_what_is_wrong_with_a_new_order_at_its_place() {
        var answer = service()
                .post(
                        "/api/sales/orders",
                        Map.of(
                                "shop",
                                shopCode(),
                                "platformNumber",
                                "x",
                                "orderedAt",
                                "2026-11-22T02:00:00Z",
                                "lines",
                                List.of(Map.of("platformSku", sku.code(), "quantity", "-1", "unitPrice", "9.90"))));

        answer.isProblem(422, "sales/order-rejected");
        assertThat(pointers(answer)).containsExactly("/lines/0/quantity");
        assertThat(answer.text("/errors/0/detail")).isNotBlank();
    }

    private Browser service() {
        return signedInAs(ShippedRole.CUSTOMER_SERVICE);
    }

    private Answer taken(String price) {
        var order = world.order(world.shop(false)).line(sku.code(), "1", price).build();
        var result = (IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst();
        return service().get("/api/sales/orders/" + result.id().value()).is(200);
    }

    private static String idOf(Answer order) {
        return order.text("/order/id");
    }

    private static String platformNumberOf(Answer order) {
        return order.text("/order/platformNumber");
    }

    private String shopCode() {
        return taken("40.00").text("/shopCode");
    }

    private static String id(WarehouseId warehouse) {
        return Long.toString(warehouse.value());
    }

    private static List<JsonNode> areas(Answer answer) {
        return answer.json().at("/areas").valueStream().toList();
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(it -> it.at("/pointer").asString())
                .toList();
    }
}
