package io.bulkvouchers.sandbox.form;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.gson.annotations.SerializedName;
import com.stripe.net.ApiRequestParams;
import com.stripe.param.common.EmptyParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the shapes of parameters off the SDK's classes, so that the two cannot drift apart. */
final class SdkShapes {

  private static final ClassValue<Map<String, Shape>> SHAPES =
      new ClassValue<>() {
        @Override
        protected Map<String, Shape> computeValue(Class<?> type) {
          return shapesOf(type);
        }
      };

  private SdkShapes() {}

  /** The parameters of one class by the name they have on the wire. */
  static Map<String, Shape> of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static Map<String, Shape> shapesOf(Class<?> type) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Field field : type.getDeclaredFields()) {
      SerializedName name = field.getAnnotation(SerializedName.class);
      if (name != null && !name.value().equals(ApiRequestParams.EXTRA_PARAMS_KEY)) {
        shapes.put(name.value(), shapeOf(field));
      }
    }
    return shapes;
  }

  // A field of type Object takes several types: those of the builder's setters of its name.
  private static Shape shapeOf(Field field) {
    if (field.getType() != Object.class) {
      return shapeOf(field.getGenericType());
    }
    Set<Type> taken = setterTypes(field);
    if (taken.equals(Set.of(EmptyParam.class, String.class))) {
      return Scalar.CLEARABLE;
    }
    return new Either(taken.stream().map(SdkShapes::shapeOf).collect(toUnmodifiableSet()));
  }

  private static Set<Type> setterTypes(Field field) {
    String name = field.getName();
    String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Stream.of(field.getDeclaringClass().getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals("Builder"))
        .flatMap(builder -> Stream.of(builder.getMethods()))
        .filter(method -> method.getName().equals(setter))
        .map(SdkShapes::parameterOf)
        .collect(toUnmodifiableSet());
  }

  private static Type parameterOf(Method setter) {
    return setter.getGenericParameterTypes()[0];
  }

  private static Shape shapeOf(Type type) {
    return switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          new Many(shapeOf(list.getActualTypeArguments()[0]));
      case ParameterizedType _ -> new Dictionary();
      case Class<?> empty when empty == EmptyParam.class -> Scalar.NOTHING;
      case Class<?> word when word.isEnum() -> new Choice(words(word));
      case Class<?> single when single == Long.class -> Scalar.WHOLE;
      case Class<?> single when single == BigDecimal.class -> Scalar.DECIMAL;
      case Class<?> single when single == Boolean.class -> Scalar.TRUTH;
      case Class<?> single when single == String.class -> Scalar.TEXT;
      case Class<?> structure -> new Structure(structure);
      default -> throw new IllegalStateException("The SDK has a new kind of parameter: " + type);
    };
  }

  private static List<String> words(Class<?> word) {
    return Arrays.stream(word.getEnumConstants())
        .map(constant -> ((ApiRequestParams.EnumParam) constant).getValue())
        .toList();
  }
}
