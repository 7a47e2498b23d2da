package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A return from the customer's call to the money: service, the keeper at the door with a scanner alone, finance. */
class ReturnJourneyTest extends Journey {

    @Test
    void goods_come_back_are_judged_and_paid_for() {
        var service = signedIn("service");
        visit(service, "/sales/orders?status=completed");
        var first = service.locator("text=/SO-\\d{8}-\\d{6}/").first();
        var order = first.innerText().strip();
        visit(service, "/receiving/returns/new?order=" + order);
        service.locator(".ant-input-number input:not([disabled])").first().fill("1");
        choose(service, service.locator(".rt-return-fields .ant-select").first(), "质量问题");
        service.locator("form button[type=submit]").click();
        service.waitForURL("**/receiving/returns/*");
        service.locator(".rt-document h1").waitFor();
        var number = service.locator(".rt-document h1").innerText().strip();
        shoot(service, "return-announced");

        var keeper = signedIn("warehouse", 390, 844);
        visit(keeper, "/receiving/door");
        scanned(keeper, number);
        keeper.waitForURL("**/receiving/door/*");
        var sku = keeper.locator(".rt-door-goods li span").first().innerText().lines().findFirst().orElseThrow();
        scanned(keeper, "NOTHING-LIKE-THAT");
        keeper.locator(".rt-pda-wrong").waitFor();
        scanGoods(keeper, sku);
        keeper.getByText("扫要质检的商品").waitFor();
        scanGoods(keeper, sku);
        keeper.locator(".rt-pda-quantity").waitFor();
        shoot(keeper, "return-judged");
        keeper.getByText("报废").click();
        keeper.locator(".ant-modal input").fill("外观破损");
        keeper.locator(".ant-modal .ant-btn-primary").click();
        keeper.locator(".rt-pda-done").waitFor();

        service.reload();
        button(service, "申请退款").click();
        service.locator(".ant-modal .ant-btn-primary").click();
        service.getByText("退款等待审批").first().waitFor();

        var finance = signedIn("finance.head");
        visit(finance, "/receiving/refunds?state=requested");
        finance.getByText(number).first().waitFor();
        shoot(finance, "refunds");
        assertThat(finance.locator("main").innerText()).contains(number);
        nothingWentWrong(finance);
    }

    /** The goods, and their lot when the page asks for it. */
    private static void scanGoods(Page page, String sku) {
        scanned(page, sku);
        if (page.getByPlaceholder("扫批次").count() > 0) {
            var lots = Api.get(page, "/api/inventory/lots?limit=1&q=" + sku).getAsJsonObject();
            var lot = lots.getAsJsonArray("items").get(0).getAsJsonObject();
            scanned(page, lot.get("code").getAsString());
        }
    }
}
