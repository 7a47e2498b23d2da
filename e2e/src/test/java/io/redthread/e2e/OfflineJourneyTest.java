package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A picker walks into a corner without a connection: nothing stops him, nothing wrong passes, nothing is done twice. */
class OfflineJourneyTest extends Journey {

    private static final String STOPS =
            "async (wave) => (await (await fetch(`/api/fulfilment/waves/${wave}/pick-lines`)).json())";

    @Test
    void a_wave_is_picked_without_a_connection_and_arrives_once_there_is_one() {
        var picker = signedIn("warehouse", 390, 844);
        var wave = released(picker);
        visit(picker, "/fulfilment/waves/" + wave + "/pick");
        var stops = stops(picker, wave);
        picker.locator(".rt-pda-sync").getByText("已同步").waitFor();

        picker.context().setOffline(true);
        for (var stop : stops) {
            scan(picker, "NO-SUCH-BIN");
            picker.locator(".rt-pda-wrong").waitFor();
            scan(picker, text(stop, "bin"));
            scan(picker, "NO-SUCH-GOODS");
            picker.locator(".rt-pda-wrong").waitFor();
            scan(picker, text(stop, "sku"));
            if (((Map<?, ?>) stop).get("lot") != null) {
                scan(picker, "NO-SUCH-LOT");
                picker.locator(".rt-pda-wrong").waitFor();
                scan(picker, text(stop, "lot"));
            }
            count(picker, stop);
        }
        picker.locator(".rt-pda-done").waitFor();
        picker.locator(".rt-pda-unsynced").getByText("已暂存 " + 2 * stops.size() + " 次").waitFor();
        shoot(picker, "pick-offline");

        picker.context().setOffline(false);
        picker.locator(".rt-pda-sync").getByText("已同步").waitFor();

        assertThat(stops(picker, wave)).extracting(stop -> text(stop, "state")).containsOnly("picked");
        assertThat(picker.locator(".rt-pda-refused").count()).isZero();
        nothingWentWrong(picker);
    }

    /** A wave of three parcels, given to the pickers. */
    private String released(Page page) {
        Sale.waiting(signedIn("service"), 3);
        visit(page, "/fulfilment/waves");
        page.keyboard().press("n");
        choose(page, page.locator(".ant-modal").getByLabel("仓库"), Sale.WAREHOUSE);
        page.locator(".ant-modal input[role=spinbutton]").fill("3");
        page.locator(".ant-modal .ant-btn-primary").click();
        page.waitForURL("**/fulfilment/waves/*");
        page.locator(".rt-document h1").waitFor();
        button(page, "下发").click();
        button(page, "扫码拣货").waitFor();
        return page.url().replaceAll(".*/waves/(\\d+).*", "$1");
    }

    private static void count(Page page, Object stop) {
        var amount = ((Map<?, ?>) ((Map<?, ?>) stop).get("quantity")).get("amount").toString();
        if (Double.parseDouble(amount) != 1) {
            page.locator(".rt-pda-count input").fill(amount);
            page.keyboard().press("Enter");
        }
    }

    private static List<?> stops(Page page, String wave) {
        return (List<?>) page.evaluate(STOPS, wave);
    }

    private static String text(Object stop, String name) {
        return ((Map<?, ?>) stop).get(name).toString();
    }
}
