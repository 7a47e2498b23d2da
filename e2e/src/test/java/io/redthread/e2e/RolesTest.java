package io.redthread.e2e;

import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of the eleven demo people lands on a workbench of their own, on a desk and on a phone. */
@Walk
class RolesTest extends Journey {

    @Execution(ExecutionMode.SAME_THREAD)
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "admin, 流水线积压, 人员", "buyer, 我的待办, 供应商", "dept.head, 在途订单, 供应商", "finance.head, 异常订单, 日志",
        "cfo, 节点准时率, 日志", "general.manager, 在途订单, 节点看板", "operations, 待审订单, 流程标准", "customs, 在途订单, 订单台",
        "warehouse, 待拣打包, 波次拣货", "service, 待审订单, 审单台", "accountant, 我的待办, 订单台"
    })
    void lands_on_an_own_workbench(String username, String figure, String entry) {
        var page = signedIn(username);
        visit(page, "/");

        expect(page.locator(".rt-figures")).containsText(figure);
        expect(page.locator(".rt-menu")).containsText(entry);
        nothingWentWrong(page);

        page.setViewportSize(390, 844);
        settle(page);
        shoot(page, "phone-workbench-" + username);
        expect(page.locator(".rt-bottom")).containsText(Pattern.compile("待办.*搜索.*我的", Pattern.DOTALL));
        standsUpright(page);
    }
}
