package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.systemtest.Chromium.accessible;
import static org.creditlists.systemtest.Chromium.signedIn;
import static org.creditlists.systemtest.Chromium.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Random;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.SampleList;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The workbench in a real browser, with the services that own what is decided there. WCAG by axe. */
class WorkbenchAcceptanceTest {

    private static final Tokens TOKENS = RunningPlatform.tokens();
    private static final SampleCompanies.Company COMPANY = new SampleCompanies(new Random(2027)).next();
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        chromium.designated(COMPANY, "示例决定〔工作台〕1号", 0);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void anOfficerOfADepartmentTakesAnOrderIntoWorkAndInquires() throws IOException {
        try (BrowserContext context = chromium.context("zh-CN")) {
            Page login = context.newPage();
            login.navigate("/workbench");
            accessible(login, "workbench-login");
            Page page = signedIn(context, TOKENS.department("finance-000000"), "/workbench");
            assertThat(page.locator("main").textContent()).contains("finance-000000");
            accessible(page, "workbench-home");
            inquire(page);
            inquireAboutMany(page);
            takeIntoWork(page);
        }
    }

    private static void inquire(Page page) {
        page.navigate("/workbench/inquiry");
        Locator ask = page.locator("form[action='/workbench/inquiry']");
        ask.locator("input[name=code]").fill(COMPANY.code());
        reason(ask);
        ask.locator("button").click();
        page.locator("main h3").first().waitFor();
        assertThat(page.locator("main").textContent()).contains(COMPANY.name());
        accessible(page, "workbench-inquiry");
        // What was typed stays in the form, and an inquiry is about a code or a name.
        ask.locator("input[name=code]").fill("");
        ask.locator("input[name=name]").fill(COMPANY.name());
        reason(ask);
        ask.locator("button").click();
        page.locator("main .why").first().waitFor();
        assertThat(page.locator("main").textContent()).contains(COMPANY.code(), "与所查名称完全一致");
    }

    private static void inquireAboutMany(Page page) throws IOException {
        page.locator("main details", new Page.LocatorOptions().setHasText("批量查询"))
                .locator("summary")
                .click();
        Locator many = page.locator("form[action='/workbench/inquiry/batch']");
        many.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "示例.csv", "text/csv", (COMPANY.code() + "\r\n").getBytes(StandardCharsets.UTF_8)));
        reason(many);
        accessible(page, "workbench-inquiry-batch");
        Download table = page.waitForDownload(() -> many.locator("button").click());
        assertThat(Files.readString(table.path())).contains(COMPANY.name(), "receipt,");
    }

    private static void takeIntoWork(Page page) {
        Locator mine = page.locator("tr", new Page.LocatorOptions().setHasText(COMPANY.name()));
        until(page, "/workbench/orders", mine);
        accessible(page, "workbench-orders");
        mine.first().locator("form[action*=ACKNOWLEDGE] button").click();
        Locator decline = mine.first().locator("form[action*=NOT_APPLY]");
        until(page, "/workbench/orders", decline);
        // Why a measure is not applied is said, and a mandatory one is never simply not adopted.
        mine.first().locator("summary").click();
        decline.locator("select[name=reason]").selectOption("NOTHING_TO_APPLY_TO");
        accessible(page, "workbench-orders-decline");
        decline.locator("button").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("[role=alert]").count()).isZero();
        assertThat(mine.locator("form[action*=NOT_APPLY]").count()).isZero();
    }

    private static void reason(Locator form) {
        form.locator("input[name=purpose]").fill("示例用途");
        form.locator("input[name=legalGround]").fill("示例依据");
    }

    @Test
    void aPlatformTriesAListAndReadsTheReceipts() {
        var list = new SampleList(20, "browser" + System.nanoTime(), today, new Random());
        try (BrowserContext context = chromium.context("zh-CN")) {
            Page page = signedIn(context, TOKENS.platform("330000"), "/workbench/pushes");
            page.locator("summary").first().click();
            page.locator("input[type=file]").setInputFiles(new FilePayload("示例名单.csv", "text/csv", list.csv()));
            page.locator("input[name=dryRun]").check();
            accessible(page, "workbench-push");
            page.locator("form[action*=PUSH] button").click();
            page.waitForLoadState(LoadState.LOAD);
            Locator done = page.locator("tr", new Page.LocatorOptions().setHasText("已完成 (试运行)"));
            until(page, "/workbench/pushes", done);
            accessible(page, "workbench-pushes");
            String receipts = page.request()
                    .get(done.first().locator("a").getAttribute("href"))
                    .text();
            assertThat(receipts.lines().count()).isGreaterThan(19);
            // Without a file nothing is sent, and it says so.
            page.locator("summary").first().click();
            page.evaluate("document.querySelector('input[type=file]').required = false");
            page.locator("form[action*='/PUSH/'] button").click();
            page.locator("[role=alert]").waitFor();
            assertThat(page.locator("[role=alert]").textContent()).contains("请选择一个文件");
        }
    }

    @Test
    void powersAreAppliedForGrantedByAnotherAndGivenBack() {
        try (BrowserContext applicants = chromium.context("zh-CN");
                BrowserContext approvers = chromium.context("zh-CN")) {
            Page page = signedIn(applicants, TOKENS.department("transport-000000"), "/workbench/approvals");
            page.locator("summary").first().click();
            page.locator("input[value='INDIVIDUAL-WATCH']").check();
            page.locator("input[name=purpose]").fill("示例事项");
            page.locator("input[name=legalGround]").fill("示例依据");
            accessible(page, "workbench-apply");
            page.locator("form[action*=APPLY_FOR_POWER] button").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("main").textContent()).contains("示例事项", "待第二人审批");
            Page boss = signedIn(approvers, TOKENS.approver("transport-000000"), "/workbench/approvals");
            accessible(boss, "workbench-approvals");
            boss.locator("tr", new Page.LocatorOptions().setHasText("示例事项"))
                    .locator("form[action*=GRANT_POWER] button")
                    .click();
            boss.waitForLoadState(LoadState.LOAD);
            page.navigate("/workbench/approvals");
            assertThat(page.locator("main").textContent()).contains("已同意");
            page.locator("form[action*=GIVE_BACK_POWER] button").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("main").textContent()).doesNotContain("示例事项");
        }
    }

    @Test
    void aReviewerWithholdsALicenceWithAReason() {
        String number = "示例许字〔浏览器〕" + System.nanoTime() + "号";
        String line = "{\"kind\":\"LICENCE\",\"documentNumber\":\"" + number
                + "\",\"subjectKind\":\"ORGANISATION\",\"name\":\"" + COMPANY.name() + "\",\"code\":\"" + COMPANY.code()
                + "\",\"title\":\"示例许可\",\"basis\":\"示例\",\"sensitive\":true,\"decisionDate\":\"" + today + "\"}";
        new Http()
                .upload(
                        RunningPlatform.get().url(Service.SHARING) + "/publicity",
                        TOKENS.officer("tax-420000"),
                        "application/x-ndjson",
                        line.getBytes(StandardCharsets.UTF_8));
        try (BrowserContext context = chromium.context("zh-CN")) {
            Page page = signedIn(context, TOKENS.reviewer(), "/workbench/reviews");
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(number));
            until(page, "/workbench/reviews", row);
            row.locator("summary").click();
            row.locator("textarea[name=reason]").fill("示例：涉及商业秘密");
            accessible(page, "workbench-reviews");
            row.locator("form[action*=WITHHOLD] button").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(row.count()).isZero();
        }
    }
}
