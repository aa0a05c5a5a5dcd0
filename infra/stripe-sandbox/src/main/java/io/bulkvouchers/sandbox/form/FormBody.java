package io.bulkvouchers.sandbox.form;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code line_items[0][price_data][currency]=usd&...} as a tree. */
public final class FormBody {

  private static final Pattern PAIR = Pattern.compile("([^&=]+)(?:=([^&]*))?(?:&|$)");
  private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
  private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");

  private FormBody() {}

  /** The tree; a list is an object with the positions as keys, until its shape is known. */
  public static JsonObject decode(String encoded) {
    JsonObject tree = new JsonObject();
    Matcher pair = PAIR.matcher(encoded);
    while (pair.find()) {
      String value = pair.group(2);
      plant(tree, steps(plain(pair.group(1))), value == null ? "" : plain(value));
    }
    return tree;
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.invalid("Invalid request: malformed percent-encoding.").thrown();
    }
  }

  private static List<String> steps(String name) {
    Matcher whole = NAME.matcher(name);
    if (!whole.matches()) {
      return List.of(name);
    }
    List<String> steps = new ArrayList<>(List.of(whole.group(1)));
    STEP.matcher(whole.group(2)).results().forEach(step -> steps.add(step.group(1)));
    return steps;
  }

  private static void plant(JsonObject tree, List<String> steps, String value) {
    JsonObject branch = tree;
    for (String step : steps.subList(0, steps.size() - 1)) {
      branch = branchAt(branch, key(branch, step));
    }
    branch.add(key(branch, steps.getLast()), new JsonPrimitive(value));
  }

  private static JsonObject branchAt(JsonObject parent, String key) {
    JsonElement there = parent.get(key);
    if (there instanceof JsonObject branch) {
      return branch;
    }
    if (there != null) {
      throw Refusal.invalid("Invalid object").param(key).thrown();
    }
    JsonObject branch = new JsonObject();
    parent.add(key, branch);
    return branch;
  }

  // `expand[]=a&expand[]=b` counts up by itself.
  private static String key(JsonObject branch, String step) {
    return step.isEmpty() ? Integer.toString(branch.size()) : step;
  }
}
