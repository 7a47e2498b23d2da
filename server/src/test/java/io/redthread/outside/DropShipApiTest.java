package io.redthread.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.kernel.Sku;
import io.redthread.support.Sheets;
import io.redthread.support.TradingWorld;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drop-shipping over HTTP: our people on one side of the door, the partner's program on the other. */
class DropShipApiTest extends DropShipTest {

    private static final String API = "/api/outside/links";
    private static final String DOOR = "/api/exchange";

    @Test
    void goods_are_proposed_linked_told_and_ended_over_http() {
        var run = dropShips();
        var sku = world.unstocked();
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var body = Map.of(
                "warehouse", Long.toString(run.site().id().value()),
                "sku", sku.code(),
                "code", "C-" + sku.code(),
                "cost", Map.of("amount", "8.5", "currency", "CNY"));

        var id = operations.post(API, body).is(201).text("/id");
        operations.post(API, body).isProblem(409, "outside/link-there");
        operations.post(API + "/link", Map.of("ids", List.of(id))).is(204);
        assertThat(program(run).get(DOOR + "/links").is(200).text("/0/code")).isEqualTo("C-" + sku.code());
        program(run).post(DOOR + "/linked-stock", said(run, "C-" + sku.code())).is(200);

        assertThat(operations.get(API + "?q=c-" + sku.code()).is(200).text("/items/0/told/quantity"))
                .isEqualTo("7");
        operations.get(API + "/told?warehouse=" + run.site().id().value()).is(200);
        operations.get(API + "/export?format=csv").is(200);
        operations
                .post(API + "/end", Map.of("ids", List.of(id), "reason", "price"))
                .is(204);
        assertThat(operations.get(API + "/" + id).is(200).text("/state")).isEqualTo("ended");
        program(run)
                .post(DOOR + "/linked-stock", said(run, "C-" + sku.code()))
                .isProblem(422, "outside/goods-not-linked");
    }

    @Test
    void another_partner_sees_and_tells_nothing_of_it() {
        var run = dropShips();
        var sku = linked(run);
        var stranger = program(dropShips());

        assertThat(stranger.get(DOOR + "/links").is(200).body()).isEqualTo("[]");
        stranger.post(DOOR + "/linked-stock", said(run, code(sku)))
                .isProblem(404, "outside/outside-warehouse-not-found");
        stranger.get(API).is(403);
    }

    @Test
    void only_who_works_with_partners_links_and_ends_and_only_partners_tell() {
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var buyer = signedInAs(ShippedRole.BUYER);

        keeper.get(API).is(200);
        keeper.post(API, Map.of()).is(403);
        keeper.post(API + "/link", Map.of()).is(403);
        keeper.post(API + "/end", Map.of()).is(403);
        buyer.get(API).is(403);
        buyer.get(API + "/1").is(403);
        buyer.get(API + "/told?warehouse=1").is(403);
        buyer.get(API + "/export").is(403);
        keeper.get(DOOR + "/links").is(403);
        keeper.post(DOOR + "/linked-stock", Map.of()).is(403);
        signedInAs(ShippedRole.ADMINISTRATOR).get(DOOR + "/links").isProblem(403, "outside/speaks-for-no-warehouse");
    }

    @Test
    void a_partner_proposes_a_link_and_reads_what_became_of_it() {
        var run = dropShips();
        var sku = world.unstocked();
        var partner = program(run);
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var wish = proposal(run, sku, "OWN-" + sku.code());

        var number = partner.post(DOOR + "/links", wish).is(201).text("/number");
        partner.post(DOOR + "/links", wish).isProblem(409, "outside/link-there");
        assertThat(partner.get(DOOR + "/links").is(200).body()).isEqualTo("[]");
        var waiting = operations.get(API + "?partner=true&q=OWN-" + sku.code()).is(200);
        assertThat(waiting.text("/items/0/number")).isEqualTo(number);
        operations
                .post(API + "/link", Map.of("ids", List.of(waiting.text("/items/0/id"))))
                .is(204);

        assertThat(partner.get(DOOR + "/links/proposed").is(200).text("/0/state"))
                .isEqualTo("linked");
    }

    @Test
    void a_refused_proposal_says_why_and_nobody_proposes_for_another() {
        var run = dropShips();
        var sku = world.unstocked();
        var partner = program(run);
        partner.post(DOOR + "/links", proposal(run, sku, "OWN-" + sku.code())).is(201);
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var id = operations.get(API + "?q=OWN-" + sku.code()).is(200).text("/items/0/id");
        operations
                .post(API + "/end", Map.of("ids", List.of(id), "reason", "too dear"))
                .is(204);

        assertThat(partner.get(DOOR + "/links/proposed").is(200).text("/0/reason"))
                .isEqualTo("too dear");
        program(dropShips())
                .post(DOOR + "/links", proposal(run, sku, "X"))
                .isProblem(404, "outside/outside-warehouse-not-found");
        operations.post(DOOR + "/links", proposal(run, sku, "X")).is(403);
    }

    @Test
    void links_are_found_by_what_the_goods_are_called_and_by_initials() {
        var run = dropShips();
        var sku = world.named("竹纤维毛巾" + TradingWorld.fresh("t"));
        link(run, sku, 1);
        var operations = signedInAs(ShippedRole.OPERATIONS);
        var here = API + "?warehouse=" + run.site().id().value() + "&q=";

        assertThat(operations.get(here + typed("竹纤维")).is(200).text("/items/0/content/sku"))
                .isEqualTo(sku.code());
        assertThat(operations.get(here + "zxwmj").is(200).text("/items/0/content/sku"))
                .isEqualTo(sku.code());
        assertThat(operations.get(here + typed("不在")).is(200).body()).contains("\"items\":[]");
    }

    private static String typed(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> proposal(Run run, Sku sku, String code) {
        return Map.of(
                "warehouse", run.site().code(),
                "sku", sku.code(),
                "code", code,
                "ratio", 2,
                "cost", Map.of("amount", "7.20", "currency", "CNY"));
    }

    @Test
    void a_file_brings_links_in_and_its_bad_rows_are_refused() {
        var run = dropShips();
        Sku good = world.unstocked();
        Sku other = world.unstocked();
        var place = run.site().code();
        var sheet = "代发仓编码,商品编码,对方编码,换算,代发价\n" + place + "," + good + ",A1,2,9.90\n" + place + "," + other
                + ",A1,1,9.90\n" + place + ",NOBODYS,A2,1,9.90\nNOWHERE," + other + ",A3,1,9.90\n" + place + ","
                + other + ",A4,0,9.90\n";

        var report = Sheets.imported(signedInAs(ShippedRole.OPERATIONS), "goods-links", sheet)
                .body();

        assertThat(report)
                .contains("link-twice", "link-goods-unknown", "link-warehouse-unknown", "link-ratio-out-of-range");
        var found = links.page(
                new LinkFilter("A1", run.site().id(), List.of("proposed"), null, null),
                io.redthread.platform.paging.PageQuery.first(5));
        assertThat(found.items())
                .singleElement()
                .satisfies(it -> assertThat(it.content())
                        .isEqualTo(new NewLink(
                                run.site().id(), good, "A1", 2, io.redthread.kernel.UnitPrice.of("9.90", "CNY"))));
    }

    private static Map<String, Object> said(Run run, String code) {
        return Map.of(
                "report", TradingWorld.fresh("ST"),
                "warehouse", run.site().code(),
                "at", Instant.now().toString(),
                "whole", false,
                "lines", List.of(Map.of("code", code, "quantity", "7")));
    }
}
