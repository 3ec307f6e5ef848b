package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;

/** A real browser before the running platform; screenshots go to target/screenshots. */
final class Chromium implements AutoCloseable {

    private static final double AGAIN_MS = 250;
    static final double PATIENCE_MS = Duration.ofSeconds(30).toMillis();

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int NARROW = 375;

    private final Platform platform = RunningPlatform.get();
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the browser tests need Chromium: apt-get install chromium fonts-noto-cjk"));
    }

    BrowserContext context(String language) {
        return browser.newContext(options().setLocale(language).setViewportSize(1280, 900));
    }

    BrowserContext withoutScripts() {
        return browser.newContext(options().setJavaScriptEnabled(false));
    }

    /** As a telephone has it. */
    BrowserContext narrow() {
        return browser.newContext(options().setLocale("zh-CN").setViewportSize(NARROW, 800));
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setBaseURL(platform.url(Service.PORTAL));
    }

    /** A company on BLACK whose notice was delivered, so that the entry is published; decided so many months ago. */
    String designated(SampleCompanies.Company company, String number, int monthsAgo) {
        return designated(company, number, monthsAgo, "BLACK", "TAX_EVASION");
    }

    /** An entry of a company that is published. */
    String designated(SampleCompanies.Company company, String number, int monthsAgo, String list, String ground) {
        var tokens = RunningPlatform.tokens();
        Map<String, Object> body = new HashMap<>();
        body.put("list", list);
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", "tax-420000");
        body.put("decisionNumber", number);
        body.put(
                "decisionDate",
                LocalDate.now(WorkingDays.LEGAL_ZONE)
                        .minusMonths(monthsAgo)
                        .minusDays(20)
                        .toString());
        body.put("ground", ground);
        body.put("statement", "示例事由");
        var http = new Http();
        String designation = platform.url(Service.DESIGNATION);
        String entry = http.post(designation + "/designations", tokens.officer("tax-420000"), body)
                .json()
                .get("entry")
                .asText();
        if (list.equals("BLACK")) {
            http.post(
                    designation + "/entries/" + entry + "/notice/delivery",
                    tokens.officer("tax-420000"),
                    Map.of("method", "POST"));
        }
        return entry;
    }

    /** At the workbench, on the page that was asked for. */
    static Page signedIn(BrowserContext context, String token, String path) {
        Page page = context.newPage();
        page.navigate(path);
        page.locator("#token").fill(token);
        page.locator("main form button").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.url()).endsWith(path);
        return page;
    }

    /**
     * Loads a page, and the pages that follow it, until something is on one of them: what another service decided
     * arrives by Kafka, and other tests fill queues, too.
     */
    static void until(Page page, String path, Locator what) {
        Locator next = page.locator("a[rel=next]");
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        page.navigate(path);
        while (what.count() == 0 && System.nanoTime() < end) {
            if (next.count() > 0) {
                page.navigate(next.first().getAttribute("href"));
            } else {
                // The platform has other things to do than to be asked all the time.
                page.waitForTimeout(AGAIN_MS);
                page.navigate(path);
            }
        }
        assertThat(what.count()).as(path).isPositive();
    }

    /** Takes a picture, and has axe look at the page. */
    static void accessible(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getViolations())
                .as(name)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }
}
