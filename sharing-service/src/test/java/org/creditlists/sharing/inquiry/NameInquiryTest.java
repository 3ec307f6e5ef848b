package org.creditlists.sharing.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.sharing.inquiry.InquiryCalls.CUSTOMS;
import static org.creditlists.sharing.inquiry.InquiryCalls.names;
import static org.creditlists.sharing.inquiry.InquiryCalls.until;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.sharing.Samples;
import org.creditlists.testkit.ServiceResource;
import org.creditlists.testkit.SigningKeysResource;
import org.creditlists.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Inquiries about a name: whole names, and the reason why each counts as the same. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceResource.class,
        initArgs = @ResourceArg(name = "database", value = "sharing_inquiries"))
@QuarkusTestResource(
        value = SigningKeysResource.class,
        initArgs = @ResourceArg(name = "prefix", value = "credit.receipt"))
class NameInquiryTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1_500);

    private final String code = Samples.code(COUNT.incrementAndGet());

    @Inject
    SigningKey key;

    @Test
    void whoBearsANameIsFoundWithTheReasonAsFarAsThePowerReachesAndSeesIt() {
        String name = "示例名称" + COUNT.get();
        Designated company =
                Samples.Sample.of(ListKind.BLACK, code).named(name + "（武汉）有限公司").publish();
        String person = Samples.person(500 + COUNT.get() % 100);
        Samples.Sample.person(ListKind.WATCH, person).named(name + "武汉").publish();
        until(CUSTOMS, code, 1);
        until(TestTokens.department("customs-000000", "head", "DIVISION"), person, 1);
        ValidatableResponse answer = names(CUSTOMS, name + "(武汉)有限公司");
        answer.statusCode(200)
                .body("entries.entry", contains(company.entry().toString()))
                .body("entries[0].match", equalTo("NOTATION"))
                .body("notCovered", hasItem("INDIVIDUAL-WATCH"));
        assertThat(Receipts.verified(answer.extract().path("receipt"), key)).contains(name);
        names(CUSTOMS, name + "武汉股份有限公司").body("entries[0].match", equalTo("FORM"));
        names(CUSTOMS, name).body("entries", empty());
        // The clerk does not learn of the person, and the person finds nothing; the company finds each.
        given().header("Authorization", "Bearer " + TestTokens.subject(person))
                .get("/inquiries/mine")
                .then()
                .body("purpose", not(hasItem("示例查名")));
        given().header("Authorization", "Bearer " + TestTokens.subject(code))
                .get("/inquiries/mine")
                .then()
                .body(
                        "findAll { it.purpose == '示例查名' }.shown.flatten()",
                        hasItem(company.entry().toString()));
        names(CUSTOMS, " ").statusCode(422).body("code", equalTo("name-missing"));
        names(CUSTOMS, "名\u0000称").statusCode(422);
    }
}
