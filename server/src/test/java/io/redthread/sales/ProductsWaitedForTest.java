package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.AssemblyDesk;
import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.AssemblyOrders;
import io.redthread.inventory.AssemblyRecipes;
import io.redthread.inventory.AssemblySuggestion;
import io.redthread.inventory.NewAssemblyOrder;
import io.redthread.inventory.NewAssemblyRecipe;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Sku;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A product that back orders wait for and that can be put together is suggested, as far as nothing else covers it. */
class ProductsWaitedForTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private AssemblyDesk desk;

    @Autowired
    private AssemblyRecipes recipes;

    @Autowired
    private AssemblyOrders assembly;

    private WarehouseId warehouse = new WarehouseId(0);
    private Sku gift = new Sku("-");

    @BeforeEach
    void given_a_product_of_which_four_are_there_and_nine_are_wanted() {
        warehouse = world.warehouse("浙江省");
        gift = world.goods(warehouse, 4);
        var part = world.goods(warehouse, 10);
        recipes.put(new NewAssemblyRecipe(
                gift, BigDecimal.ONE, List.of(new NewAssemblyRecipe.Component(part, BigDecimal.TWO)), List.of(), ""));
        var shop = world.shop(true);
        intake.acceptAndMove(
                List.of(world.order(shop).line(gift.code(), "9", "10").build()));
    }

    @Test
    void says_how_many_orders_wait_for_how_much_and_how_much_can_be_made_where() {
        var it = suggested().orElseThrow();

        assertThat(it.orders()).isEqualTo(1);
        assertThat(it.waiting()).isEqualByComparingTo("5");
        assertThat(it.missing()).isEqualByComparingTo("5");
        assertThat(it.possible()).isEqualByComparingTo("5");
        assertThat(it.warehouse()).contains(warehouse);
    }

    @Test
    void counts_what_is_in_work_already_and_is_silent_when_that_is_enough() {
        assembly.open(new NewAssemblyOrder(AssemblyKind.ASSEMBLY, warehouse, gift, BigDecimal.valueOf(3), ""));
        assertThat(suggested().orElseThrow().missing()).isEqualByComparingTo("2");

        assembly.open(new NewAssemblyOrder(AssemblyKind.ASSEMBLY, warehouse, gift, BigDecimal.valueOf(2), ""));
        assertThat(suggested()).isEmpty();
    }

    private Optional<AssemblySuggestion> suggested() {
        return desk.suggestions().stream()
                .filter(it -> it.product().equals(gift))
                .findFirst();
    }
}
