package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.systemtest.Chromium.accessible;
import static org.creditlists.systemtest.Chromium.signedIn;
import static org.creditlists.systemtest.Chromium.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Restorations by the workbench in a real browser. */
class WorkbenchRestorationAcceptanceTest {

    private static final Tokens TOKENS = RunningPlatform.tokens();
    private static final SampleCompanies COMPANIES = new SampleCompanies(new Random(2029));

    private static Chromium chromium;

    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aCompanyThatIsRefusedMayTryAgainLater() {
        SampleCompanies.Company company = COMPANIES.next();
        String entry = chromium.designated(company, "示例决定〔工作台〕3号", 13);
        try (BrowserContext people = chromium.context("zh-CN");
                BrowserContext officers = chromium.context("zh-CN")) {
            Page page = signedIn(people, TOKENS.subject(company.code()), "/workbench/mine");
            Locator restore = form(page, entry);
            // Taken back, and brought again.
            apply(page, restore);
            withdraw(page);
            apply(page, restore);
            String application = application(page);
            decide(officers, application, "REFUSE", this::refuse);
            page.navigate("/workbench/restorations/" + application + "/paper");
            assertThat(page.locator("body").textContent()).contains("示例：请补交完税证明");
        }
    }

    @Test
    void aCompanyThatIsRestoredIsOnTheListNoMore() {
        SampleCompanies.Company company = COMPANIES.next();
        String entry = chromium.designated(company, "示例决定〔工作台〕4号", 13);
        try (BrowserContext people = chromium.context("zh-CN");
                BrowserContext officers = chromium.context("zh-CN")) {
            Page page = signedIn(people, TOKENS.subject(company.code()), "/workbench/mine");
            apply(page, form(page, entry));
            decide(officers, application(page), "GRANT", decision -> decision.locator("input[type=checkbox]")
                    .all()
                    .forEach(Locator::check));
            until(page, "/entry/" + entry, page.locator("[role=alert]"));
            assertThat(page.locator("main").textContent()).doesNotContain(company.name());
            accessible(page, "entry-gone");
        }
    }

    private static Locator form(Page page, String entry) {
        Locator restore = page.locator("form[action='/workbench/acts/RESTORE/" + entry + "']");
        until(page, "/workbench/mine", restore);
        return restore;
    }

    private static void withdraw(Page page) {
        Locator back = page.locator("form[action*=WITHDRAW] button");
        until(page, "/workbench/mine", back);
        back.click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("[role=alert]").allTextContents()).isEmpty();
        assertThat(page.locator("form[action*=WITHDRAW]").count()).isZero();
    }

    /** The id of the application that is open. */
    private static String application(Page page) {
        until(page, "/workbench/mine", page.locator("form[action*=WITHDRAW]"));
        return page.locator("form[action*=WITHDRAW]").getAttribute("action").split("/")[4];
    }

    private static void decide(BrowserContext officers, String application, String decision, Consumer<Locator> fill) {
        Page desk = signedIn(officers, TOKENS.officer("tax-420000"), "/workbench/restorations");
        Locator row = desk.locator("tr", new Page.LocatorOptions().setHasText(application));
        until(desk, "/workbench/restorations", row);
        accessible(desk, "workbench-restorations");
        row.locator("form[action*=ACCEPT_RESTORATION] button").click();
        desk.waitForLoadState(LoadState.LOAD);
        String form = "form[action*=" + decision + "_RESTORATION]";
        row.locator("details")
                .filter(new Locator.FilterOptions().setHas(desk.locator(form)))
                .locator("summary")
                .click();
        fill.accept(row.locator(form));
        accessible(desk, "workbench-restorations-" + decision.toLowerCase(Locale.ROOT));
        row.locator(form).locator("button").click();
        desk.waitForLoadState(LoadState.LOAD);
        assertThat(desk.locator("[role=alert]").allTextContents()).isEmpty();
    }

    private void refuse(Locator decision) {
        decision.locator("select[name=reason]").selectOption("EVIDENCE_MISSING");
        decision.locator("input[name=nextTryFrom]").fill(today.plusMonths(1).toString());
        decision.locator("textarea[name=explanation]").fill("示例：请补交完税证明");
    }

    private static void apply(Page page, Locator restore) {
        page.locator("details", new Page.LocatorOptions().setHas(restore))
                .locator("summary")
                .click();
        restore.locator("select[name=route]").selectOption("EXPLANATION");
        restore.locator("textarea[name=statement]").fill("示例：已补缴");
        restore.locator("input[name=commitment]").check();
        accessible(page, "subject-applies");
        restore.locator("button").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("[role=alert]").allTextContents()).isEmpty();
    }
}
