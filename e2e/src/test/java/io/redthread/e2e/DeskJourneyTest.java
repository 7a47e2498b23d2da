package io.redthread.e2e;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The clerk at the desk: reviews one by one, changes an order, splits it, merges two. */
class DeskJourneyTest extends Journey {

    @Test
    void a_clerk_reviews_one_by_one_and_takes_an_approval_back() {
        var page = signedIn("service");
        visit(page, "/sales/review");
        rows(page).first().waitFor();
        page.keyboard().press("n");
        page.waitForURL("**/sales/review/next");
        var sheet = page.locator("[data-order]");
        sheet.waitFor();
        var number = sheet.getAttribute("data-order");
        shoot(page, "review-next");

        page.keyboard().press("a");
        expect(sheet).not().hasAttribute("data-order", String.valueOf(number));
        button(page, "撤销").click();
        settle(page);

        visit(page, "/sales/review?q=" + number);
        expect(rows(page).filter(new Locator.FilterOptions().setHasText(number))).hasCount(1);
        nothingWentWrong(page);
    }

    @Test
    void a_change_shows_its_difference_before_it_is_saved() {
        var page = signedIn("service");
        visit(page, "/sales/orders?view=allocated");
        rows(page).first().locator("a").first().click();
        page.waitForURL("**/sales/orders/*");
        page.locator(".rt-document h1").waitFor();
        page.keyboard().press("e");
        var form = page.locator(".ant-drawer");
        var quantity = form.locator(".sales-change-lines li").first().locator("input.sales-number").first();
        quantity.fill("9");
        form.getByText("买家需补").waitFor();
        shoot(page, "order-change");

        form.getByPlaceholder("为什么改").fill("客户加购");
        form.locator(".ant-btn-primary").click();

        form.waitFor(hidden());
        expect(page.locator(".rt-document .rt-page-head")).containsText(Pattern.compile("第 \\d+ 版"));
        nothingWentWrong(page);
    }

    @Test
    void two_orders_of_a_buyer_are_merged_and_the_merge_is_undone() {
        var page = signedIn("service");
        var buyer = Sale.buyer();
        Sale.of(page, buyer);
        Sale.of(page, buyer);
        visit(page, "/sales/merges");
        var group = page.locator(".sales-batch").filter(new Locator.FilterOptions().setHasText(buyer));
        group.waitFor();
        shoot(page, "merges");
        group.locator("header .ant-btn").click();
        button(page, "撤销").click();
        settle(page);
        nothingWentWrong(page);
    }
}
