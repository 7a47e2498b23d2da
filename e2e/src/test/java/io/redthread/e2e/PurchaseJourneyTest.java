package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A buyer writes an order, looks who would decide, submits; the head lets it pass; it goes to the supplier. */
class PurchaseJourneyTest extends Journey {

    @Test
    void an_order_goes_from_its_first_line_to_the_supplier() {
        var buyer = signedIn("buyer", 1440, 900);
        visit(buyer, "/purchasing/orders");
        shoot(buyer, "purchase-orders");
        buyer.locator("button:has-text('新建')").first().click();
        buyer.waitForURL(url -> url.matches(".*/purchasing/orders/\\d+$"));
        settle(buyer);
        var id = buyer.url().replaceAll(".*/", "");

        find(buyer, buyer.locator("#order-supplier"), "SUP");
        find(buyer, buyer.locator(".purchasing-goods input"), "HM");
        expect(buyer.locator(".rt-actions")).containsText("草稿已存");
        shoot(buyer, "purchase-order-draft");

        buyer.locator("button:has-text('预览审批路径')").click();
        buyer.locator(".rt-route >> text=部门主管").first().waitFor();
        shoot(buyer, "purchase-order-preview");
        buyer.locator(".ant-modal button:has-text('提交审批')").click();
        expect(buyer.locator(".rt-page-head").first()).containsText("待审批");
        shoot(buyer, "purchase-order-waiting");

        // What was bought from the same supplier this week counts with it: more than the head may be asked.
        for (var who : List.of("dept.head", "finance.head", "general.manager")) {
            approve(signedIn(who, 1440, 900), id);
        }

        visit(buyer, "/purchasing/orders/" + id);
        buyer.locator("button:has-text('下达供应商')").click();
        buyer.locator(".ant-modal button:has-text('下达供应商')").click();
        expect(buyer.locator(".rt-page-head").first()).containsText("已下达");
        shoot(buyer, "purchase-order-released");
        nothingWentWrong(buyer);
        buyer.setViewportSize(390, 844);
        visit(buyer, "/purchasing/orders/" + id);
        shoot(buyer, "purchase-order-phone");
        nothingWentWrong(buyer);
    }

    /** Decides as the inbox does; the inbox has a journey of its own. */
    private static void approve(Page head, String order) {
        var request = head.request();
        var seen = request.get(DemoServer.running().at("/api/approval/documents/purchase-order/" + order));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        if (!seen.text().contains("\"mine\":{\"step\":\"")) {
            return;
        }
        var approval = find(seen.text(), "\"approval\":\\{\"id\":\"(\\d+)\"");
        var step = find(seen.text(), "\"mine\":\\{\"step\":\"(\\d+)\"");
        var token = head.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        var decided = request.post(
                DemoServer.running().at("/api/approval/approvals/" + approval + "/decision"),
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setData(Map.of("step", step, "verdict", "approve", "opinion", "同意")));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }

    private static String find(String text, String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
