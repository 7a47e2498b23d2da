package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A keeper counts with a scanner alone; finance decides on what differs; the ledger follows. */
class StockCountJourneyTest extends Journey {

    @Test
    void a_cycle_count_is_scanned_and_its_differences_go_to_finance() {
        var keeper = signedIn("warehouse", 390, 844);
        visit(keeper, "/inventory/counts");
        keeper.locator(".rt-page-head .ant-btn-primary").click();
        choose(keeper, keeper.locator(".ant-modal .ant-select").first(), "");
        keeper.locator(".ant-modal input[role=spinbutton]").fill("2");
        keeper.locator(".ant-modal-footer .ant-btn-primary").click();
        keeper.waitForURL("**/inventory/counts/*");
        keeper.locator(".rt-document h1").waitFor();
        var number = keeper.locator(".rt-document h1").innerText();

        button(keeper, "扫码盘点").click();
        keeper.waitForURL("**/scan");
        for (var bin = next(keeper); !bin.isEmpty(); bin = next(keeper)) {
            scanned(keeper, "NOTHING-LIKE-THAT");
            keeper.locator(".rt-pda-wrong").waitFor();
            scanned(keeper, bin);
            keeper.locator(".rt-pda-list").waitFor();
            keeper.locator(".rt-pda-acts button").click();
            keeper.locator(".rt-pda-list").waitFor(hidden());
        }
        shoot(keeper, "count-scanned");
        keeper.locator(".rt-pda-done a").click();
        button(keeper, "提交差异").click();
        keeper.locator(".ant-modal-confirm .ant-btn-primary").click();
        keeper.locator(".rt-page-head").getByText("待审批").waitFor();

        var finance = signedIn("finance.head");
        visit(finance, "/approval/inbox");
        finance.getByText(number).first().click();
        finance.locator(".rt-facts, dl").getByText("盘亏").first().waitFor();
        shoot(finance, "count-to-decide");
        assertThat(finance.locator("main").innerText()).contains(number);
        nothingWentWrong(finance);
    }

    /** The bin the page leads to; empty once everything is counted. */
    private static String next(Page page) {
        page.locator(".rt-pda-bin, .rt-pda-done").first().waitFor();
        settle(page);
        return page.locator(".rt-pda-done").count() > 0
                ? ""
                : page.locator(".rt-pda-bin").innerText().strip();
    }
}
