package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.checkout.SandboxedTest;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.PurchaseId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class PaymentCallsTest extends SandboxedTest {

  private static final String CALLS = "/operations/payment-calls";

  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @Test
  void anOperatorSeesWhatIsParkedAndWhyAndHasItTriedAgain(CapturedOutput log) {
    PurchaseId id = paidAtStripe();
    String key = scene.key(id);
    scene.connect(id, TestStripe.freshKey());
    backstage.lookNow(id + "-1");
    Awaitility.await().until(() -> backstage.state(id + "-1").equals("parked"));

    JsonNode call = list(operator(id), "?state=parked").json().at("/items/0");
    assertThat(call.path("key").asString()).isEqualTo(id + "-1");
    assertThat(call.path("purchaseId").asString()).isEqualTo(id.value());
    assertThat(call.path("kind").asString()).isEqualTo("open_session");
    assertThat(call.path("problem").asString()).isEqualTo("look_refused_resource_missing");
    assertThat(call.path("tries").asInt()).isPositive();

    scene.connect(id, key);
    api.post(operator(id), CALLS + "/" + id + "-1/retry", "{}").is(202);

    assertThat(log.getOut()).containsPattern("call_retried key=" + id + "-1 .*actor=operator");
    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(list(operator(id), "").json().path("items")).isEmpty();
  }

  @Test
  void callsComePageByPage() {
    PurchaseId first = scene.approved();
    scene.startCheckout(first);
    scene.awaitSession(first);
    PurchaseId second = scene.approved(scene.conferenceOf(first));
    scene.startCheckout(second);
    scene.awaitSession(second);

    Reply page = list(operator(first), "?state=answered&limit=1");
    assertThat(page.json().at("/items/0/purchaseId").asString()).isEqualTo(second.value());
    assertThat(page.header("Link")).contains("rel=\"next\"", page.text("next"));
    Reply next = list(operator(first), "?state=answered&limit=1&after=" + page.text("next"));
    assertThat(next.json().at("/items/0/purchaseId").asString()).isEqualTo(first.value());
    assertThat(next.json().has("next")).isFalse();
  }

  @Test
  void nobodyElseSeesOrRetriesThem() {
    PurchaseId id = paidAtStripe();
    String conference = scene.conferenceOf(id).value();
    String retry = CALLS + "/" + id + "-1/retry";

    api.post(Api.with("finance", conference), retry, "{}").isProblem(403, "forbidden");
    api.post(Api.with("operator", "other-2027"), retry, "{}").isProblem(404, "not_found");
    api.post(operator(id), CALLS + "/nothing/retry", "{}").isProblem(404, "not_found");
    list(Api.organizer(conference), "").isProblem(403, "forbidden");
    list(Api.with("operator", "other-2027"), "?conference=" + conference)
        .isProblem(404, "unknown_conference");
    assertThat(list(Api.with("operator", "other-2027"), "?state=answered").json().at("/items"))
        .isEmpty();
  }

  @Test
  void aQuestionThatMakesNoSenseIsRefused() {
    String operator = Api.with("operator", "other-2027");
    list(operator, "?state=lost").isProblem(400, "malformed_request");
    list(operator, "?limit=0").isProblem(400, "malformed_request");
    list(operator, "?limit=201").isProblem(400, "malformed_request");
    list(operator, "?after=xyz").isProblem(400, "malformed_request");
  }

  private Reply list(String token, String query) {
    return api.send(api.request(CALLS + query).header("Authorization", "Bearer " + token));
  }

  private String operator(PurchaseId id) {
    return Api.with("operator", scene.conferenceOf(id).value());
  }
}
