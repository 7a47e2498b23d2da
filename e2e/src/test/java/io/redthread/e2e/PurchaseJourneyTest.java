package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A buyer writes an order, looks who would decide, submits; the head lets it pass; it goes to the supplier. */
class PurchaseJourneyTest extends Journey {

    @Test
    void an_order_goes_from_its_first_line_to_the_supplier() {
        var buyer = signedIn("buyer");
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
            approve(signedIn(who), "purchase-order", id);
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

    @Test
    void a_need_is_approved_before_it_is_ordered() {
        var asking = signedIn("buyer");
        visit(asking, "/purchasing/requisitions/new");
        field(asking, "用途").fill("活动备货");
        find(asking, asking.locator(".purchasing-scroll input[role=combobox]").first(), "HM");
        asking.getByLabel("估计单价(不含税)").first().fill("12.5");
        asking.keyboard().press("Control+Enter");
        asking.waitForURL(url -> url.matches(".*/purchasing/requisitions/\\d+$"));
        settle(asking);
        var path = asking.url().replaceAll("^.*?(?=/purchasing)", "");
        expect(asking.locator("[data-act=order]")).hasCount(0);

        button(asking, "预览审批路径").click();
        asking.locator(".ant-drawer .rt-route >> text=部门主管").first().waitFor();
        shoot(asking, "requisition-preview");
        asking.locator(".ant-drawer button:has-text('提交审批')").click();
        expect(asking.locator(".rt-page-head").first()).containsText("待审批");
        shoot(asking, "requisition-waiting");

        for (var who : List.of("dept.head", "finance.head", "general.manager")) {
            approve(signedIn(who), "requisition", path.replaceAll(".*/", ""));
        }
        var buyer = signedIn("buyer");
        visit(buyer, path);
        expect(buyer.locator(".rt-page-head").first()).containsText("待采购");
        shoot(buyer, "requisition-approved");
        buyer.locator("[data-act=order]").click();
        buyer.locator(".ant-modal .ant-btn-primary").click();
        buyer.waitForURL(url -> url.matches(".*/purchasing/orders/\\d+$"));
        expect(buyer.locator("main").first()).containsText("PO-");
        nothingWentWrong(buyer);
    }

    @Test
    void suppliers_asked_for_a_price_are_written_to_and_who_cannot_be_is_named() {
        var buyer = signedIn("buyer");
        visit(buyer, "/purchasing/rfqs/" + draft(buyer));
        buyer.locator("[data-act=send]").click();
        buyer.locator(".ant-modal-confirm .ant-btn-primary").click();
        expect(buyer.locator(".rt-page-head").first()).containsText("待报价");

        buyer.locator(".ant-tabs-tab").filter(new Locator.FilterOptions().setHasText("询价供应商")).click();

        expect(buyer.locator(".purchasing-asked")).containsText("已发送");
        shoot(buyer, "rfq-letters");
        nothingWentWrong(buyer);
    }

    @Test
    void five_thousand_lines_come_from_a_file_and_what_was_refused_goes_back_as_one() {
        var buyer = signedIn("buyer");
        visit(buyer, "/purchasing/orders");
        buyer.locator("button:has-text('新建')").first().click();
        buyer.waitForURL(url -> url.matches(".*/purchasing/orders/\\d+$"));
        settle(buyer);
        var order = buyer.url();
        expect(buyer.locator(".rt-document h1")).containsText("PO-");
        var number = buyer.locator(".rt-document h1").innerText();
        visit(buyer, "/imports/new/purchase-order-lines");
        buyer.locator("input[type=file]").setInputFiles(new FilePayload("lines.csv", "text/csv", lines(number)));
        button(buyer, "下一步").click();
        button(buyer, "开始导入").click();

        buyer.locator("text=文件与导入结果一致").waitFor();
        expect(buyer.locator(".rt-import-foot")).containsText("4,997");
        shoot(buyer, "import-lines");
        var refused = buyer.request().get(
                DemoServer.running().at(buyer.locator("a:has-text('CSV')").getAttribute("href")));
        assertThat(refused.text().lines().filter(line -> line.contains("no-such-goods"))).hasSize(3);
        buyer.navigate(order);
        settle(buyer);
        expect(buyer.locator(".ant-tabs-tab").first()).containsText("4,997");
        shoot(buyer, "order-of-4997-lines");
        nothingWentWrong(buyer);
    }

    /** A request for quotation of one line to two suppliers, not sent yet; answers its id. */
    private static String draft(Page buyer) {
        var request = buyer.request();
        var suppliers = Stream.of("SUP-001", "SUP-002")
                .map(code -> request.get(DemoServer.running().at("/api/parties/suppliers?limit=1&q=" + code)).text())
                .map(text -> find(text, "\"id\":\"(\\d+)\""))
                .toList();
        var line = Map.of("sku", "BT-0002", "quantity", "25");
        var made = request.post(
                DemoServer.running().at("/api/purchasing/rfqs"),
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token(buyer))
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setData(Map.of(
                                "title", "询价函", "answerBy", LocalDate.now().plusDays(7).toString(),
                                "suppliers", suppliers, "lines", List.of(line))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return find(made.text(), "\"id\":\"(\\d+)\"");
    }

    private static String token(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    /** 5,000 lines, three of them of goods that do not exist. */
    private static byte[] lines(String order) {
        var file = new StringBuilder("采购单号,商品编码,数量,单价,税率(%)\n");
        for (var i = 1; i <= 5_000; i++) {
            var sku = i % 2_000 == 0 || i == 1_234 ? "no-such-goods-" + i : "BT-0002";
            file.append(order).append(',').append(sku).append(',').append(1 + i % 9).append(",9.9,13\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Decides as the inbox does; the inbox has a journey of its own. */
    private static void approve(Page head, String kind, String document) {
        var request = head.request();
        var seen = request.get(DemoServer.running().at("/api/approval/documents/" + kind + "/" + document));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        if (!seen.text().contains("\"mine\":{\"step\":\"")) {
            return;
        }
        var approval = find(seen.text(), "\"approval\":\\{\"id\":\"(\\d+)\"");
        var step = find(seen.text(), "\"mine\":\\{\"step\":\"(\\d+)\"");
        var decided = request.post(
                DemoServer.running().at("/api/approval/approvals/" + approval + "/decision"),
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token(head))
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
