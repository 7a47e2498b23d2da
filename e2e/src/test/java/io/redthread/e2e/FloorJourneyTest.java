package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the floor with a scanner and a scale: pieces go to the slot that lights up, and what a parcel weighs is compared. */
class FloorJourneyTest extends Journey {

    private static final String READS = "async (path) => (await (await fetch('/api/fulfilment/' + path)).json())";

    @Test
    void a_wave_is_picked_together_and_sorted_at_the_wall() {
        var keeper = signedIn("warehouse", 390, 844);
        Sale.waiting(signedIn("service"), 4);
        visit(keeper, "/fulfilment/waves");
        keeper.keyboard().press("n");
        choose(keeper, keeper.locator(".ant-modal").getByLabel("仓库"), Sale.WAREHOUSE);
        choose(keeper, field(keeper, "拣货方式"), "播种");
        keeper.locator(".ant-modal input[role=spinbutton]").fill("4");
        keeper.locator(".ant-modal .ant-btn-primary").click();
        keeper.waitForURL("**/fulfilment/waves/*");
        keeper.locator(".rt-document h1").waitFor();
        button(keeper, "下发").click();
        button(keeper, "整波确认拣货").click();
        keeper.locator(".ant-modal-confirm .ant-btn-primary").click();
        button(keeper, "播种").click();
        keeper.waitForURL("**/sort");
        settle(keeper);
        var wave = keeper.url().replaceAll(".*/waves/(\\d+).*", "$1");

        scan(keeper, "NO-SUCH-GOODS");
        keeper.locator(".rt-pda-wrong").waitFor();
        for (var line : read(keeper, "waves/" + wave + "/wall")) {
            for (var piece = Double.parseDouble(amount(line)); piece > 0; piece--) {
                scan(keeper, text(line, "sku"));
            }
        }
        keeper.locator(".rt-pda-done").waitFor();
        keeper.locator(".rt-pda-sync").getByText("已同步").waitFor();
        shoot(keeper, "sort-wall");

        assertThat(read(keeper, "waves/" + wave + "/wall"))
                .allSatisfy(line -> assertThat(((Map<?, ?>) ((Map<?, ?>) line).get("sorted")).get("amount"))
                        .isEqualTo(amount(line)));
        standsUpright(keeper);
        nothingWentWrong(keeper);
    }

    @Test
    void a_parcel_of_the_wrong_weight_is_stopped_until_somebody_answers_for_it() {
        var keeper = signedIn("warehouse");
        visit(keeper, "/fulfilment/weigh");
        var parcel = read(keeper, "weighing/waiting").stream()
                .filter(it -> ((Map<?, ?>) it).get("goodsGrams") != null)
                .findFirst()
                .orElseThrow();

        scan(keeper, text(parcel, "number"));
        keeper.locator(".rt-bench-parcel").getByText(text(parcel, "number")).waitFor();
        scan(keeper, "90.5 kg");
        keeper.locator(".rt-pda-wrong").waitFor();
        shoot(keeper, "weigh-beyond");
        scan(keeper, text(parcel, "goodsGrams").replaceAll("\\.\\d+$", "") + "g");
        keeper.locator(".rt-bench-log").getByText(text(parcel, "number")).waitFor();
        keeper.locator(".rt-pda-sync").getByText("已同步").waitFor();

        visit(keeper, "/fulfilment/parcels/" + text(parcel, "parcel"));
        keeper.getByText("应为").first().waitFor();
        shoot(keeper, "parcel-weighed");
        nothingWentWrong(keeper);
    }

    private static List<?> read(Page page, String path) {
        return (List<?>) page.evaluate(READS, path);
    }

    private static String text(Object of, String name) {
        return ((Map<?, ?>) of).get(name).toString();
    }

    private static String amount(Object line) {
        return ((Map<?, ?>) ((Map<?, ?>) line).get("quantity")).get("amount").toString();
    }
}
