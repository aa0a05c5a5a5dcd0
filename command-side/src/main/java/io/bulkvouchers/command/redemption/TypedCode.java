package io.bulkvouchers.command.redemption;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.bulkvouchers.codes.VoucherCode;
import io.bulkvouchers.events.InvalidValue;
import java.util.Optional;

/** What somebody typed for a code: as secret as the code, so it shows itself nowhere. */
public final class TypedCode {

  private final String text;

  private TypedCode(String text) {
    this.text = text;
  }

  /** Whatever was typed: whether it is a code is asked later. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TypedCode of(String text) {
    return new TypedCode(text);
  }

  /** Empty when the check symbol says that it is mistyped, which is known without a look-up. */
  public Optional<VoucherCode> code() {
    try {
      return Optional.of(VoucherCode.parse(text));
    } catch (InvalidValue mistyped) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "TypedCode[hidden]";
  }
}
