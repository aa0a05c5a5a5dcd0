package io.bulkvouchers.sandbox.page;

import static io.bulkvouchers.sandbox.page.Html.escape;

import java.util.Map;

/** Shows fields, each with what is wrong with it beside it; the first wrong one has the focus. */
record Fields(Map<String, String> faults) {

  String field(String id, String label, String fill, String type, String value) {
    String fault = faults.getOrDefault(id, "");
    String marks = "";
    String message = "";
    if (!fault.isEmpty()) {
      String focus = faults.keySet().iterator().next().equals(id) ? " autofocus" : "";
      marks = " aria-invalid=\"true\" aria-describedby=\"" + id + "-wrong\"" + focus;
      message = "<p class=\"wrong\" id=\"" + id + "-wrong\">" + escape(fault) + "</p>";
    }
    String digits = fill.matches("cc-(number|exp|csc)") ? " inputmode=\"numeric\"" : "";
    return """
        <div class="field"><label for="%1$s">%2$s</label>
        <input id="%1$s" name="%1$s" type="%3$s" autocomplete="%4$s" value="%5$s" required%6$s%7$s>
        %8$s</div>
        """
        .formatted(id, label, type, fill, escape(value), digits, marks, message);
  }
}
