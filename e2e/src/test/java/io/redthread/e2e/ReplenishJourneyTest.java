package io.redthread.e2e;

import org.junit.jupiter.api.Test;

/** A keeper fills a picking bin up with a scanner alone: storage bin, goods, picking bin, in that order. */
class ReplenishJourneyTest extends Journey {

    @Test
    void a_picking_bin_is_filled_up_from_storage() {
        var desk = signedIn("warehouse");
        visit(desk, "/inventory/replenish");
        rows(desk).first().waitFor();
        shoot(desk, "replenish");

        var keeper = signedIn("warehouse", 390, 844);
        visit(keeper, "/inventory/replenish/scan");
        keeper.locator(".rt-pda-goods").waitFor();
        var left = keeper.locator(".rt-pda-head .rt-number").innerText();
        var said = keeper.locator(".rt-pda-goods .rt-muted").innerText().strip();
        scanned(keeper, "A-99-99");
        keeper.locator(".rt-pda-wrong").waitFor();
        scanned(keeper, keeper.locator(".rt-pda-bin").innerText().strip());
        scanned(keeper, said.split("[ ·]")[0]);
        keeper.locator("main input.rt-number").waitFor();
        scanned(keeper, keeper.locator(".rt-pda-bin").innerText().strip());
        keeper.locator(".rt-pda-head .rt-number").getByText(left).waitFor(hidden());
        shoot(keeper, "replenish-scan");
        nothingWentWrong(keeper);
    }
}
