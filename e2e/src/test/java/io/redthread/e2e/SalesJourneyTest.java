package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The day of the order clerk: find, judge, decide, mend. */
class SalesJourneyTest extends Journey {

    @Test
    void the_order_desk_filters_previews_and_opens_by_keyboard() {
        var page = signedIn("service");
        visit(page, "/sales/orders");
        page.locator(".rt-view").filter(new Locator.FilterOptions().setHasText("待拣货")).click();
        shownView(page, "待拣货").waitFor();
        settle(page);
        var filtered = page.url();

        page.keyboard().press("j");
        page.keyboard().press("Space");
        var title = page.locator(".rt-preview .ant-drawer-title");
        var number = title.innerText();
        page.locator(".rt-preview").getByText("订单同步").first().waitFor();
        page.keyboard().press("j");
        expect(title).not().hasText(number);
        var next = title.innerText();
        page.keyboard().press("Enter");
        page.waitForURL("**/sales/orders/*");
        expect(page.locator(".rt-document h1")).hasText(next);
        expect(page.locator(".rt-document .rt-page-head .rt-number")).hasText(Pattern.compile("\\d+/\\d+"));

        page.navigate(filtered);
        rows(page).first().waitFor();
        shownView(page, "待拣货").waitFor();
        nothingWentWrong(page);
    }

    private static Locator shownView(Page page, String name) {
        return page.locator(".rt-view[aria-selected=true]")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void a_view_is_saved_and_a_column_is_chosen_away() {
        var page = signedIn("operations");
        visit(page, "/sales/orders?view=exception");
        button(page, "我的视图").click();
        page.getByPlaceholder("视图名称").fill("我的异常");
        button(page, "保存").click();
        page.getByText("我的异常").first().waitFor();
        page.keyboard().press("Escape");
        page.locator("h1").first().click();
        button(page, "列").click();
        page.locator(".rt-panel-list:visible").getByText("旗").click();
        page.keyboard().press("Escape");

        page.reload();
        rows(page).first().waitFor();
        expect(page.locator(".ant-table-thead").first()).not().containsText("旗");
        button(page, "我的视图").click();
        page.getByText("我的异常").first().waitFor();
    }

    @Test
    void a_reviewer_approves_by_key_and_the_order_moves_on() {
        var page = signedIn("service");
        visit(page, "/sales/review");
        rows(page).first().waitFor();
        var number = rows(page).first().locator("a").first().innerText();

        page.keyboard().press("j");
        page.keyboard().press("a");
        expect(rows(page).filter(new Locator.FilterOptions().setHasText(number))).hasCount(0);
        settle(page);

        visit(page, "/threads/" + number);
        page.locator("text=仓库分配").first().waitFor();
        shoot(page, "thread-approved");
        nothingWentWrong(page);
    }

    @Test
    void an_exception_is_taken_and_resolved() {
        var page = signedIn("service");
        visit(page, "/sales/exceptions");
        rows(page).first().locator(".ant-table-cell").nth(1).click();
        button(page, "由我处理").click();
        page.locator(".rt-preview .rt-tag")
                .filter(new Locator.FilterOptions().setHasText("处理中"))
                .waitFor();
        settle(page);
        button(page, "处理完成").click();
        field(page, "怎么处理的").fill("电话问到地址,已补全");
        choose(page, field(page, "原因归类"), "客户");
        page.locator(".ant-modal .ant-btn-primary").click();

        page.locator(".ant-modal").last().waitFor(hidden());
        visit(page, "/sales/exceptions?view=resolved");
        rows(page).first().waitFor();
        nothingWentWrong(page);
    }

    @Test
    void an_order_is_written_by_hand_and_errors_stand_at_the_field() {
        var page = signedIn("service");
        visit(page, "/sales/orders/new");
        button(page, "保存订单").click();
        page.locator(".ant-form-item-explain-error").first().waitFor();

        choose(page, field(page, "店铺"), "自营商城");
        field(page, "平台单号").fill("HAND-" + System.nanoTime());
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("收件"))
                .first()
                .fill("陈晨");
        field(page, "电话").fill("13800138000");
        field(page, "地址").fill("浙江省杭州市西湖区文三路100号");
        field(page, "平台商品编码").fill("HM-0026");
        field(page, "单价").fill("59.90");
        page.keyboard().press("Control+Enter");

        page.waitForURL("**/sales/orders/*");
        expect(page.locator(".rt-document")).containsText("59.90");
        nothingWentWrong(page);
    }
}
