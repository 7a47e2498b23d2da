package io.redthread.e2e;

import static io.redthread.e2e.ApprovalJourneyTest.toInbox;
import static io.redthread.e2e.ApprovalJourneyTest.waiting;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who goes away names a substitute; of two who press at the same time the later one reads who was first. */
class DelegationJourneyTest extends Journey {

    private static final Pattern FOR_HER = Pattern.compile("代 ?李敏");

    @Test
    void a_substitute_decides_for_who_is_away_and_the_latecomer_reads_who_took_it() {
        var buyer = signedIn("buyer");
        visit(buyer, "/purchasing/orders");
        var head = signedIn("dept.head");
        goAway(head);
        var substitute = signedIn("operations");

        var first = Purchase.of(buyer, 30);
        toInbox(substitute, first);
        expect(waiting(substitute, first)).containsText(FOR_HER);
        substitute.keyboard().press("a");
        expect(waiting(substitute, first)).hasCount(0);
        visit(buyer, first.path() + "?tab=approval");
        expect(buyer.locator(".rt-document")).containsText(FOR_HER);

        var second = Purchase.of(buyer, 30);
        toInbox(substitute, second);
        toInbox(head, second);
        head.keyboard().press("a");
        expect(waiting(head, second)).hasCount(0);
        substitute.keyboard().press("a");
        expect(substitute.locator(".rt-inbox-gone")).containsText("李敏");
        shoot(substitute, "latecomer");

        comeBack(head);
        nothingWentWrong(head);
    }

    private void goAway(Page person) {
        visit(person, "/me");
        choose(person, person.locator(".rt-away .ant-select"), "operations");
        field(person, "结束").fill("2099-12-31 18:00");
        field(person, "结束").press("Enter");
        button(person, "设置代理").click();
        expect(person.locator(".rt-away li").first()).containsText("现在结束");
        shoot(person, "away");
    }

    private static void comeBack(Page person) {
        visit(person, "/me");
        person.locator(".rt-away li").first().getByText("现在结束").click();
        expect(person.locator(".rt-away li").first()).containsText("已结束");
    }
}
