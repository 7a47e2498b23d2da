package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** The slash and a number lead to the thread; the search box is also the way to every page, and on a phone the menu. */
class SearchJourneyTest extends Journey {

    @Test
    void a_number_and_enter_open_the_thread() {
        var page = signedIn("service");
        visit(page, "/sales/orders");
        var number = rows(page).first().locator("a").first().innerText();

        page.keyboard().press("/");
        page.keyboard().type(number);
        page.locator("[role=option]")
                .filter(new Locator.FilterOptions().setHasText(number))
                .first()
                .waitFor();
        page.keyboard().press("Enter");

        page.waitForURL("**/threads/" + number);
        page.locator(".rt-thread h1").waitFor();
        nothingWentWrong(page);
    }

    @Test
    void a_phone_finds_every_page_under_search() {
        var page = signedIn("warehouse", 390, 844);
        visit(page, "/");

        page.locator(".rt-bottom button").click();
        page.locator("[role=option]").filter(new Locator.FilterOptions().setHasText("库存流水")).click();

        page.waitForURL("**/inventory/entries");
        nothingWentWrong(page);
    }

    @Test
    void help_shows_the_keys_of_the_page() {
        var page = signedIn("service");
        visit(page, "/sales/review");

        page.keyboard().press("Shift+Slash");

        page.locator(".rt-keymap").waitFor();
        assertThat(page.locator(".rt-keymap").innerText()).contains("下一行", "通过", "搜索");
    }
}
