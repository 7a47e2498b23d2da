package io.redthread.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.RoleCode;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends every operation that the server describes a set of strange inputs, as administrator, in a database of its own
 * because some of them are taken. Each field gets two strange values of its kind besides being left out; over the whole API
 * every value is met by fields of every kind ({@link Deck}). All values in every field is what the slow test sends.
 */
@TestPropertySource(properties = "redthread.test=strange-input")
@DirtiesContext
class StrangeInputTest extends RedthreadTest {

    private static final int CALLERS = 4;

    @Autowired
    private TradingWorld world;

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private Shapes shapes = new Shapes(MissingNode.getInstance(), Map.of());
    private List<Operation> operations = List.of();
    private Wire wire = new Wire(0);

    @BeforeEach
    void aWorldToSpoil() {
        wire = new Wire(port());
        var shop = world.shop(true);
        var warehouse = world.warehouse("浙江省");
        var sku = world.goods(warehouse, 1_000);
        var shopCode =
                administrator(browser()).get("/api/parties/shops").is(200).text("/items/0/code");
        var api = browser().get("/api/openapi.json").json();
        operations = Operation.all(api);
        shapes = new Shapes(
                api.at("/components/schemas"),
                Map.of(
                        "shop",
                        "" + shop.value(),
                        "shop.text",
                        shopCode,
                        "warehouse",
                        "" + warehouse.value(),
                        "sku.text",
                        sku.code(),
                        "platformSku.text",
                        sku.code(),
                        "currency.text",
                        "CNY",
                        "uom.text",
                        "pcs",
                        "zone.text",
                        "Asia/Shanghai"));
    }

    @Test
    void no_strange_input_is_a_fault_and_every_refusal_is_a_full_problem() throws Exception {
        var deck = Deck.ofAFew();

        var sent = sendAll(deck);

        assertThat(deck.notAllDealt()).isEmpty();
        assertThat(sent).isGreaterThan(operations.size() * 10);
        assertThat(complaints).as(sent + " requests").isEmpty();
        nothingIsSpoilt();
    }

    @Test
    @Tag("slow")
    void not_even_with_every_strange_value_in_every_place() throws Exception {
        var sent = sendAll(Deck.whole());

        assertThat(complaints).as(sent + " requests").isEmpty();
        nothingIsSpoilt();
    }

    @Test
    void a_body_over_ten_megabytes_is_refused_before_it_is_sent() {
        var administrator = administrator(browser());

        assertThat(operations.stream().filter(it -> it.body().isPresent()).toList())
                .isNotEmpty()
                .allSatisfy(operation -> {
                    var path = operation.path().replaceAll("\\{[^}]*}", "1");
                    var answer = wire.announce(operation.method(), path, 11L << 20, administrator);
                    assertThat(answer).as(operation.toString()).startsWith("HTTP/1.1 413");
                    assertThat(answer).contains("application/problem+json", "/problems/identity/body-too-large");
                });
    }

    /** Sends each operation what is dealt to it, several operations at a time; answers how many requests that were. */
    private int sendAll(Deck deck) throws Exception {
        var dealt = new ConcurrentLinkedQueue<List<Attempt>>();
        operations.forEach(it -> dealt.add(new Attempts(it, shapes, deck).all()));
        var requests = dealt.stream().mapToInt(List::size).sum();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var caller : callers.invokeAll(Collections.nCopies(CALLERS, Executors.callable(() -> call(dealt))))) {
                caller.get();
            }
        }
        return requests;
    }

    private void call(Queue<List<Attempt>> dealt) {
        var caller = browser();
        for (var next = dealt.poll(); next != null; next = dealt.poll()) {
            caller = administrator(caller);
            var values = known(next.getFirst().operation(), caller);
            for (var attempt : next) {
                send(attempt.filled(values), caller);
            }
        }
    }

    private void send(Attempt attempt, Browser caller) {
        var answer = wire.send(attempt, caller);
        var language = String.valueOf(attempt.headers().get("Accept-Language"));
        for (var complaint : Complaints.about(answer, language)) {
            complaints.add(complaint + " <- " + attempt + " -> " + answer.status() + " " + start(answer));
        }
    }

    private void nothingIsSpoilt() {
        assertThat(verified("/api/inventory/verification", "/clean")).isTrue();
        assertThat(verified("/api/budgets/verification", "/clean")).isTrue();
        assertThat(journalVerified()).isTrue();
        assertThat(exportedFormulas()).isEmpty();
    }

    /** Cells that a spreadsheet would take for a formula, in any file that the server writes. */
    private List<String> exportedFormulas() {
        var formula = Pattern.compile("(^|,|\")([=@]|[+-][^0-9,\"])", Pattern.MULTILINE);
        var found = new ArrayList<String>();
        var administrator = administrator(browser());
        for (var operation : operations) {
            // The file of one document is written by the same writer as the file of a list.
            if (operation.method().equals("GET")
                    && !operation.path().contains("{")
                    && operation
                            .parameters("query")
                            .noneMatch(it -> it.required() && !it.name().equals("format"))
                    && operation.parameters("query").anyMatch(it -> it.name().equals("format"))) {
                var answer = administrator.get(operation.path() + "?format=csv").is(200);
                formula.matcher(answer.body()).results().forEach(it -> found.add(operation + " " + it.group()));
            }
        }
        return found;
    }

    private static String start(Answer answer) {
        return answer.body().substring(0, Math.min(400, answer.body().length()));
    }

    /** Some of what is sent signs out, changes passwords or deactivates people; then somebody new goes on. */
    private Browser administrator(Browser before) {
        if (before.get("/api/session").status() == 200) {
            return before;
        }
        var username = TradingWorld.fresh("strange-administrator");
        person(username, RoleCode.ADMINISTRATOR);
        return signedIn(username);
    }

    /** An id that exists for each variable of the path, where the list before it has one. */
    private static Map<String, String> known(Operation operation, Browser administrator) {
        var values = new LinkedHashMap<String, String>();
        var path = operation.path();
        while (path.contains("{")) {
            var name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            var some = path.contains("/{" + name)
                    ? first(administrator.get(path.substring(0, path.indexOf("/{"))), name)
                    : "csv";
            values.put(name, some);
            path = path.replaceFirst("\\{[^}]*}", some);
        }
        return values;
    }

    private static String first(Answer list, String name) {
        if (list.status() != 200 || !list.body().startsWith("{") && !list.body().startsWith("[")) {
            return "1";
        }
        var json = list.json();
        var one = (json.isArray() ? json : json.path("items")).path(0);
        var value = one.path(name).isString() ? one.path(name) : one.path("id");
        return value.isString() && value.asString().matches("[\\w.-]+") ? value.asString() : "1";
    }

    private boolean verified(String path, String member) {
        return administrator(browser()).get(path).is(200).json().at(member).asBoolean(false);
    }

    private boolean journalVerified() {
        var administrator = administrator(browser());
        var id = administrator
                .post("/api/journal/verification", Map.of())
                .is(202)
                .text("/id");
        JsonNode known;
        do {
            known = administrator.get("/api/journal/verification").is(200).json();
        } while (!known.at("/last/id").asString("").equals(id));
        return known.at("/last/report/intact")
                .asBoolean(known.at("/last/report/clean").asBoolean(false));
    }
}
