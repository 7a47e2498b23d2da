package io.redthread.inventory;

import static io.redthread.kernel.Quantity.pcs;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssemblyApiTest extends InventoryTest {

    private static final String RECIPES = "/api/inventory/assembly/recipes";
    private static final String ORDERS = "/api/inventory/assembly/orders";

    private Sku cup = new Sku("-");
    private Sku set = new Sku("-");

    @BeforeEach
    void cups() {
        cup = given.stocked(given.goods(), hangzhou.bin(), 20);
        set = given.goods();
    }

    @Test
    void recipes_are_kept_by_operations_and_orders_by_keepers() {
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var service = signedInAs(ShippedRole.CUSTOMER_SERVICE);

        keeper.post(RECIPES, recipe("2")).isProblem(403, "identity/permission-missing");
        var recipe = operations.post(RECIPES, recipe("2")).is(201);
        service.post(ORDERS, order("3")).isProblem(403, "identity/permission-missing");
        var made = keeper.post(ORDERS, order("3")).is(201);
        var path = ORDERS + "/" + made.text("/id");
        for (var step : List.of("/release", "/reports", "/finish", "/cancel")) {
            service.post(path + step, Map.of()).isProblem(403, "identity/permission-missing");
        }
        service.get(path + "/proposal?pieces=1").isProblem(403, "identity/permission-missing");
        keeper.post(path + "/release", Map.of()).is(204);
        assertThat(keeper.get(path + "/proposal?pieces=3").is(200).text("/take/0/sku"))
                .isEqualTo(cup.code());
        keeper.post(path + "/reports", report("3", "6")).is(204);

        assertThat(service.get(path).is(200).text("/order/state")).isEqualTo("done");
        assertThat(given.at(set, hangzhou.id()).onHand()).isEqualTo(pcs(3));
        var end = RECIPES + "/" + recipe.text("/id") + "/end";
        keeper.post(end, Map.of("reason", "x")).isProblem(403, "identity/permission-missing");
        operations.post(end, Map.of("reason", "not made any more")).is(204);
    }

    @Test
    void the_same_report_sent_twice_counts_once() {
        signedInAs(ShippedRole.OPERATIONS).post(RECIPES, recipe("1")).is(201);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var path = ORDERS + "/" + keeper.post(ORDERS, order("5")).is(201).text("/id");
        keeper.post(path + "/release", Map.of()).is(204);

        var once = keeper.with("Idempotency-Key", "assembly-" + StockFixture.fresh());
        once.post(path + "/reports", report("2", "2")).is(204);
        once.post(path + "/reports", report("2", "2")).is(204);
        once.without("Idempotency-Key");

        assertThat(given.at(set, hangzhou.id()).onHand()).isEqualTo(pcs(2));
    }

    @Test
    void refuses_nonsense_at_its_place_and_says_what_to_do() {
        var operations = signedInAs(ShippedRole.OPERATIONS);

        operations.post(RECIPES, Map.of()).is(422);
        operations.post(RECIPES, recipe("-1")).is(422);
        operations.post(RECIPES, recipe("99999999999999999")).is(422);
        operations.post(ORDERS, order("1")).isProblem(404, "inventory/recipe-not-found");
        operations.get(ORDERS + "/999999").isProblem(404, "inventory/assembly-not-found");
        operations.get(RECIPES + "/pictures/999999").isProblem(404, "inventory/picture-not-found");
        operations.post(RECIPES, recipe("15")).is(201);
        var path = ORDERS + "/" + operations.post(ORDERS, order("2")).is(201).text("/id");
        operations.post(path + "/release", Map.of()).isProblem(422, "inventory/components-short");
        operations.post(path + "/reports", report("1", "15")).isProblem(409, "inventory/assembly-in-state");
    }

    @Test
    void lists_are_searched_and_taken_away() {
        var operations = signedInAs(ShippedRole.OPERATIONS);
        operations.post(RECIPES, recipe("2")).is(201);
        var number = operations.post(ORDERS, order("3")).is(201).text("/number");

        assertThat(operations.get(RECIPES + "?q=" + set.code()).is(200).text("/items/0/possible"))
                .isEqualTo("10");
        assertThat(operations.get(ORDERS + "?state=draft&q=" + number).is(200).text("/items/0/product"))
                .isEqualTo(set.code());
        assertThat(operations
                        .get("/api/inventory/assembly/possible?sku=" + set.code())
                        .is(200)
                        .text("/0/quantity"))
                .isEqualTo("10");
        operations.get(ORDERS + "/export").is(200);
        operations.get(RECIPES + "/export").is(200);
        operations.get("/api/inventory/assembly/suggestions").is(200);
    }

    private Map<String, Object> recipe(String quantity) {
        return Map.of(
                "product", set.code(),
                "yields", "1",
                "components", List.of(Map.of("sku", cup.code(), "quantity", quantity)),
                "steps", List.of(Map.of("text", "Fold the box, put the cups in")));
    }

    private Map<String, Object> order(String quantity) {
        return Map.of("warehouse", Long.toString(hangzhou.id().value()), "product", set.code(), "quantity", quantity);
    }

    private Map<String, Object> report(String made, String cups) {
        var bin = Long.toString(hangzhou.bin().value());
        return Map.of(
                "made", made, "bin", bin, "parts", List.of(Map.of("sku", cup.code(), "bin", bin, "quantity", cups)));
    }
}
