package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.systemtest.Chromium.accessible;
import static org.creditlists.systemtest.Chromium.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Random;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal in a real browser. WCAG by axe. */
class PortalAcceptanceTest {

    private static final Platform PLATFORM = RunningPlatform.get();
    private static final SampleCompanies.Company COMPANY = new SampleCompanies(new Random(2026)).next();

    private static Chromium chromium;
    private static String entry;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        entry = chromium.designated(COMPANY, "示例决定〔浏览器〕1号", 0);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void somebodyLooksACompanyUpAndReadsWhatItMeansAndTheWayOut(String language) {
        try (BrowserContext context = chromium.context(language)) {
            Page page = context.newPage();
            untilPublished(page);
            page.navigate("/");
            accessible(page, "start-" + language);
            page.locator("#term").fill(COMPANY.name());
            page.keyboard().press("Enter");
            // By htmx: the page stays, the results come.
            Locator link = page.locator("#results a").first();
            link.waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE_MS));
            assertThat(link.textContent()).contains(COMPANY.name());
            accessible(page, "results-" + language);
            link.click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.startsWith("zh") ? "zh-CN" : "en");
            assertThat(page.locator("main").textContent())
                    .contains(COMPANY.code())
                    .contains("示例决定〔浏览器〕1号");
            accessible(page, "entry-" + language);
            for (String path : List.of(
                    "/lists?list=BLACK&field=TAXATION",
                    "/warning-list",
                    "/statistics",
                    "/status",
                    "/rules",
                    "/problems",
                    "/problems/evidence-too-large",
                    "/docs",
                    "/docs/guide/push",
                    "/docs/api/designation/pushPushPost")) {
                page.navigate(path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                accessible(page, path.replaceAll("[^a-z]+", "-").substring(1) + "-" + language);
            }
        }
    }

    @Test
    void everythingWorksWithoutScriptsAndByTheKeyboard() {
        try (BrowserContext context = chromium.withoutScripts()) {
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
        try (BrowserContext context = chromium.context("zh-CN")) {
            Page page = context.newPage();
            page.onRequest(request -> assertThat(request.url()).startsWith(PLATFORM.url(Service.PORTAL)));
            StringBuilder complaints = new StringBuilder();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.append(message.text()).append('\n');
                }
            });
            untilPublished(page);
            page.navigate("/statistics");
            page.locator(".chart canvas")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(Chromium.PATIENCE_MS));
            assertThat(complaints.toString()).isEmpty();
        }
    }

    @Test
    void everyPageFitsOnATelephone() {
        try (BrowserContext context = chromium.narrow()) {
            Page page = context.newPage();
            untilPublished(page);
            for (String path : List.of(
                    "/",
                    "/lists?list=BLACK&field=TAXATION",
                    "/entry/" + entry,
                    "/statistics",
                    "/status",
                    "/rules",
                    "/problems/evidence-too-large",
                    "/docs/guide/operate",
                    "/docs/api/designation/pushPushPost",
                    "/docs/events/entries")) {
                page.navigate(path);
                accessible(
                        page,
                        "narrow" + path.replaceAll("[?].*|[0-9a-f-]{36}", "").replace('/', '-'));
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
        }
    }

    private static void untilPublished(Page page) {
        until(page, "/entry/" + entry, page.locator("dl"));
    }
}
