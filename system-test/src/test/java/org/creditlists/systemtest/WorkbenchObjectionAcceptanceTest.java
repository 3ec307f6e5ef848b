package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.systemtest.Chromium.accessible;
import static org.creditlists.systemtest.Chromium.signedIn;
import static org.creditlists.systemtest.Chromium.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.util.Random;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Objections by the workbench in a real browser: by whom an entry is about, and by anybody about a red list. */
class WorkbenchObjectionAcceptanceTest {

    private static final Tokens TOKENS = RunningPlatform.tokens();
    private static final SampleCompanies COMPANIES = new SampleCompanies(new Random(2028));

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aCompanyObjectsWithAFileAndTheAuthorityUpholdsAPart() {
        SampleCompanies.Company company = COMPANIES.next();
        String entry = chromium.designated(company, "示例决定〔工作台〕2号", 0);
        try (BrowserContext people = chromium.context("zh-CN");
                BrowserContext officers = chromium.context("zh-CN")) {
            goFromTheEntryToTheObjection(people, entry);
            Page page = signedIn(people, TOKENS.subject(company.code()), "/workbench/mine");
            Locator object = page.locator("form[action='/workbench/acts/OBJECT/" + entry + "']");
            String objection = object(page, object);
            objectAgain(page, object);
            page.navigate("/workbench/report");
            assertThat(page.locator("body").textContent())
                    .contains(company.name(), objection, "示例决定〔工作台〕2号")
                    .doesNotContain("T0");

            Page desk = signedIn(officers, TOKENS.officer("tax-420000"), "/workbench/objections");
            readTheCase(desk, objection);
            upholdPartly(desk, objection);
            desk.navigate("/workbench/objections/" + objection + "/paper");
            assertThat(desk.locator("body").textContent()).contains("示例：金额更正，其余理由不成立");
        }
    }

    /** From the page of the entry, by the login, to where one objects. */
    private static void goFromTheEntryToTheObjection(BrowserContext people, String entry) {
        Page own = people.newPage();
        until(own, "/entry/" + entry, own.locator("dl"));
        own.locator("a.button[href='/workbench/object/" + entry + "']").click();
        own.waitForLoadState(LoadState.LOAD);
        own.close();
    }

    /** Returns the id of the objection. */
    private static String object(Page page, Locator object) {
        until(page, "/workbench/mine", object);
        page.locator("details", new Page.LocatorOptions().setHas(object))
                .locator("summary")
                .click();
        object.locator("select[name=ground]").selectOption("FACTS_WRONG");
        object.locator("textarea[name=statement]").fill("示例：金额与事实不符");
        object.locator("input[type=file]").setInputFiles(new FilePayload("示例.png", "image/png", page.screenshot()));
        accessible(page, "subject-objects");
        object.locator("button").click();
        page.waitForLoadState(LoadState.LOAD);
        Locator link = page.locator("a[href^='/workbench/objections/']");
        until(page, "/workbench/mine", link);
        return link.first().getAttribute("href").split("/")[3];
    }

    /** The same again is refused, and what was written stays. */
    private static void objectAgain(Page page, Locator object) {
        page.locator("details", new Page.LocatorOptions().setHas(object))
                .locator("summary")
                .click();
        object.locator("select[name=ground]").selectOption("FACTS_WRONG");
        object.locator("textarea[name=statement]").fill("示例：再次提出");
        object.locator("button").click();
        page.locator("[role=alert]").waitFor();
        assertThat(object.locator("textarea[name=statement]").inputValue()).isEqualTo("示例：再次提出");
        accessible(page, "subject-refused");
    }

    private static void readTheCase(Page desk, String objection) {
        Locator row = row(desk, objection);
        until(desk, "/workbench/objections", row);
        accessible(desk, "workbench-objections");
        row.locator("a").first().click();
        desk.waitForLoadState(LoadState.LOAD);
        assertThat(desk.locator("main").textContent()).contains("示例：金额与事实不符");
        assertThat(desk.locator("a[href*='/evidence/']").count()).isEqualTo(1);
        accessible(desk, "workbench-case");
    }

    private static void upholdPartly(Page desk, String objection) {
        Locator row = row(desk, objection);
        desk.navigate("/workbench/objections");
        Locator partly = row.locator("form[action*=UPHOLD_PARTLY]");
        row.locator("details")
                .filter(new Locator.FilterOptions().setHas(desk.locator("form[action*=UPHOLD_PARTLY]")))
                .locator("summary")
                .click();
        partly.locator("select[name=reason]").selectOption("NOT_SUBSTANTIATED");
        partly.locator("textarea[name=explanation]").fill("示例：金额更正，其余理由不成立");
        partly.locator("button").click();
        desk.waitForLoadState(LoadState.LOAD);
        assertThat(desk.locator("[role=alert]").allTextContents()).isEmpty();
    }

    private static Locator row(Page desk, String objection) {
        return desk.locator("tr", new Page.LocatorOptions().setHasText(objection));
    }

    @Test
    void anybodyObjectsToAnEntryOnARedListAndTakesItBackAlone() {
        SampleCompanies.Company praised = COMPANIES.next();
        SampleCompanies.Company stranger = COMPANIES.next();
        String entry = chromium.designated(praised, "示例决定〔工作台〕5号", 0, "RED", "NO_NEGATIVE_RECORD");
        try (BrowserContext strangers = chromium.context("zh-CN");
                BrowserContext subjects = chromium.context("zh-CN")) {
            Page visitor = strangers.newPage();
            until(visitor, "/entry/" + entry, visitor.locator("dl"));
            Page page = signedIn(strangers, TOKENS.subject(stranger.code()), "/workbench/object/" + entry);
            assertThat(page.locator("main").textContent()).contains(praised.name());
            Locator form = page.locator("form[action*=OBJECT_TO]");
            form.locator("select[name=ground]").selectOption("NOT_WORTHY");
            form.locator("textarea[name=statement]").fill("示例：该企业正被立案调查");
            accessible(page, "subject-objects-to-red");
            form.locator("button").click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.url()).endsWith("/workbench/mine");
            Locator back = page.locator("form[action*=RETRACT] button");
            until(page, "/workbench/mine", back);
            // Whom the entry is about sees the case, and cannot take it back.
            Page owner = signedIn(subjects, TOKENS.subject(praised.code()), "/workbench/mine");
            until(owner, "/workbench/mine", owner.locator("a[href^='/workbench/objections/']"));
            assertThat(owner.locator("form[action*=RETRACT]").count()).isZero();
            back.click();
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("[role=alert]").allTextContents()).isEmpty();
            assertThat(page.locator("form[action*=RETRACT]").count()).isZero();
        }
    }
}
