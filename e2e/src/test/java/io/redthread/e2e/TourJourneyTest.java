package io.redthread.e2e;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs in for the first time is led through the real pages of the own job. */
@Walk
class TourJourneyTest extends Journey {

    @Execution(ExecutionMode.SAME_THREAD)
    @ParameterizedTest(name = "{0} at {1}×{2}")
    @CsvSource({
        "buyer, 1440, 900, 8", "buyer, 390, 844, 8", "dept.head, 1440, 900, 8", "dept.head, 390, 844, 8",
        "service, 1440, 900, 5", "warehouse, 1440, 900, 6"
    })
    void leads_through_the_pages_of_the_job(String username, int width, int height, int stops) {
        var page = signedIn(username, width, height);
        visit(page, "/");
        page.locator(".rt-tour-offer .ant-btn-primary").click();

        for (var stop = 1; stop <= stops; stop++) {
            pointer(page, stop);
            shoot(page, "tour-%s-%d-%d".formatted(username, width, stop));
            standsUpright(page);
            page.locator(".ant-tour .ant-btn-primary").click();
        }

        page.locator(".ant-tour").waitFor(hidden());
        nothingWentWrong(page);
        visit(page, "/");
        expect(page.locator(".rt-tour-offer")).hasCount(0);
        visit(page, "/tour");
        expect(page.locator(".rt-tour-card").first()).containsText("看过了");
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void is_declined_once_and_found_again_in_the_help() {
        var page = signedIn("dept.head");
        visit(page, "/");
        page.locator(".rt-tour-offer .ant-btn-text").click();
        page.reload();
        settle(page);
        expect(page.locator(".rt-tour-offer")).hasCount(0);

        page.keyboard().press("Shift+Slash");
        page.getByText("带我走一遍我的岗位").click();
        page.locator(".rt-tour-card .ant-btn").first().click();

        pointer(page, 1);
        page.keyboard().press("Escape");
        page.locator(".ant-tour").waitFor(hidden());
    }

    private static void pointer(Page page, int stop) {
        expect(page.locator(".ant-tour-indicators > :nth-child(" + stop + ")"))
                .hasClass(java.util.regex.Pattern.compile(".*-active.*"));
        page.locator(".ant-tour-title").waitFor();
    }
}
