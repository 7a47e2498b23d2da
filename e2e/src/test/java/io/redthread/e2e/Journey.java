package io.redthread.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser that walks through the running demo; every script error on the way is a failure. */
@ExtendWith(Guard.class)
abstract class Journey {

    private static final String CHROMIUM = System.getProperty("chromium", "/usr/bin/chromium");

    /** One for each thread that walks, for all its journeys: two threads cannot share one. */
    private static final ThreadLocal<Playwright> PLAYWRIGHT = new ThreadLocal<>();
    private static final ThreadLocal<Browser> BROWSER = new ThreadLocal<>();

    private static final double PATIENCE = 30_000;

    private static final double A_WHILE = 5_000;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Counts the questions a page has put to the server and has no answer to. */
    private static final String COUNTS_WHAT_IS_ASKED =
            """
            (() => {
              const ask = window.fetch;
              const asked = { open: 0, since: performance.now() };
              window.fetch = (...question) => {
                asked.open++;
                return ask(...question).finally(() => { asked.open--; asked.since = performance.now(); });
              };
              window.redthreadIsQuiet = () => asked.open === 0 && performance.now() - asked.since > 200;
            })()""";

    /** Says "later" to everything urgent; one that is closing already is no hindrance. */
    private static final String PUTS_OFF =
            """
            () => document.querySelectorAll('.ant-notification-notice:has(.ant-btn-primary) .ant-btn:not(.ant-btn-primary)')
                .forEach((later) => later.click())""";

    private static final String STANDS =
            """
            () => window.redthreadIsQuiet() && document.querySelector('main')?.innerText.trim()
                && !document.querySelector(['.ant-skeleton', '.rt-skeleton', '.rt-waiting', '.ant-spin-spinning',
                    '[aria-busy=true]'].map((waiting) => 'main ' + waiting).join())""";

    /** As a click on a link does; what is shown next is on a main of its own, or on the frame's under its own path. */
    private static final String LEAVES =
            """
            (path) => {
              document.querySelector('main').dataset.left = 'yes';
              history.pushState(null, '', path);
              dispatchEvent(new PopStateEvent('popstate', { state: null }));
            }""";

    private static final String ARRIVED =
            """
            () => {
              const main = document.querySelector('main');
              return main?.dataset.path ? main.dataset.path === location.pathname : main && !main.dataset.left;
            }""";

    private static final String TOO_WIDE =
            """
            () => Math.max(document.documentElement.scrollWidth - innerWidth,
                ...[...document.querySelectorAll('main')].map((it) => it.scrollWidth - it.clientWidth))""";

    /** Whether every page is kept as a picture, to be looked at; what failed always is. */
    private static final boolean PICTURES = Boolean.getBoolean("e2e.pictures");

    /** The cookies of who has signed in before: a person signs in once, not before every journey. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();

    protected final List<String> errors = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    /** Keeps what a journey saw last when it failed, and leaves no page open behind it. */
    @RegisterExtension
    final AfterTestExecutionCallback end = test -> Patience.within(A_MINUTE, () -> {
        var failure = test.getExecutionException();
        if (failure.filter(Patience.Ended.class::isInstance).isPresent()) {
            return; // That browser is given up.
        }
        if (failure.isPresent()) {
            contexts.stream().flatMap(context -> context.pages().stream()).forEach(page -> keep(page,
                    "failed-" + test.getRequiredTestMethod().getName() + "-" + Integer.toHexString(page.hashCode())));
        }
        contexts.forEach(BrowserContext::close);
    });

    @BeforeAll
    static void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        if (BROWSER.get() == null || !BROWSER.get().isConnected()) {
            Patience.within(A_MINUTE, Journey::openAnew);
        }
    }

    /** A browser that answers, whatever became of the one before; it goes with the process. */
    static void openAnew() {
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PLAYWRIGHT.set(playwright);
        BROWSER.set(playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(CHROMIUM))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync"))));
    }

    /** A page on a desk, signed in as that demo person. */
    protected Page signedIn(String username) {
        return signedIn(username, 1440, 900);
    }

    /** A page of that size, signed in as that demo person through the sign-in page. */
    protected Page signedIn(String username, int width, int height) {
        return signedIn(username, width, height, "zh", "light");
    }

    /** The same in a language ({@code zh}, {@code en}) and a look ({@code light}, {@code dark}). */
    protected Page signedIn(String username, int width, int height, String language, String look) {
        BrowserContext context = BROWSER.get().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language.equals("zh") ? "zh-CN" : "en-GB"));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript("localStorage.setItem('redthread.lang', '%s'); localStorage.setItem('redthread.mode', '\"%s\"')"
                .formatted(language, look));
        context.addInitScript(COUNTS_WHAT_IS_ASKED);
        var page = context.newPage();
        page.onPageError(error -> errors.add(error));
        // What is urgent pops up whenever it comes, over whatever a journey is about to click.
        page.addLocatorHandler(
                page.locator(".ant-notification-notice:has(.ant-btn-primary)").first(),
                urgent -> page.evaluate(PUTS_OFF),
                new Page.AddLocatorHandlerOptions().setNoWaitAfter(true));
        if (SIGNED_IN.containsKey(username)) {
            context.addCookies(SIGNED_IN.get(username));
        } else {
            signIn(page, username);
            SIGNED_IN.put(username, context.cookies());
        }
        return page;
    }

    /** Through the sign-in page, as a person does. */
    private static void signIn(Page page, String username) {
        page.navigate(DemoServer.running().at("/sign-in"));
        page.locator("input[autocomplete=username], input#username").first().fill(username);
        page.locator("input[type=password]").first().fill("redthread-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        settle(page);
    }

    /** Goes to a page and waits until its content stands. */
    protected static void visit(Page page, String path) {
        page.navigate(DemoServer.running().at(path));
        settle(page);
    }

    /** Goes on to another page without loading the program anew, and waits until its content stands. */
    protected static void goOn(Page page, String path) {
        page.evaluate(LEAVES, path);
        page.waitForFunction(ARRIVED);
        settle(page);
    }

    /** Waits until the page has what it asked for and shows it. */
    protected static void settle(Page page) {
        page.waitForFunction(STANDS);
    }

    /** The button of that name; the key that is printed on it does not matter. */
    protected static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).last();
    }

    /** The field with that label. */
    protected static Locator field(Page page, String label) {
        return page.getByLabel(label).first();
    }

    /** Chooses from the list that drops from a field, and waits until the list is gone. */
    protected static void choose(Page page, Locator field, String option) {
        field.click();
        page.locator(".ant-select-dropdown:visible .ant-select-item-option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        page.waitForFunction(
                "() => ![...document.querySelectorAll('.ant-select-dropdown')].some(list => list.offsetParent !== null)");
    }

    /** Chooses the first that a field finds at the server for what is typed. */
    protected static void find(Page page, Locator field, String typed) {
        field.click();
        field.fill(typed);
        settle(page);
        var lists = page.locator(".ant-select-dropdown:visible");
        lists.locator(".ant-select-item-option").first().waitFor();
        field.press("Enter");
        lists.first().waitFor(hidden());
    }

    /** What a place of the page must come to say. */
    protected static LocatorAssertions expect(Locator place) {
        return PlaywrightAssertions.assertThat(place);
    }

    /** Waits until it is gone. */
    protected static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /** The rows of the list on the page. */
    protected static Locator rows(Page page) {
        return page.locator(".rt-worklist .ant-table-row");
    }

    /** Scans a code; one that a scanner sends twice at once is heard once, so the next comes a little later. */
    protected static void scan(Page page, String code) {
        page.locator(".rt-pda-scan").fill(code);
        page.keyboard().press("Enter");
        page.waitForTimeout(200);
    }

    /** Scans a code that the server is asked about, and waits for what it says. */
    protected static void scanned(Page page, String code) {
        scan(page, code);
        settle(page);
    }

    /** Nothing may be looked for sideways, once the page has found its place. */
    protected static void standsUpright(Page page) {
        try {
            page.waitForFunction(
                    "() => (" + TOO_WIDE + ")() <= 0", null, new Page.WaitForFunctionOptions().setTimeout(A_WHILE));
        } catch (TimeoutError e) {
            Assertions.assertThat(((Number) page.evaluate(TOO_WIDE)).intValue())
                    .as("pixels too wide")
                    .isLessThanOrEqualTo(0);
        }
    }

    /** Keeps what the page looks like, where that was asked for. */
    protected void shoot(Page page, String name) {
        if (PICTURES) {
            keep(page, name);
        }
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    protected void nothingWentWrong(Page page) {
        Assertions.assertThat(errors).as("script errors").isEmpty();
        Assertions.assertThat(page.locator("main").first().innerText())
                .as("what the page says")
                .doesNotContain("没能加载")
                .doesNotContain("页面出错")
                .doesNotContain("这个页面出错了")
                .doesNotContain("This page failed")
                .isNotBlank();
    }
}
