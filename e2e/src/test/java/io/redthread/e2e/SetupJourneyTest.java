package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is set up before the day begins: goods, parties, people, keys, files; and the proof that nothing was changed. */
class SetupJourneyTest extends Journey {

    private final String code = Long.toString(System.nanoTime(), 36).toUpperCase();

    @Test
    void goods_are_entered_and_found_again() {
        var page = signedIn("operations");
        visit(page, "/catalog/skus/new");
        field(page, "商品编码").fill("E2E-" + code);
        page.getByLabel("名称", new Page.GetByLabelOptions().setExact(true))
                .fill("折叠水壶 " + code);
        page.keyboard().press("Control+s");
        page.waitForURL(url -> !url.endsWith("/new"));

        visit(page, "/catalog/skus?q=E2E-" + code);

        rows(page).first().waitFor();
        assertThat(rows(page).first().innerText()).contains("折叠水壶");
        nothingWentWrong(page);
    }

    @Test
    void a_supplier_is_looked_into() {
        var page = signedIn("buyer");
        visit(page, "/parties/suppliers");
        rows(page).first().waitFor();
        rows(page).first().click();

        page.locator(".rt-preview").getByText("联系人").first().waitFor();
        nothingWentWrong(page);
    }

    @Test
    void a_person_joins_and_gets_a_password_to_change() {
        var page = signedIn("admin");
        visit(page, "/system/people");
        button(page, "新增人员").click();
        var drawer = page.locator(".ant-drawer").last();
        drawer.getByLabel("姓名").fill("新同事");
        drawer.getByLabel("用户名").fill("new." + code.toLowerCase());
        drawer.locator(".ant-drawer-footer .ant-btn-primary").click();
        page.getByText("new." + code.toLowerCase()).first().waitFor();

        visit(page, "/system/people?q=new." + code.toLowerCase());
        rows(page).first().waitFor();
        assertThat(rows(page).first().innerText()).contains("新同事");
        nothingWentWrong(page);
    }

    @Test
    void the_journal_is_verified_whole() {
        var page = signedIn("admin");
        visit(page, "/system/journal");

        button(page, "立即校验").click();

        page.locator(".rt-journal-verdict").filter(new Locator.FilterOptions().setHasText("完好")).waitFor();
        nothingWentWrong(page);
    }

    @Test
    void a_file_of_goods_is_mapped_previewed_and_imported() {
        var page = signedIn("operations");
        visit(page, "/imports/new/goods");
        var file = "商品编码,名称,基本单位\nIMP-%s,导入的水壶,pcs\n".formatted(code).getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(
                new com.microsoft.playwright.options.FilePayload("goods.csv", "text/csv", file));
        button(page, "下一步").click();
        button(page, "开始导入").click();

        page.locator("text=文件与导入结果一致").waitFor();
        nothingWentWrong(page);
    }
}
