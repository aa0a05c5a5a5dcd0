package io.bulkvouchers.sandbox.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.ChargeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkShapesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        SessionCreateParams.class,
        SessionListParams.class,
        RefundCreateParams.class,
        RefundListParams.class,
        ChargeListParams.class,
        PaymentIntentListParams.class,
        EventListParams.class,
        WebhookEndpointCreateParams.class,
        WebhookEndpointUpdateParams.class
      })
  void everyParameterOfTheSdkHasAShapeAtEveryDepth(Class<?> params) {
    Set<Class<?>> seen = new HashSet<>();
    walk(new Structure(params), seen);
    assertThat(seen).contains(params);
    assertThat(SdkShapes.of(params)).containsKey("expand").doesNotContainKey("extra_params");
  }

  private static void walk(Shape shape, Set<Class<?>> seen) {
    switch (shape) {
      case Structure(Class<?> type) when seen.add(type) ->
          SdkShapes.of(type).values().forEach(field -> walk(field, seen));
      case Structure _, Scalar _, Dictionary _ -> {}
      case Choice(List<String> words) -> assertThat(words).isNotEmpty();
      case Many(Shape element) -> walk(element, seen);
      case Either(Set<Shape> shapes) -> {
        assertThat(shapes).isNotEmpty();
        shapes.forEach(one -> walk(one, seen));
      }
    }
  }

  @Test
  void aParameterOfSeveralTypesTakesThoseOfItsSetters() {
    assertThat(SdkShapes.of(SessionListParams.class).get("created"))
        .isEqualTo(
            new Either(Set.of(new Structure(SessionListParams.Created.class), Scalar.WHOLE)));
    assertThat(SdkShapes.of(WebhookEndpointUpdateParams.class).get("description"))
        .isEqualTo(Scalar.CLEARABLE);
    assertThat(SdkShapes.of(RefundCreateParams.class).get("metadata"))
        .isEqualTo(new Either(Set.of(Scalar.NOTHING, new Dictionary())));
  }
}
