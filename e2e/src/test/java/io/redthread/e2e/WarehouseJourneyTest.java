package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The keeper's day: goods go out as a wave, a shelf is counted, goods move between bins, the books are verified. */
class WarehouseJourneyTest extends Journey {

    @Test
    void a_wave_is_built_picked_packed_and_dispatched() {
        var page = signedIn("warehouse");
        visit(page, "/fulfilment/waves");
        page.keyboard().press("n");
        page.locator(".ant-modal .ant-btn-primary").click();
        page.waitForURL("**/fulfilment/waves/*");
        page.locator(".rt-document h1").waitFor();
        shoot(page, "wave");

        button(page, "下发").click();
        confirm(page, "整波确认拣货");
        confirm(page, "整波确认复核");
        confirm(page, "整波确认出库");

        page.locator(".rt-page-head").getByText("已拣完").waitFor();
        nothingWentWrong(page);
    }

    private static void confirm(Page page, String act) {
        button(page, act).click();
        page.locator(".ant-modal-confirm .ant-btn-primary").click();
        page.locator(".ant-modal-confirm").waitFor(hidden());
        page.locator(".rt-actions").getByText(act).waitFor(hidden());
    }

    @Test
    void a_count_becomes_an_adjustment_with_its_reason() {
        var page = signedIn("warehouse");
        visit(page, "/inventory/stock?view=all");
        rows(page).first().waitFor();
        var sku = rows(page).first().locator(".ant-table-cell").nth(1).innerText();
        var warehouse = rows(page).first().locator(".ant-table-cell").nth(3).innerText();

        visit(page, "/inventory/adjustments/new");
        choose(page, field(page, "仓库"), warehouse);
        choose(page, field(page, "原因"), "盘点差异");
        field(page, "商品编码").fill(sku);
        page.keyboard().press("Tab");
        choose(page, page.locator(".rt-adjust-line .ant-select:not(.ant-select-disabled)"), "");
        field(page, "实盘数量").fill(Long.toString(100 + System.nanoTime() % 800));
        button(page, "过账").click();

        page.waitForURL("**/inventory/adjustments");
        rows(page).first().waitFor();
        assertThat(rows(page).first().innerText()).contains("盘点差异");
        nothingWentWrong(page);
    }

    @Test
    void verification_finds_the_books_clean() {
        var page = signedIn("warehouse");

        visit(page, "/inventory/verification");

        page.locator(".rt-tag-ok").first().waitFor();
        nothingWentWrong(page);
    }
}
