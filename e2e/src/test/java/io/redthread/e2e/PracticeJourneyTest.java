package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A keeper practises on the PDA; a wrong scan is told at once with its reason; the head sees who has practised. */
class PracticeJourneyTest extends Journey {

    @Test
    void a_keeper_practises_with_the_scanner_and_learns_what_was_wrong() {
        var keeper = signedIn("warehouse", 390, 844);
        visit(keeper, "/process/practice");
        keeper.locator(".practice-card").nth(1).locator(".ant-btn").click();
        keeper.waitForURL("**/process/practice/runs/*");
        keeper.locator(".practice-run").waitFor();
        shoot(keeper, "practice-move");
        standsUpright(keeper);

        scanned(keeper, "NOTHING-LIKE-THAT");
        keeper.locator(".rt-pda-wrong").waitFor();
        assertThat(keeper.locator(".practice-why").innerText()).isNotBlank();
        shoot(keeper, "practice-wrong");
        while (keeper.locator(".practice-score").count() == 0) {
            step(keeper);
        }
        shoot(keeper, "practice-score");
        assertThat(keeper.locator(".practice-score").innerText()).contains("/100");
        nothingWentWrong(keeper);

        var operations = signedIn("operations");
        visit(operations, "/process/practice/results");
        operations.locator(".ant-segmented-item").nth(2).click();
        operations.locator(".ant-table-row").first().waitFor();
        shoot(operations, "practice-results");
        nothingWentWrong(operations);
    }

    /** Goes on by whatever the page asks for: the first label in reach, a number, the next move. */
    private static void step(Page page) {
        page.locator(".practice-label, .rt-pda-count input, .rt-pda-acts .ant-btn-primary, .practice-score")
                .first()
                .waitFor();
        if (page.locator(".rt-pda-acts .ant-btn-primary").count() > 0) {
            page.locator(".rt-pda-acts .ant-btn-primary").click();
        } else if (page.locator(".rt-pda-count input").count() > 0) {
            page.locator(".rt-pda-count input").fill("2");
            page.keyboard().press("Enter");
        } else if (page.locator(".practice-label").count() > 0) {
            page.locator(".practice-label").first().click();
        }
        settle(page);
    }
}
