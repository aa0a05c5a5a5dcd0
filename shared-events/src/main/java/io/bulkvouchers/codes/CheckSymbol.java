package io.bulkvouchers.codes;

/**
 * One symbol that catches typing errors: a weighted sum over the field of 32 elements, with the
 * powers of a generator as weights. As these are all different and none is zero, every wrong symbol
 * and every swap of two different symbols changes the sum (a Reed-Solomon code of distance 2).
 */
final class CheckSymbol {

  private static final int PRIMITIVE_POLYNOMIAL = 0b100101;

  private CheckSymbol() {}

  static int over(int[] symbols, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum = timesGenerator(sum ^ symbols[i]);
    }
    return sum;
  }

  private static int timesGenerator(int element) {
    int shifted = element << 1;
    return (shifted & 0b100000) == 0 ? shifted : shifted ^ PRIMITIVE_POLYNOMIAL;
  }
}
