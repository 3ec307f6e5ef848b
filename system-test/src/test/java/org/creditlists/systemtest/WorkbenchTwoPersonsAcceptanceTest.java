package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.systemtest.Chromium.accessible;
import static org.creditlists.systemtest.Chromium.signedIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What takes two persons, by the workbench in a real browser. */
class WorkbenchTwoPersonsAcceptanceTest {

    private static final Tokens TOKENS = RunningPlatform.tokens();
    private static final Tokens SECOND =
            new Tokens(RunningPlatform.get().secrets().issuer(), Duration.ofHours(1), "second", null);

    private static Chromium chromium;

    private final Platform platform = RunningPlatform.get();
    private final Http http = new Http();
    private final String designation = platform.url(Service.DESIGNATION);
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
    void aSecondPersonSeesWhatWillHappenAndAgrees() {
        String body = body();
        String approval = close(body);
        try (BrowserContext firsts = chromium.context("zh-CN");
                BrowserContext seconds = chromium.context("zh-CN")) {
            Page desk = signedIn(seconds, SECOND.registrar(), "/workbench");
            assertThat(tile(desk, "requests").textContent()).contains("待办理：");
            accessible(desk, "workbench-home-waiting");
            desk.navigate("/workbench/requests");
            accessible(desk, "workbench-requests");
            desk.locator("a[href$='/request/" + approval + "']").click();
            desk.waitForLoadState(LoadState.LOAD);
            assertThat(desk.locator("main").textContent())
                    .contains("撤销单位登记", body, today.toString(), "registrar", "将终止的权限数");
            accessible(desk, "workbench-request");
            // Who asked can only take it back.
            Page first = signedIn(firsts, TOKENS.registrar(), "/workbench/request/" + approval);
            assertThat(first.locator("form[action*=AGREE]").count()).isZero();
            assertThat(first.locator("form[action*=TAKE_BACK]").count()).isOne();
            press(desk, "form[action*='/AGREE_REGISTRY/']");
            assertThat(state(approval).get("state").asText()).isEqualTo("CARRIED_OUT");
            first.navigate("/workbench");
            assertThat(tile(first, "requests").textContent()).contains("已有结果：");
            first.navigate("/workbench/request/" + approval);
            assertThat(first.locator("tbody").textContent()).contains("提出申请", "同意", "办理完毕", "second");
            accessible(first, "workbench-request-done");
        }
    }

    @Test
    void aSecondPersonRefusesWithAReasonInEnglish() {
        String approval = close(body());
        try (BrowserContext seconds = chromium.context("en")) {
            Page desk = signedIn(seconds, SECOND.registrar(), "/workbench/request/" + approval);
            Locator refuse = desk.locator("details", new Page.LocatorOptions().setHasText("Do not agree"));
            refuse.locator("summary").click();
            refuse.locator("textarea[name=reason]").fill("Sample reason");
            accessible(desk, "workbench-request-refuse");
            press(desk, "form[action*='/DISAGREE_REGISTRY/']");
            desk.navigate("/workbench/request/" + approval);
            assertThat(desk.locator("main").textContent()).contains("Not agreed to", "Sample reason");
            assertThat(desk.locator("main form").count()).isZero();
        }
        JsonNode state = state(approval);
        assertThat(state.get("state").asText()).isEqualTo("REFUSED");
    }

    @Test
    void aWithdrawalIsCountersignedOrDisputedAndWhatIsLateShowsAbove() throws SQLException {
        String right = withdrawn("示例决定〔复签〕1号");
        String wrong = withdrawn("示例决定〔复签〕2号");
        String late = withdrawn("示例决定〔复签〕3号");
        due(late);
        try (BrowserContext seconds = chromium.context("zh-CN");
                BrowserContext aboves = chromium.context("zh-CN")) {
            Page desk = signedIn(seconds, SECOND.officer("tax-420000"), "/workbench/countersignings");
            accessible(desk, "workbench-countersignings");
            press(desk, "form[action$='/COUNTERSIGN/" + right + "']");
            assertThat(row(desk, right).textContent()).contains("second").doesNotContain("尚未复签");
            Locator dispute = row(desk, wrong).locator("details");
            dispute.locator("summary").click();
            dispute.locator("textarea[name=reason]").fill("示例：依据不足");
            press(desk, "form[action$='/DISPUTE/" + wrong + "']");
            assertThat(row(desk, wrong).textContent()).contains("示例：依据不足");
            Page above = signedIn(aboves, TOKENS.officer("tax-000000"), "/workbench/overdue");
            accessible(above, "workbench-overdue");
            assertThat(row(above, late).textContent()).contains("!");
            assertThat(row(above, wrong).textContent()).contains("示例：依据不足");
            assertThat(row(above, right).count()).isZero();
        }
    }

    private static Locator tile(Page page, String path) {
        return page.locator("a[href='/workbench/" + path + "']");
    }

    private static Locator row(Page page, String entry) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(entry));
    }

    private static void press(Page page, String form) {
        page.locator(form + " button").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("[role=alert]").allTextContents()).isEmpty();
    }

    private String body() {
        String id = "sample-" + UUID.randomUUID();
        Map<String, String> body =
                Map.of("kind", "DEPARTMENT", "level", "CITY", "region", "420200", "zh", "示例单位", "en", "Sample body");
        assertThat(http.put(designation + "/authorities/" + id, TOKENS.registrar(), body)
                        .status())
                .isEqualTo(200);
        return id;
    }

    private String close(String body) {
        Http.Answer asked = http.post(
                designation + "/authorities/" + body + "/closure",
                TOKENS.registrar(),
                Map.of("lastDay", today.toString()));
        assertThat(asked.status()).isEqualTo(202);
        return asked.json().get("approval").asText();
    }

    private JsonNode state(String approval) {
        return http.get(designation + "/approvals/" + approval, TOKENS.registrar())
                .json();
    }

    private String withdrawn(String number) {
        SampleCompanies.Company company = new SampleCompanies(new Random()).next();
        String entry = chromium.designated(company, number + UUID.randomUUID(), 0);
        Http.Answer ended = http.post(
                designation + "/entries/" + entry + "/withdrawal",
                TOKENS.officer("tax-420000"),
                Map.of("reason", "REVOKED"));
        assertThat(ended.status()).isEqualTo(204);
        return entry;
    }

    /** The term of a countersignature is over. */
    private void due(String entry) throws SQLException {
        try (Connection connection = platform.postgres().connect("credit_designation");
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE countersigning SET due_on = due_on - 30 WHERE entry_id = ?::uuid")) {
            statement.setString(1, entry);
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
