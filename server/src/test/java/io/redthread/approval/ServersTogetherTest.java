package io.redthread.approval;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.People;
import io.redthread.parties.SupplierId;
import io.redthread.purchasing.BuyingWorld;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.LiveEvents;
import io.redthread.support.ServerPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers on one database: one decision stands, one alarm rings, and what is decided here is seen there. */
class ServersTogetherTest {

    private static final String PASSWORD = "violet-harbour-42";
    private static final int CLICKS = 16;

    static ServerPair servers;
    static BuyingWorld world;
    static BuyingWorld.Team team;
    static SupplierId supplier;
    static String sku;

    @BeforeAll
    static void two_servers_and_a_team() {
        servers = ServerPair.start(List.of(), List.of());
        world = servers.first().getBean(BuyingWorld.class);
        team = world.team(PASSWORD);
        supplier = world.supplier(400);
        sku = world.ordinary().code();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void of_clicks_on_both_servers_exactly_one_stands_and_the_others_are_told_whose() throws Exception {
        var order = submitted("60000", false);
        var here = person("head", servers.firstPort());
        var before = seen(here, order);
        here.post(
                        step(before) + "/approvers",
                        Map.of("before", true, "persons", ids("ops", "customs", "cfo"), "allOf", false, "text", ""))
                .is(200);
        var now = seen(here, order);
        var decision = "/api/approval/approvals/" + now.text("/approval/id") + "/decision";
        var clickers = Stream.of("ops", "customs", "cfo")
                .flatMap(who -> Stream.of(person(who, servers.firstPort()), person(who, servers.secondPort())))
                .toList();

        var answers = race(i -> clickers.get(i % clickers.size())
                .post(
                        decision,
                        Map.of(
                                "step",
                                activeStep(now),
                                "verdict",
                                i % 2 == 0 ? "approve" : "reject",
                                "opinion",
                                "看过")));

        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        var winner = acts(now.text("/approval/id"), "approved", "rejected").getFirst();
        assertThat(acts(now.text("/approval/id"), "approved", "rejected")).hasSize(1);
        assertThat(answers)
                .filteredOn(it -> it.status() != 200)
                .hasSize(CLICKS - 1)
                .allSatisfy(it -> assertThat(
                                it.isProblem(409, "approval/already-taken").text("/title"))
                        .startsWith(winner));
    }

    @Test
    void every_alarm_rings_once_however_many_servers_look() throws Exception {
        var ordinary = approval(submitted("3000", false));
        var urgent = approval(submitted("3000", true));
        var later = Instant.now().plus(Duration.ofDays(30));

        race(i -> {
            var server = i % 2 == 0 ? servers.first() : servers.second();
            return server.getBean(Deadlines.class).sweep(later);
        });

        assertThat(kinds(ordinary)).containsExactlyInAnyOrder("submitted", "overdue");
        assertThat(kinds(urgent)).containsExactlyInAnyOrder("submitted", "escalated");
    }

    @Test
    void who_comes_next_learns_on_the_one_server_what_was_approved_on_the_other() throws Exception {
        var order = submitted("12000", false);
        var finance = person("fin", servers.secondPort());
        var events = LiveEvents.of(finance, servers.secondPort());
        var head = person("head", servers.firstPort());
        var waiting = seen(head, order);

        head.post(
                        "/api/approval/approvals/" + waiting.text("/approval/id") + "/decision",
                        Map.of("step", waiting.text("/mine/step"), "verdict", "approve", "opinion", "同意"))
                .is(200);

        var number = waiting.text("/approval/number");
        assertThat(String.valueOf(events.poll(30, TimeUnit.SECONDS))).contains("approval-requested", number);
        assertThat(finance.get("/api/approval/inbox").is(200).body()).contains(number);
        assertThat(person("head", servers.secondPort())
                        .get("/api/approval/inbox")
                        .is(200)
                        .body())
                .doesNotContain(number);
    }

    /** What those got who began at the same moment, every other one at the other server. */
    private static <T> List<T> race(Click<T> click) throws Exception {
        var start = new CyclicBarrier(CLICKS);
        var clicks = new ArrayList<Callable<T>>();
        for (var i = 0; i < CLICKS; i++) {
            var which = i;
            clicks.add(() -> {
                start.await(30, TimeUnit.SECONDS);
                return click.at(which);
            });
        }
        try (var pool = Executors.newFixedThreadPool(CLICKS)) {
            var answers = new ArrayList<T>();
            for (var one : pool.invokeAll(clicks)) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private interface Click<T> {
        T at(int which);
    }

    /** The id of an order submitted at the first server. */
    private static String submitted(String amount, boolean urgent) {
        var content = Map.of(
                "supplier",
                Long.toString(supplier.value()),
                "urgent",
                urgent,
                "urgencyReason",
                urgent ? "断货" : "",
                "lines",
                List.of(Map.of("sku", sku, "quantity", "1", "unitPrice", amount)));
        return person("buyer", servers.firstPort())
                .post("/api/purchasing/orders?submit=true", Map.of("content", content))
                .is(201)
                .text("/id");
    }

    private static Answer seen(Browser who, String order) {
        return who.get("/api/approval/documents/purchase-order/" + order).is(200);
    }

    private static String approval(String order) {
        return seen(person("head", servers.firstPort()), order).text("/approval/id");
    }

    private static String step(Answer seen) {
        return "/api/approval/approvals/" + seen.text("/approval/id") + "/steps/" + activeStep(seen);
    }

    private static String activeStep(Answer seen) {
        for (var step : seen.json().at("/approval/steps")) {
            if (step.at("/state").asString().equals("active")) {
                return step.at("/id").asString();
            }
        }
        throw new AssertionError("no step waits");
    }

    private static List<String> ids(String... roles) {
        var people = servers.first().getBean(People.class);
        return Stream.of(roles)
                .map(role -> people.byUsername(team.code() + "-" + role).orElseThrow())
                .map(it -> Long.toString(it.id().value()))
                .toList();
    }

    private static Browser person(String role, int port) {
        var browser = new Browser(port);
        browser.signIn(team.code() + "-" + role, PASSWORD).is(200);
        return browser;
    }

    /** Who did that. */
    private static List<String> acts(String approval, String... kinds) {
        return servers.first()
                .getBean(DSLContext.class)
                .select(ACT.USERNAME)
                .from(ACT)
                .where(ACT.APPROVAL_ID.eq(new ApprovalId(Long.parseLong(approval))))
                .and(ACT.ACT_.in(kinds))
                .fetch(ACT.USERNAME);
    }

    private static List<String> kinds(String approval) {
        return servers.first()
                .getBean(DSLContext.class)
                .select(ACT.ACT_)
                .from(ACT)
                .where(ACT.APPROVAL_ID.eq(new ApprovalId(Long.parseLong(approval))))
                .fetch(ACT.ACT_);
    }
}
