package org.creditlists.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.WorkingDays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal and the workbench in a real browser; the screenshots stay in target/screenshots. WCAG by axe. */
class BrowserAcceptanceTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MS = Duration.ofSeconds(30).toMillis();
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Platform PLATFORM = RunningPlatform.get();
    private static final Tokens TOKENS = RunningPlatform.tokens();
    private static final SampleCompanies.Company COMPANY = new SampleCompanies(new Random(2026)).next();

    private static Playwright playwright;
    private static Browser browser;
    private static String entry;

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        Map<String, Object> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", COMPANY.name());
        body.put("code", COMPANY.code());
        body.put("authority", "tax-420000");
        body.put("decisionNumber", "示例决定〔浏览器〕1号");
        body.put("decisionDate", today.minusDays(20).toString());
        body.put("ground", "TAX_EVASION");
        body.put("statement", "示例事由");
        var http = new Http();
        String designation = PLATFORM.url(Service.DESIGNATION);
        entry = http.post(designation + "/designations", TOKENS.officer("tax-420000"), body)
                .json()
                .get("entry")
                .asText();
        // The standard of today has it published when the notice was delivered.
        http.post(
                designation + "/entries/" + entry + "/notice/delivery",
                TOKENS.officer("tax-420000"),
                Map.of("method", "POST"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the browser tests need Chromium: apt-get install chromium fonts-noto-cjk"));
    }

    private static BrowserContext context(String language) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setBaseURL(PLATFORM.url(Service.SHARING))
                .setViewportSize(1280, 900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void somebodyLooksACompanyUpAndReadsWhatItMeansAndTheWayOut(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            untilPublished(page);
            page.navigate("/");
            accessible(page, "start-" + language);
            page.locator("#term").fill(COMPANY.name());
            page.keyboard().press("Enter");
            // By htmx: the page stays, the results come.
            Locator link = page.locator("#results a").first();
            link.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
            assertThat(link.textContent()).contains(COMPANY.name());
            accessible(page, "results-" + language);
            link.click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.startsWith("zh") ? "zh-CN" : "en");
            assertThat(page.locator("main").textContent())
                    .contains(COMPANY.code())
                    .contains("示例决定〔浏览器〕1号");
            accessible(page, "entry-" + language);
            for (String path : List.of("/lists?list=BLACK&field=TAXATION", "/warning-list", "/statistics", "/status")) {
                page.navigate(path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                accessible(page, path.replaceAll("[^a-z]+", "-").substring(1) + "-" + language);
            }
        }
    }

    @Test
    void everythingWorksWithoutScriptsAndByTheKeyboard() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setBaseURL(PLATFORM.url(Service.SHARING)))) {
            Page page = context.newPage();
            untilPublished(page);
            page.navigate("/");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator("#term").fill(COMPANY.code());
            page.keyboard().press("Enter");
            page.waitForURL("**/search");
            assertThat(page.locator("#results").textContent()).contains(COMPANY.name());
            page.navigate("/statistics");
            assertThat(page.locator("table").first().isVisible()).isTrue();
        }
    }

    @Test
    void statisticsAreDrawnAndNothingIsFetchedFromElsewhere() {
        try (BrowserContext context = context("zh-CN")) {
            Page page = context.newPage();
            page.onRequest(request -> assertThat(request.url()).startsWith(PLATFORM.url(Service.SHARING)));
            StringBuilder complaints = new StringBuilder();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.append(message.text()).append('\n');
                }
            });
            untilPublished(page);
            page.navigate("/statistics");
            page.locator(".chart canvas").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
            assertThat(complaints.toString()).isEmpty();
        }
    }

    @Test
    void anOfficerOfADepartmentTakesAnOrderIntoWorkAndInquires() {
        try (BrowserContext context = context("zh-CN")) {
            Page page = context.newPage();
            page.navigate("/workbench");
            accessible(page, "workbench-login");
            page.locator("#token").fill(TOKENS.department("finance-000000"));
            page.getByRole(AriaRole.BUTTON).first().click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("main").textContent()).contains("finance-000000");
            accessible(page, "workbench-home");
            page.navigate("/workbench/inquiry");
            page.locator("input[name=code]").fill(COMPANY.code());
            page.locator("input[name=purpose]").fill("示例用途");
            page.locator("input[name=legalGround]").fill("示例依据");
            page.locator("main form button").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("main").textContent()).contains(COMPANY.name());
            accessible(page, "workbench-inquiry");
            Locator mine = page.locator("tr", new Page.LocatorOptions().setHasText(COMPANY.name()));
            until(page, "/workbench/orders", mine);
            accessible(page, "workbench-orders");
            Locator button = mine.first().getByRole(AriaRole.BUTTON);
            String before = button.textContent();
            button.click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("[role=alert]").count()).isZero();
            // Another step follows, or, of a suspended order that is confirmed, none.
            Locator next = mine.getByRole(AriaRole.BUTTON);
            assertThat(next.allTextContents()).doesNotContain(before);
        }
    }

    @Test
    void anAuthorityFindsAnObjectionAndAnApplicationOnItsDesk() {
        var http = new Http();
        String subject = TOKENS.subject(COMPANY.code());
        String objection = http.post(
                        PLATFORM.url(Service.OBJECTION) + "/objections",
                        subject,
                        Map.of("entry", entry, "ground", "FACTS_WRONG", "statement", "示例：与事实不符"))
                .json()
                .get("caseId")
                .asText();
        try (BrowserContext context = context("zh-CN")) {
            Page page = context.newPage();
            page.navigate("/workbench");
            page.locator("#token").fill(TOKENS.officer("tax-420000"));
            page.getByRole(AriaRole.BUTTON).first().click();
            page.waitForLoadState(LoadState.LOAD);
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(objection));
            until(page, "/workbench/objections", row);
            accessible(page, "workbench-objections");
            row.locator("summary").click();
            row.locator("select[name=outcome]").selectOption("REJECTED");
            row.locator("select[name=reason]").selectOption("INFORMATION_CORRECT");
            row.locator("input[name=explanation]").fill("示例：经核实信息无误");
            row.getByRole(AriaRole.BUTTON).click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(objection))
                            .count())
                    .isZero();
            page.navigate("/workbench/pushes");
            accessible(page, "workbench-pushes");
            page.navigate("/workbench/restorations");
            accessible(page, "workbench-restorations");
        }
    }

    private static void untilPublished(Page page) {
        until(page, "/entry/" + entry, page.locator("dl"));
    }

    /** Loads a page until something is on it: what another service decided arrives by Kafka. */
    private static void until(Page page, String path, Locator what) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        do {
            page.navigate(path);
        } while (what.count() == 0 && System.nanoTime() < end);
        assertThat(what.count()).as(path).isPositive();
    }

    /** Takes a picture, and has axe look at the page. */
    private static void accessible(Page page, String name) {
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
