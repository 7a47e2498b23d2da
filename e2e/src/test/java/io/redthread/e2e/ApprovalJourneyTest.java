package io.redthread.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An approver's day: facts first, then the decision, by keyboard or under the thumb. */
class ApprovalJourneyTest extends Journey {

    private Page buyer;

    @BeforeEach
    void a_buyer_is_at_work() {
        buyer = signedIn("buyer");
        visit(buyer, "/purchasing/orders");
    }

    @Test
    void approves_by_key_with_words_and_the_buyer_sees_it_at_once() {
        var order = Purchase.of(buyer, 30);
        visit(buyer, order.path());
        var head = signedIn("dept.head");

        toInbox(head, order);
        shoot(head, "inbox");
        opinion(head).fill("价格合适");
        head.keyboard().press("Tab");
        head.keyboard().press("a");

        expect(waiting(head, order)).hasCount(0);
        buyer.locator(".ant-tabs-tab").filter(withText("审批")).click();
        expect(buyer.locator(".rt-document")).containsText("价格合适");
        nothingWentWrong(head);
        nothingWentWrong(buyer);
    }

    @Test
    void rejects_with_a_reason_that_goes_back_to_the_buyer() {
        var order = Purchase.of(buyer, 30);
        var head = signedIn("dept.head");

        toInbox(head, order);
        head.keyboard().press("r");
        var dialog = head.locator(".ant-modal");
        dialog.locator(".ant-btn-primary").click();
        dialog.locator(".ant-form-item-explain-error").waitFor();
        dialog.locator("textarea").fill("先比价");
        dialog.locator(".ant-btn-primary").click();

        expect(waiting(head, order)).hasCount(0);
        visit(buyer, order.path());
        expect(buyer.locator(".rt-page-head").first()).containsText("已驳回");
        expect(buyer.locator(".rt-actions")).containsText("先比价");
    }

    @Test
    void the_next_level_sees_it_without_reloading_and_the_general_manager_must_say_why() {
        var finance = signedIn("finance.head");
        visit(finance, "/approval/inbox");
        var order = Purchase.of(buyer, 5_100);

        decide(signedIn("dept.head"), order);
        expect(waiting(finance, order)).hasCount(1);
        decide(finance, order);

        var manager = signedIn("general.manager");
        toInbox(manager, order);
        manager.keyboard().press("a");
        expect(manager.locator(".rt-approval-opinion [role=alert]")).containsText("意见");
        manager.keyboard().type("旺季备货,同意");
        button(manager, "同意").click();
        expect(waiting(manager, order)).hasCount(0);
        visit(buyer, order.path());
        expect(buyer.locator(".rt-page-head").first()).containsText("已批准");
    }

    @Test
    void gives_a_step_to_somebody_else() {
        var order = Purchase.of(buyer, 30);
        var head = signedIn("dept.head");

        toInbox(head, order);
        button(head, "更多").click();
        head.locator(".ant-dropdown-menu-item").filter(withText("转办")).click();
        choose(head, head.locator(".ant-modal .ant-select").first(), "finance.head");
        head.locator(".ant-modal .ant-btn-primary").click();

        expect(waiting(head, order)).hasCount(0);
        var finance = signedIn("finance.head");
        visit(finance, "/approval/inbox");
        expect(waiting(finance, order)).hasCount(1);
        nothingWentWrong(finance);
    }

    @Test
    void decides_under_the_thumb_on_a_phone() {
        var order = Purchase.of(buyer, 30);
        var head = signedIn("dept.head", 390, 844);

        toInbox(head, order);
        head.locator(".rt-approval-card").waitFor();
        standsUpright(head);
        shoot(head, "phone-inbox");
        button(head, "同意").click();

        visit(head, "/approval/inbox");
        expect(waiting(head, order)).hasCount(0);
        standsUpright(head);
    }

    /** Opens it from the inbox. */
    static void toInbox(Page approver, Purchase order) {
        visit(approver, "/approval/inbox");
        waiting(approver, order).locator("button").click();
        expect(approver.locator(".rt-approval-kind")).containsText(order.number());
        approver.locator(".rt-actions [data-act=approve]").waitFor();
    }

    static Locator waiting(Page approver, Purchase order) {
        return approver.locator(".rt-inbox > li:not(.rt-inbox-gone)").filter(withText(order.number()));
    }

    private static void decide(Page approver, Purchase order) {
        toInbox(approver, order);
        approver.keyboard().press("a");
        expect(waiting(approver, order)).hasCount(0);
    }

    private static Locator opinion(Page approver) {
        return approver.locator(".rt-approval-opinion textarea").first();
    }

    static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
