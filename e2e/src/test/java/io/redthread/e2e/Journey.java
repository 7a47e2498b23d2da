package io.redthread.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A browser that walks through the running demo; every script error on the way is a failure. */
abstract class Journey {

    private static final String CHROMIUM = System.getProperty("chromium", "/usr/bin/chromium");

    private static Playwright playwright;
    private static Browser browser;

    protected final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(CHROMIUM))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    /** A page of that size, signed in as that demo person through the sign-in page. */
    protected Page signedIn(String username, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(30_000);
        var page = context.newPage();
        page.onPageError(error -> errors.add(error));
        page.navigate(DemoServer.running().at("/sign-in"));
        page.locator("input[autocomplete=username], input#username").first().fill(username);
        page.locator("input[type=password]").first().fill("redthread-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** Goes to a page and waits until its content stands. */
    protected void visit(Page page, String path) {
        page.navigate(DemoServer.running().at(path));
        page.locator("main").first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    /** Keeps what the page looks like. */
    protected void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    protected void nothingWentWrong(Page page) {
        Assertions.assertThat(errors).as("script errors").isEmpty();
        Assertions.assertThat(page.locator("main").first().innerText())
                .as("what the page says")
                .doesNotContain("没能加载")
                .doesNotContain("页面出错")
                .isNotBlank();
    }
}
