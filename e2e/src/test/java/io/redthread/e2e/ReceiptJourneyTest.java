package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A keeper takes goods of a purchase order in with a scanner alone; goods that are not on it are not taken. */
class ReceiptJourneyTest extends Journey {

    private static final int OWN = 12;

    @Test
    void an_order_that_is_expected_comes_in_by_scanner_and_stands_at_the_dock() {
        var desk = signedIn("warehouse");
        visit(desk, "/receiving/expected");
        rows(desk).nth(OWN).waitFor();
        shoot(desk, "expected");
        var number = rows(desk).nth(OWN).locator(".ant-table-cell").nth(1).innerText().strip().split("\\s")[0];

        var keeper = signedIn("warehouse", 390, 844);
        visit(keeper, "/receiving/scan");
        scanned(keeper, number);
        expect(keeper.locator(".rt-pda-bin")).hasText(number);
        scanned(keeper, "NOTHING-LIKE-THAT");
        keeper.locator(".rt-pda-wrong").waitFor();
        shoot(keeper, "receive-wrong");
        var goods = keeper.locator(".rt-door-goods li small").first().innerText().strip();
        var sku = goods.split(" ")[0];
        scanned(keeper, sku);
        lot(keeper);
        keeper.locator(".rt-door-goods input").first().waitFor();
        shoot(keeper, "receive-counted");
        scanned(keeper, number);
        keeper.getByText(number).first().waitFor();
        shoot(keeper, "receive-done");
        nothingWentWrong(keeper);

        visit(desk, "/receiving/receipts?q=" + number);
        assertThat(rows(desk).first().innerText()).contains(number);
        visit(desk, "/inventory/entries?q=" + sku);
        rows(desk).first().waitFor();
        shoot(desk, "received");
        nothingWentWrong(desk);
    }

    /** Goods kept in lots ask for the lot, a new one for its last good day. */
    private static void lot(Page page) {
        for (var code : new String[] {"LOT-OF-A-JOURNEY", "2030-06-30"}) {
            if (page.locator(".rt-door-goods input").count() == 0) {
                scanned(page, code);
            }
        }
    }
}
