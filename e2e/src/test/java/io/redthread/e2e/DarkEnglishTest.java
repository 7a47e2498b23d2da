package io.redthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One walk through the main pages in the dark and in English: nothing of them is left in Chinese or too pale to read. */
@Walk
class DarkEnglishTest extends Journey {

    private static final List<String> PAGES = List.of(
            "/", "/sales/orders", "/sales/review", "/sales/exceptions", "/sales/orders/new", "/monitoring/board", "/threads",
            "/process/standards", "/sales/review-rules", "/imports", "/inventory/stock", "/inventory/entries",
            "/inventory/places", "/fulfilment/waves", "/fulfilment/parcels", "/catalog/skus", "/catalog/categories",
            "/parties/suppliers", "/parties/customers", "/parties/shops", "/system/people", "/system/roles",
            "/system/calendar", "/system/journal", "/messages", "/messages/settings", "/demo-phone", "/system/channels",
            "/system/deliveries", "/system/departments", "/purchasing/orders", "/purchasing/requisitions/new",
            "/purchasing/rfqs/new", "/purchasing/agreements/new", "/purchasing/settings",
            "/approval/requests", "/approval/settings", "/budgets", "/rules", "/rules/purchase-order-approval", "/me", "/tour");

    /** What the pages themselves say: headings, tabs, columns, labels and buttons; not the data, nor a language's own name. */
    private static final String OWN_WORDS =
            """
            () => [...document.querySelectorAll('h1, h2, .rt-menu a, .rt-view, th, label, main button, .rt-kpi-label, dt')]
                .filter((it) => !it.closest('.rt-workbench > .rt-page-head, .rt-months, .rt-places-tree, .rt-board-shops tbody'))
                .map((it) => it.innerText).filter((text) => /[\\u4e00-\\u9fff]/.test(text) && text !== '中文')""";

    /** Text whose contrast with what lies behind it is below 4.5:1. */
    private static final String PALE =
            """
            () => {
              const numbers = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
              const light = ([r, g, b]) => {
                const [x, y, z] = [r, g, b].map((c) => c / 255)
                  .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                return 0.2126 * x + 0.7152 * y + 0.0722 * z;
              };
              const behind = (element) => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = numbers(getComputedStyle(at).backgroundColor);
                  if (colour.length === 3 || colour[3] === 1) return colour;
                }
                return [16, 21, 27];
              };
              const pale = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                const text = walker.currentNode.textContent.trim();
                if (!text || !element.checkVisibility() || element.closest('script, style, [disabled], .ant-btn-disabled'))
                  continue;
                const [a, b] = [numbers(getComputedStyle(element).color), behind(element)].map(light).sort((x, y) => y - x);
                if ((a + 0.05) / (b + 0.05) < 4.5) pale.push(text.slice(0, 30));
              }
              return pale;
            }""";

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void the_main_pages_are_whole_in_english_and_legible_in_the_dark() {
        var page = signedIn("admin", 1440, 900, "en", "dark");
        visit(page, PAGES.getLast());
        for (var path : PAGES) {
            goOn(page, path);

            shoot(page, "dark-en" + path.replace('/', '-'));
            assertThat(texts(page, OWN_WORDS)).as("Chinese on %s", path).isEmpty();
            assertThat(texts(page, PALE)).as("too pale on %s", path).isEmpty();
            standsUpright(page);
            nothingWentWrong(page);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
