package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Heads look at the reports, go down to the very orders, keep a baseline and compare with it. */
class ReportJourneyTest extends Journey {

    @Test
    void a_figure_leads_to_its_orders_and_a_baseline_is_compared_with() {
        var cfo = signedIn("cfo");
        visit(cfo, "/insight/efficiency?from=2026-01-01&to=2026-12-31");
        cfo.locator(".rt-kpi").first().waitFor();
        shoot(cfo, "report-efficiency");
        nothingWentWrong(cfo);

        cfo.locator(".rt-kpi:has-text('平均周期')").click();
        cfo.waitForURL(url -> url.contains("/insight/requests"));
        cfo.locator(".rt-worklist").waitFor();
        shoot(cfo, "report-requests");
        nothingWentWrong(cfo);

        visit(cfo, "/insight/efficiency?from=2026-01-01&to=2026-12-31");
        button(cfo, "基线").click();
        cfo.getByLabel("名称").fill("改进之前 " + System.nanoTime() % 100_000);
        button(cfo, "存为基线").click();
        cfo.locator(".rt-insight-saved").first().waitFor();
        shoot(cfo, "report-baselines");
        cfo.keyboard().press("Escape");
        choose(cfo, field(cfo, "对照"), "对照基线");
        cfo.waitForURL(url -> url.contains("beforeFrom="));
        nothingWentWrong(cfo);
    }

    @Test
    void compliance_stands_on_a_desk_and_on_a_phone() {
        var head = signedIn("finance.head");
        visit(head, "/insight/compliance");
        head.locator(".rt-kpi").first().waitFor();
        button(head, "立即核对").click();
        head.locator("text=已核对").first().waitFor();
        shoot(head, "report-compliance");
        nothingWentWrong(head);
        head.setViewportSize(390, 844);
        for (var path : new String[] {"/insight/compliance", "/insight/efficiency"}) {
            visit(head, path);
            head.locator(".rt-kpi").first().waitFor();
            shoot(head, "phone" + path.replace('/', '-'));
            standsUpright(head);
            nothingWentWrong(head);
        }
    }

    @Test
    void a_buyer_sees_no_figures_of_others_and_no_compliance() {
        var buyer = signedIn("buyer");
        visit(buyer, "/insight/efficiency");
        buyer.locator(".rt-kpi").first().waitFor();

        buyer.locator("text=没有你可以查看的个人明细").waitFor();
        assertThat(buyer.locator("nav >> text=合规").count()).isZero();
        shoot(buyer, "report-buyer");
        nothingWentWrong(buyer);
    }

    @Test
    void in_english_and_in_the_dark() {
        var cfo = signedIn("cfo", 1440, 900, "en", "dark");
        for (var path : new String[] {"/insight/efficiency?from=2026-01-01&to=2026-12-31", "/insight/compliance"}) {
            visit(cfo, path);
            cfo.locator(".rt-kpi").first().waitFor();
            shoot(cfo, "dark-en" + path.replaceAll("\\?.*", "").replace('/', '-'));
            nothingWentWrong(cfo);
        }
    }
}
