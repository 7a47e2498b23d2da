package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A buyer splits an order in five; the finance head is told on the inbox, reads the evidence and judges it. */
class ControlJourneyTest extends Journey {

    @Test
    void a_split_order_is_flagged_explained_and_judged() {
        var buyer = signedIn("buyer", 1440, 900);
        var supplier = id(read(buyer, "/api/parties/suppliers?limit=1"));
        var sku = find(read(buyer, "/api/catalog/skus?limit=1"), "\"sku\":\"([^\"]+)\"");
        var last = "";
        for (var i = 0; i < 5; i++) {
            last = submit(buyer, supplier, sku, 120_000 + i);
        }

        var finance = signedIn("finance.head", 1440, 900);
        // Whoever opens an order has it looked at, if nobody has yet.
        var approval = find(read(finance, "/api/approval/documents/purchase-order/" + last),
                "\"approval\":\\{\"id\":\"(\\d+)\"");
        visit(finance, "/control");
        shoot(finance, "control");
        finance.locator(".rt-worklist .ant-table-row").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText("单笔均低于")).first().waitFor();
        visit(finance, "/approval/requests/" + approval);
        finance.locator(".rt-approval-flag a").first().waitFor();
        shoot(finance, "control-flag");
        finance.locator(".rt-approval-flag a").first().click();
        finance.locator("text=相关单据").first().waitFor();
        shoot(finance, "control-evidence");

        finance.locator(".rt-control-judge textarea").fill("与采购员核实,分批到货");
        finance.locator(".rt-control-judge button:has-text('属实')").click();
        finance.locator(".rt-tag:has-text('属实')").first().waitFor();
        nothingWentWrong(finance);
        finance.setViewportSize(390, 844);
        finance.reload();
        finance.locator("text=相关单据").first().waitFor();
        standsUpright(finance);
        shoot(finance, "control-evidence-phone");
        nothingWentWrong(finance);
    }

    private static String submit(Page buyer, String supplier, String sku, int price) {
        var department = find(read(buyer, "/api/session"), "\"department\":\\{\"id\":\"(\\d+)\"");
        var sent = buyer.request().post(
                DemoServer.running().at("/api/purchasing/orders?submit=true"),
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token(buyer))
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setData(Map.of("content", Map.of(
                                "supplier", supplier,
                                "department", department,
                                "lines", List.of(Map.of("sku", sku, "quantity", "1", "unitPrice", price / 10 + ""))))));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return id(sent.text());
    }

    private static String token(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private static String read(Page page, String path) {
        var answer = page.request().get(DemoServer.running().at(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static String id(String text) {
        return find(text, "\"id\":\"(\\d+)\"");
    }

    private static String find(String text, String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
