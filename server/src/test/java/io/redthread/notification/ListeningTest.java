package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.importing.ImportId;
import io.redthread.importing.ImportState;
import io.redthread.importing.events.ImportEnded;
import io.redthread.journal.events.JournalBroken;
import io.redthread.kernel.DocumentRef;
import io.redthread.parties.ShopId;
import io.redthread.platform.database.Transactions;
import io.redthread.process.CaseId;
import io.redthread.process.Exceptions;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.sales.Orders;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import io.redthread.tasks.NewTask;
import io.redthread.tasks.OverdueTasks;
import io.redthread.tasks.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What other modules publish comes to the inbox of whom it concerns. */
class ListeningTest extends RedthreadTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TradingWorld world;

    @Autowired
    private OrderIntake intake;

    @Autowired
    private Orders orders;

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private Tasks tasks;

    @Autowired
    private OverdueTasks overdue;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Clock clock;

    private String anna = "";
    private Browser annas = new Browser(0);
    private ShopId shop = new ShopId(0);

    @BeforeEach
    void somebodyWithAnInbox() {
        anna = TradingWorld.fresh("anna");
        person(anna, ShippedRole.ADMINISTRATOR.code());
        annas = signedIn(anna);
        shop = world.shop(false);
    }

    @Test
    void who_is_given_an_exception_is_told() {
        var order = withoutStock();
        var exception = exceptions.ofCase(new CaseId(order.value())).getFirst();

        exceptions.assign(exception.id(), anna);

        assertThat(newest("/title/en")).isEqualTo("Exception given to you: " + exception.number());
        assertThat(newest("/path")).contains(exception.number());
    }

    @Test
    void reviewers_are_told_of_orders_that_somebody_else_held() {
        var order = forReview();
        var held = transactions.in(() -> {
            orders.hold(List.of(order), "checks the address");
            return orders.get(order);
        });

        assertThat(newest("/title/en")).isEqualTo("Orders held: 1, " + held.number());
        assertThat(newest("/body/en")).endsWith("checks the address");
    }

    @Test
    void nobody_is_told_of_what_was_rolled_back() {
        var order = forReview();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> transactions.in(() -> {
                    orders.hold(List.of(order), "checks the address");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(annas.get("/api/notification/messages").json().get("items")).isEmpty();
    }

    @Test
    void those_who_may_do_a_task_are_told_once_that_it_is_late() {
        overdue.look();
        var now = clock.instant();
        transactions.in(() -> {
            tasks.open(List.of(new NewTask(
                    "order-review",
                    new DocumentRef("case", System.nanoTime()),
                    "SO-LATE",
                    "审单",
                    "Review",
                    "/sales/orders/1",
                    "sales.order.review",
                    now.minus(Duration.ofHours(1)),
                    now)));
            return true;
        });

        overdue.look();
        overdue.look();

        assertThat(newest("/title/en")).startsWith("Overdue tasks: ");
        assertThat(annas.get("/api/notification/messages?kind=task-overdue")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void who_started_an_import_is_told_how_it_ended() {
        events.publishEvent(new ImportEnded(new ImportId(7), anna, "orders.csv", ImportState.DONE, 120, 3));

        assertThat(newest("/title/zh")).isEqualTo("导入完成:orders.csv");
        assertThat(newest("/body/en")).isEqualTo("120 rows taken in hand, 3 refused.");
        assertThat(newest("/path")).isEqualTo("/imports/7");
    }

    @Test
    void administrators_are_told_when_the_journal_does_not_verify() {
        events.publishEvent(new JournalBroken(2, clock.instant()));

        assertThat(newest("/kind")).isEqualTo("journal-broken");
        assertThat(newest("/body/en")).startsWith("2 findings");
    }

    private OrderId withoutStock() {
        return taken(0, "199.00");
    }

    private OrderId forReview() {
        return taken(10, "4000.00");
    }

    private OrderId taken(long pieces, String price) {
        var sku = world.goods(world.warehouse("浙江省"), pieces);
        var order = world.order(shop).line(sku.code(), "1", price).build();
        return ((IntakeResult.Created) intake.acceptAndMove(List.of(order)).getFirst()).id();
    }

    private String newest(String pointer) {
        return annas.get("/api/notification/messages").is(200).text("/items/0" + pointer);
    }
}
