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

    private static final String NAME = "NEW-" + System.nanoTime() % 1_000_000;

    @Test
    void a_split_order_is_flagged_explained_and_judged() {
        var buyer = signedIn("buyer", 1440, 900);
        var supplier = newSupplier();
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
        visit(finance, "/control?q=" + NAME);
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

    /** From whom nothing was bought before: five orders in a row are no habit. */
    private String newSupplier() {
        var admin = signedIn("admin");
        return id(post(admin, "/api/parties/suppliers", Map.of("code", NAME, "content", Map.of("name", NAME))));
    }

    private static String submit(Page buyer, String supplier, String sku, int price) {
        var department = find(read(buyer, "/api/session"), "\"department\":\\{\"id\":\"(\\d+)\"");
        var line = Map.of("sku", sku, "quantity", "1", "unitPrice", price / 10 + "");
        var content = Map.of("supplier", supplier, "department", department, "lines", List.of(line));
        return id(post(buyer, "/api/purchasing/orders?submit=true", Map.of("content", content)));
    }

    private static String post(Page page, String path, Object content) {
        var sent = page.request().post(
                DemoServer.running().at(path),
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token(page))
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setData(content));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return sent.text();
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
