package io.bulkvouchers.query.webhooks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.bulkvouchers.query.webhooks.http.Answer.Answered;
import io.bulkvouchers.query.webhooks.http.Answer.Silent;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver whose certificate is for {@code hook.example} alone. */
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;
  private SSLContext context;
  private HttpsServer server;

  @BeforeEach
  void open() throws IOException, InterruptedException, GeneralSecurityException {
    context = context(certificate());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void theNameOfTheCertificateIsReachedAtTheAddressThatWasChecked() {
    assertThat(send(context.getSocketFactory(), "hook.example"))
        .isEqualTo(new Answered(204, "", Optional.empty()));
  }

  @Test
  void anotherNameIsNotTrusted() {
    assertThat(send(context.getSocketFactory(), "other.example"))
        .isEqualTo(new Silent("No TLS connection that can be trusted"));
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    assertThat(send((SSLSocketFactory) SSLSocketFactory.getDefault(), "hook.example"))
        .isEqualTo(new Silent("No TLS connection that can be trusted"));
  }

  private Answer send(SSLSocketFactory tls, String host) {
    Addresses here =
        new Addresses(Reach.ANYWHERE, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    try (Messenger messenger = new Messenger(here, tls, Duration.ofSeconds(10))) {
      URI target = URI.create("https://%s:%d/".formatted(host, server.getAddress().getPort()));
      return messenger.send(new Message(target, Map.of(), "{}"));
    }
  }

  private Path certificate() throws IOException, InterruptedException {
    Path store = folder.resolve("hook.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "hook",
                "-keyalg",
                "EC",
                "-dname",
                "CN=hook.example",
                "-ext",
                "san=dns:hook.example",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    return store;
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("hook", store.getCertificate("hook"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
