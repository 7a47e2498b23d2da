package io.redthread.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.inventory.WarehouseId;
import io.redthread.parties.AddressText;
import io.redthread.process.CaseId;
import io.redthread.process.CaseInHand;
import io.redthread.process.Cases;
import io.redthread.process.Exceptions;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The acceptance table of reviewing, all scenarios, through the running pipeline (G3, F2, F12–F14, F17). */
class OrderReviewTableTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Cases cases;

    @Autowired
    private Exceptions exceptions;

    private WarehouseId warehouse;

    @BeforeEach
    void given_a_warehouse() {
        warehouse = world.warehouse("浙江省");
    }

    @ParameterizedTest(name = "{0}: {8} {7}")
    @CsvFileSource(resources = "/acceptance/order-review.csv", numLinesToSkip = 1)
    void judges_as_the_table_says(
            int row,
            String scenario,
            boolean paid,
            @org.jspecify.annotations.Nullable String balance,
            String address,
            String stock,
            String amount,
            String verdict,
            String detail) {
        var order = order(paid, address, stock, amount).in(scenario);
        var result = intake.acceptAndMove(
                        List.of("true".equals(balance) ? order.balancePaid().build() : order.build()))
                .getFirst();

        assertThat(verdictOf(result)).as("row %s", row).isEqualTo(verdict + " " + detail);
    }

    private TradingWorld.OrderBuilder order(boolean paid, String address, String stock, String amount) {
        var builder = world.order(world.shop(false)).to(address(address));
        switch (stock) {
            case "enough" -> builder.line(world.goods(warehouse, 10).code(), "1", amount);
            case "none" -> builder.line(world.goods(warehouse, 0).code(), "1", amount);
            case "part of the lines" ->
                builder.line(world.goods(warehouse, 10).code(), "1", amount)
                        .line(world.goods(warehouse, 0).code(), "1", "0");
            case "unknown SKU" -> builder.line(TradingWorld.fresh("nobody-knows"), "1", amount);
            default -> throw new IllegalArgumentException(stock);
        }
        return paid ? builder : builder.unpaid();
    }

    private static AddressText address(String kind) {
        return switch (kind) {
            case "complete" -> AddressText.free("浙江省杭州市西湖区文三路 1 号", "13800138000");
            case "no district and none inferable" -> AddressText.free("浙江省杭州市 文三路 1 号", "13800138000");
            case "no phone" -> AddressText.free("浙江省杭州市西湖区文三路 1 号", "");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String verdictOf(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Created created ->
                verdictOf(new CaseId(created.id().value()));
            case IntakeResult.Rejected rejected ->
                "refused amount " + rejected.errors().getFirst().pointer();
            case IntakeResult.Unchanged unchanged -> "unchanged";
            case IntakeResult.Revised revised -> "revised";
        };
    }

    private String verdictOf(CaseId id) {
        CaseInHand it = cases.read(List.of(id)).getFirst();
        return switch (it.state()) {
            case WAITING ->
                switch (it.waitsFor().orElse("")) {
                    case "review" -> "manual-review " + reason(id) + next(it);
                    case "picking" -> "auto-pass ";
                    case "customs-data" -> "manual-node customs-data";
                    default -> "wait " + it.waitsFor().orElse("");
                };
            case EXCEPTION -> "exception " + exceptions.ofCase(id).getFirst().type();
            default -> it.state().code() + " at " + it.node().code();
        };
    }

    /** What of another department's work follows the review. */
    private static String next(CaseInHand it) {
        return it.standard()
                .after(it.node().position())
                .filter(node -> node.form().isPresent())
                .map(node -> ", then " + node.code())
                .orElse("");
    }

    private String reason(CaseId id) {
        var task = taskTitle(id);
        return task.contains("High value") ? "high value" : task.contains("Free order") ? "free order" : task;
    }

    private String taskTitle(CaseId id) {
        return signedInAs(io.redthread.identity.domain.ShippedRole.CUSTOMER_SERVICE)
                .get("/api/tasks/mine?limit=200&sort=-openedAt")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(task -> task.at("/document/ref/id").asString().equals(Long.toString(id.value())))
                .map(task -> task.at("/titleEn").asString())
                .findFirst()
                .orElse("no task");
    }
}
