package io.bulkvouchers.query.export;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes QR codes of texts that differ in a few letters, a seventh of which may be soiled.
 *
 * <p>Of texts of one length, written with one mask, each module is a sum of bits of the text: so is
 * Reed-Solomon's remainder, and the rest only moves bits or turns them over. What one letter at one
 * place changes is therefore the same in every text, is made once, and is added.
 */
final class QrCodes {

  private static final int ASCII = 128;

  private record Letter(int place, char symbol) {}

  private String model = "";
  private QrCode modelCode = QrCode.of(encode("-", Map.of()).getMatrix());
  private final Map<EncodeHintType, Object> mask = new EnumMap<>(EncodeHintType.class);
  private final Map<Letter, QrCode> changes = new HashMap<>();

  /** The text is one that is written in bytes: it has a small letter or a sign. */
  QrCode of(String text) {
    if (!resembles(text)) {
      take(text);
    }
    QrCode code = modelCode.copy();
    for (int place = 0; place < text.length(); place++) {
      char symbol = text.charAt(place);
      if (symbol != model.charAt(place)) {
        code.add(changes.computeIfAbsent(new Letter(place, symbol), this::change));
      }
    }
    return code;
  }

  private boolean resembles(String text) {
    if (text.length() != model.length()) {
      return false;
    }
    for (int place = 0; place < text.length(); place++) {
      char symbol = text.charAt(place);
      char other = model.charAt(place);
      if (symbol != other && (symbol >= ASCII || other >= ASCII)) {
        return false;
      }
    }
    return true;
  }

  /** The mask that is best for this text is good enough for those that resemble it. */
  private void take(String text) {
    QRCode best = encode(text, Map.of());
    mask.put(EncodeHintType.QR_MASK_PATTERN, best.getMaskPattern());
    changes.clear();
    model = text;
    modelCode = QrCode.of(best.getMatrix());
  }

  private QrCode change(Letter letter) {
    StringBuilder text = new StringBuilder(model);
    text.setCharAt(letter.place(), letter.symbol());
    QrCode change = QrCode.of(encode(text.toString(), mask).getMatrix());
    change.add(modelCode);
    return change;
  }

  private static QRCode encode(String text, Map<EncodeHintType, ?> hints) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, hints);
    } catch (WriterException tooLong) {
      throw new IllegalStateException("A redeem link does not fit into a QR code", tooLong);
    }
  }
}
