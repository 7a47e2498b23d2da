package io.redthread.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.Permission;
import io.redthread.identity.RoleCode;
import io.redthread.identity.Staff;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.platform.database.Statements;
import io.redthread.platform.database.Transactions;
import io.redthread.support.Browser;
import io.redthread.support.Least;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An inbox of one's own: who is told, once, and who never sees it. */
class NotificationTest extends RedthreadTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Staff staff;

    @Autowired
    private Transactions transactions;

    private String anna = "";
    private String ben = "";
    private Browser annas = new Browser(0);

    @BeforeEach
    void twoPeople() {
        anna = TradingWorld.fresh("anna");
        ben = TradingWorld.fresh("ben");
        person(anna, ShippedRole.CUSTOMER_SERVICE.code());
        person(ben, ShippedRole.CUSTOMER_SERVICE.code());
        annas = signedIn(anna);
    }

    @Test
    void tells_one_person_and_nobody_else() {
        send(held(new Audience.OnePerson(anna), "SO-1", Optional.empty()));

        var mine = annas.get("/api/notification/messages").is(200);
        assertThat(mine.text("/items/0/title/zh")).isEqualTo("1 张订单被挂起:SO-1");
        assertThat(mine.text("/items/0/body/en")).isEqualTo("Wang: checks the address");
        assertThat(annas.get("/api/notification/messages?q=so-1").json().get("items"))
                .hasSize(1);
        assertThat(annas.get("/api/notification/messages?q=so-77").json().get("items"))
                .isEmpty();
        assertThat(unread(annas)).isEqualTo(1);
        assertThat(unread(signedIn(ben))).isZero();
        browser().get("/api/notification/messages").isProblem(401, "identity/not-signed-in");
    }

    @Test
    void anothers_message_is_not_there_for_me() {
        send(held(new Audience.OnePerson(anna), "SO-2", Optional.empty()));
        var id = annas.get("/api/notification/messages").text("/items/0/id");

        var bens = signedIn(ben);
        bens.post("/api/notification/messages/" + id + "/read", Map.of())
                .isProblem(404, "notification/message-not-found");
        bens.post("/api/notification/messages/read-all", Map.of()).is(204);

        assertThat(unread(annas)).isEqualTo(1);
    }

    @Test
    void tells_the_same_cause_once_and_keeps_what_was_read() {
        var one = held(new Audience.OnePerson(anna), "SO-3", Optional.empty());
        send(one);
        var id = annas.get("/api/notification/messages").text("/items/0/id");
        annas.post("/api/notification/messages/" + id + "/read", Map.of()).is(204);
        annas.post("/api/notification/messages/" + id + "/read", Map.of()).is(204);

        send(one);

        assertThat(unread(annas)).isZero();
        assertThat(annas.get("/api/notification/messages?unread=true").json().get("items"))
                .isEmpty();
        assertThat(annas.get("/api/notification/messages").json().get("items")).hasSize(1);
    }

    @Test
    void does_not_tell_who_muted_the_kind_until_it_is_wanted_again() {
        annas.put("/api/notification/preferences/order-held/in-app", Map.of("wanted", false))
                .is(204);
        send(held(new Audience.OnePerson(anna), "SO-4", Optional.empty()));
        assertThat(unread(annas)).isZero();

        annas.put("/api/notification/preferences/order-held/in-app", Map.of("wanted", true))
                .is(204);
        send(held(new Audience.OnePerson(anna), "SO-5", Optional.empty()));

        assertThat(unread(annas)).isEqualTo(1);
        annas.put("/api/notification/preferences/gossip/in-app", Map.of("wanted", true))
                .is(422);
    }

    @Test
    void what_is_urgent_cannot_be_muted_in_the_app() {
        annas.put("/api/notification/preferences/journal-broken/in-app", Map.of("wanted", false))
                .isProblem(422, "notification/urgent-stays");
        annas.put("/api/notification/preferences/journal-broken/mail", Map.of("wanted", false))
                .is(204);

        send(new NewNotification(
                new Audience.OnePerson(anna),
                MessageKind.JOURNAL_BROKEN,
                Map.of("findings", "1"),
                "/system/journal",
                "test:urgent",
                Optional.empty()));

        assertThat(annas.get("/api/notification/messages")
                        .json()
                        .at("/items/0/urgent")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void tells_all_with_a_right_or_a_role_but_not_the_one_who_did_it() {
        var role = new RoleCode("customer-service");
        send(held(new Audience.Holding(Permission.SALES_ORDER_REVIEW), "SO-6", Optional.of(ben)));
        send(held(new Audience.InRole(role, Optional.empty()), "SO-7", Optional.of(ben)));

        assertThat(unread(annas)).isEqualTo(2);
        assertThat(unread(signedIn(ben))).isZero();
    }

    @Test
    void writes_any_number_of_messages_in_the_same_few_statements() {
        var audience = new Audience.Holding(Permission.SALES_ORDER_REVIEW);
        send(held(audience, "SO-8", Optional.empty()));

        var few = Least.of(() -> cost(audience, 1));
        var many = Least.of(() -> cost(audience, 200));

        assertThat(few).isLessThanOrEqualTo(4);
        // The ids of many messages come in blocks of a thousand.
        assertThat(many).isLessThanOrEqualTo(few + 1 + idBlocks(200));
    }

    private long cost(Audience audience, int messages) {
        var some = IntStream.range(0, messages)
                .mapToObj(i -> held(audience, TradingWorld.fresh("SO"), Optional.empty()))
                .toArray(NewNotification[]::new);
        return Statements.during(() -> send(some));
    }

    /** How many blocks of ids that many messages to everybody may take. */
    private long idBlocks(int messages) {
        return 1
                + (long) messages * staff.holding(Permission.SALES_ORDER_REVIEW).size() / 1000;
    }

    private void send(NewNotification... what) {
        transactions.in(() -> {
            notifications.send(List.of(what));
            return true;
        });
    }

    private static NewNotification held(Audience audience, String number, Optional<String> except) {
        return new NewNotification(
                audience,
                MessageKind.ORDER_HELD,
                Map.of("count", "1", "number", number, "by", "Wang", "reason", "checks the address"),
                "/sales/orders",
                "test:" + number + ":" + audience,
                except);
    }

    private static int unread(Browser browser) {
        return browser.get("/api/notification/unread")
                .is(200)
                .json()
                .get("count")
                .asInt();
    }
}
