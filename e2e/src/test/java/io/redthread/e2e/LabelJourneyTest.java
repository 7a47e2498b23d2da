package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A label is laid out in the browser, published, and printed as it was laid out. */
class LabelJourneyTest extends Journey {

    private final String name = "库位 " + Long.toString(System.nanoTime(), 36);

    @Test
    void a_field_is_dragged_published_and_printed_where_it_was_put() {
        var page = signedIn("operations");
        visit(page, "/fulfilment/labels");
        button(page, "新建模板").click();
        var dialog = page.locator(".ant-modal").last();
        dialog.getByLabel("名称").fill(name);
        choose(page, dialog.locator(".ant-select").first(), "商品标签");
        dialog.locator(".ant-btn-primary").click();
        page.locator(".rt-canvas-element").first().waitFor();

        drag(page, page.locator(".rt-canvas-element").first(), 0, 3);
        page.keyboard().press("ArrowRight");
        var moved = page.getByLabel("左 mm").inputValue();
        button(page, "发布").click();
        var asked = page.locator(".ant-modal").last();
        asked.locator("input, textarea").first().fill("移了编码");
        asked.locator(".ant-btn-primary").click();
        page.getByText("第 1 版").first().waitFor();

        assertThat(moved).isEqualTo("2.0");
        var bench = signedIn("warehouse");
        visit(bench, "/fulfilment/print?kind=sku&sku=BB-0020");
        var printed = bench.locator(".rt-label-element").first();
        printed.waitFor();
        assertThat(printed.getAttribute("style")).contains("left: 2mm");
        nothingWentWrong(page);
    }

    private static void drag(Page page, Locator element, int right, int down) {
        var box = element.boundingBox();
        page.mouse().move(box.x + 10, box.y + 5);
        page.mouse().down();
        page.mouse().move(box.x + 10 + right, box.y + 5 + down);
        page.mouse().up();
        element.focus();
    }
}
