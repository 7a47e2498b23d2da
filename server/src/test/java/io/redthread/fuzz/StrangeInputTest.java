package io.redthread.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.RoleCode;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends every operation that the server describes a set of strange inputs, as administrator, in a database of its own
 * because some of them are taken.
 */
@TestPropertySource(properties = "redthread.test=strange-input")
@DirtiesContext
class StrangeInputTest extends RedthreadTest {

    @Autowired
    private TradingWorld world;

    private final List<String> complaints = new ArrayList<>();
    private Shapes shapes = new Shapes(MissingNode.getInstance(), Map.of());
    private List<Operation> operations = List.of();
    private Wire wire = new Wire(0);
    private Browser signedIn = new Browser(0);
    private int administrators;

    @BeforeEach
    void aWorldToSpoil() {
        wire = new Wire(port());
        signedIn = browser();
        var shop = world.shop(true);
        var warehouse = world.warehouse("浙江省");
        var sku = world.goods(warehouse, 1_000);
        var shopCode = administrator().get("/api/parties/shops").is(200).text("/items/0/code");
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
    void no_strange_input_is_a_fault_and_every_refusal_is_a_full_problem() {
        var sent = 0;

        for (var operation : operations) {
            var administrator = administrator();
            var path = filled(operation, administrator);
            for (var attempt : new Attempts(operation, path, shapes).all()) {
                var answer = wire.send(attempt, administrator);
                var language = String.valueOf(attempt.headers().get("Accept-Language"));
                for (var complaint : Complaints.about(answer, language)) {
                    complaints.add(complaint + " <- " + attempt + " -> " + answer.status() + " " + start(answer));
                }
                sent++;
            }
        }

        assertThat(sent).isGreaterThan(operations.size() * 10);
        assertThat(complaints).as(sent + " requests").isEmpty();
        assertThat(verified("/api/inventory/verification", "/clean")).isTrue();
        assertThat(verified("/api/budgets/verification", "/clean")).isTrue();
        assertThat(journalVerified()).isTrue();
        assertThat(exportedFormulas()).isEmpty();
    }

    @Test
    void a_body_over_ten_megabytes_is_refused_before_it_is_sent() {
        var administrator = administrator();

        assertThat(operations.stream().filter(it -> it.body().isPresent()).toList())
                .isNotEmpty()
                .allSatisfy(operation -> {
                    var path = operation.path().replaceAll("\\{[^}]*}", "1");
                    var answer = wire.announce(operation.method(), path, 11L << 20, administrator);
                    assertThat(answer).as(operation.toString()).startsWith("HTTP/1.1 413");
                    assertThat(answer).contains("application/problem+json", "/problems/identity/body-too-large");
                });
    }

    /** Cells that a spreadsheet would take for a formula, in any file that the server writes. */
    private List<String> exportedFormulas() {
        var formula = Pattern.compile("(^|,|\")([=@]|[+-][^0-9,\"])", Pattern.MULTILINE);
        var found = new ArrayList<String>();
        for (var operation : operations) {
            // The file of one document is written by the same writer as the file of a list.
            if (!operation.path().contains("{")
                    && operation.parameters("query").anyMatch(it -> it.name().equals("format"))) {
                var answer =
                        administrator().get(operation.path() + "?format=csv").is(200);
                formula.matcher(answer.body()).results().forEach(it -> found.add(operation + " " + it.group()));
            }
        }
        return found;
    }

    private static String start(Answer answer) {
        return answer.body().substring(0, Math.min(400, answer.body().length()));
    }

    /** Some of what is sent signs out, changes passwords or deactivates people; then somebody new goes on. */
    private Browser administrator() {
        if (signedIn.get("/api/session").status() != 200) {
            var username = "strange-administrator-" + administrators++;
            person(username, RoleCode.ADMINISTRATOR);
            signedIn = signedIn(username);
        }
        return signedIn;
    }

    /** The path with an id that exists where the list before it has one. */
    private String filled(Operation operation, Browser administrator) {
        var path = operation.path();
        while (path.contains("{")) {
            var name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            var some = path.contains("/{" + name)
                    ? first(administrator.get(path.substring(0, path.indexOf("/{"))), name)
                    : "csv";
            path = path.replaceFirst("\\{[^}]*}", some);
        }
        return path;
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
        return administrator().get(path).is(200).json().at(member).asBoolean(false);
    }

    private boolean journalVerified() {
        var administrator = administrator();
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
