package io.redthread.e2e;

import org.junit.jupiter.api.Test;

/** A keeper puts goods away and moves them with a scanner alone; a wrong bin is not taken. */
class PutawayJourneyTest extends Journey {

    @Test
    void goods_of_the_receiving_place_go_to_the_bin_the_page_names() {
        var desk = signedIn("warehouse");
        visit(desk, "/inventory/putaway");
        rows(desk).first().waitFor();
        shoot(desk, "putaway");
        var sku = rows(desk).first().locator(".ant-table-cell").nth(1).innerText().strip();

        var keeper = signedIn("warehouse", 390, 844);
        visit(keeper, "/inventory/putaway/scan");
        scanned(keeper, "NOTHING-LIKE-THAT");
        keeper.locator(".rt-pda-wrong").waitFor();
        scanned(keeper, sku);
        if (keeper.locator(".rt-pda-list button").count() > 0) {
            keeper.locator(".rt-pda-list button").first().click();
        }
        keeper.locator(".rt-pda-goods").waitFor();
        var bin = keeper.locator(".rt-pda-bin").innerText().strip();
        scanned(keeper, "R-01");
        keeper.locator(".rt-pda-wrong").waitFor();
        shoot(keeper, "putaway-wrong-bin");
        scanned(keeper, bin);
        keeper.locator(".rt-pda-right").waitFor();
        shoot(keeper, "putaway-done");

        visit(keeper, "/inventory/move");
        scanned(keeper, bin);
        keeper.locator(".rt-pda-list").getByText(sku).first().waitFor();
        scanned(keeper, sku);
        keeper.locator(".rt-pda-goods").waitFor();
        shoot(keeper, "move");
        nothingWentWrong(keeper);
    }
}
