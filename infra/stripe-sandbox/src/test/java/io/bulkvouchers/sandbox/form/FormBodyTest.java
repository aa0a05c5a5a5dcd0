package io.bulkvouchers.sandbox.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormBodyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1&b=2 | {'a':'1','b':'2'}",
        "a[b][c]=1&a[b][d]=2 | {'a':{'b':{'c':'1','d':'2'}}}",
        "a[0][b]=1&a[1][b]=2 | {'a':{'0':{'b':'1'},'1':{'b':'2'}}}",
        "a[]=1&a[]=2 | {'a':{'0':'1','1':'2'}}",
        "a%5Bb%5D=c%20d+e | {'a':{'b':'c d e'}}",
        "a=&b | {'a':'','b':''}",
        "a[b=1&]=2 | {'a[b':'1',']':'2'}",
        "a=x%3Dy%26z&&b=2 | {'a':'x\\u003dy\\u0026z','b':'2'}",
      })
  void bracketsBecomeATree(String form, String tree) {
    assertThat(new com.google.gson.Gson().toJson(FormBody.decode(form)).replace('"', '\''))
        .isEqualTo(tree);
  }
}
