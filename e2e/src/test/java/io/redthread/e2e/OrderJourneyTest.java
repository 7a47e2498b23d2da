package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An order that waits for a person is opened from the review desk and its thread is read. */
class OrderJourneyTest extends Journey {

    @Test
    void a_clerk_finds_an_order_and_reads_its_thread() {
        var page = signedIn("service", 1440, 900);
        visit(page, "/sales/orders");
        var number = page.locator("text=/SO-\\d{8}-\\d{6}/").first().innerText().strip();

        visit(page, "/threads/" + number);
        shoot(page, "thread");

        expect(page.locator("main")).containsText(number);
        expect(page.locator("main")).containsText("校验");
        nothingWentWrong(page);
    }

    @Test
    void the_wrong_role_is_told_so() {
        var page = signedIn("warehouse", 1440, 900);

        page.navigate(DemoServer.running().at("/system/people"));

        page.waitForSelector("text=/权限|无权/");
        shoot(page, "no-right");
    }
}
