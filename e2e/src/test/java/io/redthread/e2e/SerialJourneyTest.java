package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pieces with serial numbers: packed by number, each once, and found again by number. */
class SerialJourneyTest extends Journey {

    @Test
    void a_parcel_is_packed_by_the_numbers_of_its_pieces() {
        var keeper = signedIn("warehouse");
        var sale = Sale.of(signedIn("service"), Sale.buyer(), "EB-0003", 2, "159");
        visit(keeper, "/fulfilment/waves");
        keeper.keyboard().press("n");
        choose(keeper, keeper.locator(".ant-modal").getByLabel("仓库"), "天津仓");
        keeper.locator(".ant-modal .ant-btn-primary").click();
        keeper.waitForURL("**/fulfilment/waves/*");
        keeper.locator(".rt-document h1").waitFor();
        button(keeper, "下发").click();
        button(keeper, "整波确认拣货").click();
        keeper.locator(".ant-modal-confirm .ant-btn-primary").click();
        keeper.locator(".ant-modal-confirm").waitFor(hidden());

        visit(keeper, "/fulfilment/pack");
        scan(keeper, sale.number());
        keeper.locator(".rt-bench-parcel").getByText("每件要扫序列号").waitFor();
        scan(keeper, "B3A00001");
        scan(keeper, "B3A00001");
        keeper.locator(".rt-pda-wrong").getByText("扫过了").waitFor();
        shoot(keeper, "pack-serials");
        scan(keeper, "B3A00002");
        keeper.locator(".rt-pda-sync").getByText("已同步").waitFor();

        visit(keeper, "/inventory/serials?view=packed");
        rows(keeper).first().waitFor();
        shoot(keeper, "serials");
        assertThat(rows(keeper).allInnerTexts())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("EB-0003").contains("SO-"));
        nothingWentWrong(keeper);
    }
}
